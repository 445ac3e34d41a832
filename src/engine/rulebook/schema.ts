import { z } from "zod";
import { MODES, SEVERITIES } from "../decision.ts";
import { LINT_IDS } from "../lint/ids.ts";
import { SURFACES } from "../message.ts";
import { PERMISSIONS } from "../permissions.ts";
import { MUTATION_NAMES } from "../proofs/mutations.ts";
import { duration, parseDuration, share } from "../units.ts";
import { conceptSchema } from "./concepts/concept-schema.ts";
import { discipline } from "./discipline-schema.ts";
import { examples } from "./example-schema.ts";
import { AT_MOST, LIST_MODES } from "./list-text.ts";
import { reputation } from "./reputation-schema.ts";
import type { Budget, Cooldown, Policy } from "./rule.ts";
import { strikeTerms } from "./strike-terms.ts";
import { asked } from "./then.ts";

export { discipline } from "./discipline-schema.ts";
export { reputation } from "./reputation-schema.ts";

/** The written form of a rulebook, key by key. `when` and `unless` are trees of their own, read by `expression.ts`. */

export const FORMAT = "modbot-rules/1";
export const HEAD = {
  version: z.string().trim().min(1).max(100),
  why: z.string().max(2000),
  changed_by: z.string().max(200),
};

/** Written in the file, and read piece by piece, so that one wrong piece does not hide the next. */
export const SECTIONS = [
  "lists",
  "concepts",
  "policy",
  "defaults",
  "discipline",
  "reputation",
  "staff_roles",
  "resources",
  "budget",
  "staff_permissions",
  "log_channels",
  "honeypots",
  "rules",
] as const;

/** The same rules otherwise: for a server, for a channel, for a while. Read by `scopes/`. */
export const SCOPE_SECTIONS = ["servers", "channels", "profiles"] as const;

export const KNOWN_KEYS: readonly string[] = [
  "format",
  "extends",
  ...Object.keys(HEAD),
  ...SECTIONS,
  ...SCOPE_SECTIONS,
];

const NAME = /^[a-z][a-z0-9]*(?:[_.-][a-z0-9]+)*$/;
export const name = z.string().max(80).regex(NAME, {
  error: "A name has small letters, digits, _ . and -, and begins with a letter",
});

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const id = z
  .string()
  .max(80)
  .regex(ID, {
    error: ({ input }) =>
      `"${String(input).slice(0, 60)}" is not an id. Write small letters, digits and dashes: scam-link`,
  });

const entry = z.string().trim().min(1).max(500);
const entries = z.array(entry).min(1);
export const LIST_KINDS = ["domains", "phrases", "words", "innocent", "brands"] as const;
export type ListKind = (typeof LIST_KINDS)[number];
/** Findings of `modbot rules check` that are meant to be there. */
export const keptLints = z.array(z.enum(LINT_IDS)).min(1);
const lint = keptLints.optional();
/** What may be said of terms. It has no meaning for domains and innocent words. */
const traits = {
  severity: z.enum(SEVERITIES).optional(),
  at_most: z.enum(AT_MOST).optional(),
  match: z.enum(LIST_MODES).optional(),
  category: z.string().trim().min(1).max(60).optional(),
};
/** Taken away first, then added. */
const changes = { add: entries.optional(), remove: entries.optional() };
export const list = z.union([
  z.strictObject({ domains: entries, lint, ...changes }),
  z.strictObject({ phrases: entries, lint, ...changes, ...traits }),
  z.strictObject({ words: entries, lint, ...changes, ...traits }),
  z.strictObject({ innocent: entries, lint, ...changes }),
  z.strictObject({ brands: entries, lint, ...changes }),
  z.strictObject({ file: z.string().min(1), kind: z.enum(LIST_KINDS).optional(), lint, ...changes, ...traits }),
]);
/** What changes a list that stands elsewhere. */
export const listChange = z.strictObject({ ...changes, lint, ...traits });

export const concept = conceptSchema(name, keptLints);
export const policy = z
  .strictObject({
    severity: z.enum(SEVERITIES).default("medium"),
    says: z.string().min(1).max(500),
    criteria: z.string().min(1).max(5000).optional(),
    strike: strikeTerms.optional(),
  })
  .transform(
    ({ criteria, strike, ...rest }): Policy => ({
      ...rest,
      ...(criteria === undefined ? {} : { criteria }),
      ...(strike === undefined ? {} : { strike }),
    }),
  );
export const staffRoles = z.array(z.string().min(1)).min(1);
/** Empty: nobody is staff for what the platform lets them do. */
export const staffPermissions = z.array(z.enum(PERMISSIONS));
/** Where people in distress find help. A chat shows so much at once. */
export const resources = z.string().trim().min(20).max(450);
/** Ids or names. */
export const channels = z.array(z.string().min(1)).min(1);

const BUDGET = /^(\d{1,6}) per (\S+)$/;
export const budget = z
  .string()
  .meta({ title: "budget", pattern: BUDGET.source, examples: ["20 per 10m"] })
  .transform((text, ctx): Budget => {
    const [, count, within] = BUDGET.exec(text) ?? [];
    const withinMs = within === undefined ? undefined : parseDuration(within);
    if (withinMs !== undefined && withinMs > 0 && Number(count) > 0) return { count: Number(count), withinMs };
    ctx.addIssue({
      code: "custom",
      message: `"${text.slice(0, 60)}" is not a budget. Write how many per how long: 20 per 10m`,
    });
    return z.NEVER;
  });

const cooldown = z.union([
  duration.transform((authorMs): Cooldown => ({ authorMs })),
  z
    .strictObject({ author: duration.optional(), channel: duration.optional() })
    .refine(({ author, channel }) => author !== undefined || channel !== undefined, { error: "nothing is asked here" })
    .transform(
      ({ author, channel }): Cooldown => ({
        ...(author === undefined ? {} : { authorMs: author }),
        ...(channel === undefined ? {} : { channelMs: channel }),
      }),
    ),
]);

const surfaces = z.array(z.enum(SURFACES)).min(1);
const INHERITED = {
  mode: z.enum(MODES).optional(),
  if_unknown: z.enum(["queue", "skip"]).optional(),
  severity: z.enum(SEVERITIES).optional(),
  unless: z.unknown().optional(),
  budget: budget.optional(),
  on_surge: z.enum(["pause", "go_on"]).optional(),
  surfaces: surfaces.optional(),
};
export const defaults = z.strictObject(INHERITED);
export type Defaults = z.output<typeof defaults>;

export const rule = z.strictObject({
  id,
  says: z.string().trim().min(1).max(500),
  policy: z.string().min(1).optional(),
  ...INHERITED,
  when: z.unknown().optional(),
  then: asked.optional(),
  cooldown: cooldown.optional(),
  max_wrong: share.refine((s) => s > 0 && s < 1, { error: "Write a share between 0% and 100%: 1%" }).optional(),
  sample: share.optional(),
  prove: z
    .strictObject({
      catches: examples,
      allows: examples,
      mutations: z
        .union([
          z.literal("off", { error: "Write off, or a list of mutations: [leet, case]" }),
          z.array(z.enum(MUTATION_NAMES)).min(1),
        ])
        .optional(),
    })
    .optional(),
  lint,
});
export type WrittenRule = z.output<typeof rule>;
/** The written form of each section, for editors. What is checked piece by piece is put together here. */
export const SECTION_SCHEMAS: Readonly<Record<(typeof SECTIONS)[number], z.ZodType>> = {
  lists: z.record(name, z.union([list, listChange])),
  concepts: z.record(name, concept),
  policy: z.record(name, policy),
  defaults,
  discipline,
  reputation,
  staff_roles: staffRoles,
  staff_permissions: staffPermissions,
  resources,
  budget,
  log_channels: channels,
  honeypots: channels,
  rules: z.array(rule).min(1),
};
