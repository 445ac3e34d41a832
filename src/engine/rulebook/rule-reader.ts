import type { Severity } from "../decision.ts";
import type { Place } from "../errors.ts";
import { SURFACES, type Surface } from "../message.ts";
import { MUTATION_NAMES, type MutationName } from "../proofs/mutations.ts";
import { closest } from "./closest.ts";
import type { WrittenExample, WrittenStep } from "./example-schema.ts";
import { type Bench, readExpression } from "./expression.ts";
import { familyOf, fingerprintOf } from "./fingerprint.ts";
import { keptFrom } from "./kept-lints.ts";
import { withoutKey, withoutNones } from "./nones.ts";
import { quoted, type Report } from "./problems.ts";
import type { Example, Expression, Policy, Rule, Step, Then } from "./rule.ts";
import { type Defaults, defaults as defaultsSchema, rule as ruleSchema } from "./schema.ts";
import { check } from "./schema-problems.ts";
import { withPolicyStrike } from "./strike-terms.ts";
import { warnOfRule } from "./warnings.ts";
import { childOf, entryOf, type YamlMap, type YamlNode } from "./yaml-tree.ts";

/** What every rule of a rulebook starts from. */
export type Common = {
  readonly defaults: Defaults;
  readonly unless: Expression | undefined;
  readonly policies: ReadonlyMap<string, Policy>;
  /** Where people in distress find help. */
  readonly resources?: string | undefined;
};

const DEFAULT_SURFACES: readonly Surface[] = ["text", "edits"];

/** What the rules inherit, as written under `defaults`. */
export const commonTo = (
  section: YamlNode | undefined,
  { policies, resources }: Pick<Common, "policies" | "resources">,
  bench: Bench,
): Common => {
  const given = section && withoutNones(section).node;
  const unlessNode = childOf(given, "unless");
  bench.surfaces = SURFACES;
  return {
    defaults: (given && check(defaultsSchema, given, bench.report)) ?? {},
    unless: unlessNode && readExpression(unlessNode, bench),
    policies,
    resources,
  };
};

/**
 * One rule as written, with what it inherits; `undefined` after a problem.
 * `proven`: its examples, where it is another form of a rule that has been read.
 */
export const readRule = (node: YamlNode, common: Common, bench: Bench, proven?: Rule["prove"]): Rule | undefined => {
  const id = childOf(node, "id");
  const name = id?.kind === "scalar" ? id.source : "";
  return bench.report.about({ kind: "rule", name }, () => readOne(node, common, bench, proven));
};

const readOne = (raw: YamlNode, common: Common, bench: Bench, proven: Rule["prove"] | undefined): Rule | undefined => {
  const { report } = bench;
  const { node: stated, none } = withoutNones(raw);
  const node = proven ? withoutKey(stated, "prove") : stated;
  const written = check(ruleSchema, node, report);
  if (node.kind !== "map") return undefined;
  bench.traits = { namesStaff: false, acrossAuthors: false };
  const whenNode = childOf(node, "when");
  if (whenNode === undefined && !misspelt(node, "when"))
    report.problem(node.place, '"when" is missing', "Write what the rule looks for");
  const surfaces = written?.surfaces ?? common.defaults.surfaces ?? DEFAULT_SURFACES;
  bench.surfaces = surfaces;
  bench.idle = (written?.mode ?? common.defaults.mode) === "off";
  const when = whenNode && readExpression(whenNode, bench);
  const { namesStaff, acrossAuthors } = bench.traits;
  const unlessNode = childOf(node, "unless");
  const unless = unlessNode ? readExpression(unlessNode, bench) : none.has("unless") ? undefined : common.unless;
  bench.idle = false;
  const fromPolicy = severityOf(childOf(node, "policy"), common, bench);
  if (written === undefined || when === undefined || (unlessNode && unless === undefined)) return undefined;

  const { defaults } = common;
  const mode = written.mode ?? defaults.mode ?? "queue";
  if (mode === "act" && Object.keys(written.then ?? {}).length === 0) {
    const { place } = entryOf(node, "then") ?? node;
    const message = `rule ${written.id} may act, and "then" does not say how`;
    return report.problem(place, message, "Write then: { message: delete }, or mode: queue");
  }
  const budget = written.budget ?? (none.has("budget") ? undefined : defaults.budget);
  const ifUnknown = written.if_unknown ?? defaults.if_unknown ?? "skip";
  const rule: Rule = {
    id: written.id,
    says: written.says,
    ...(written.policy === undefined ? {} : { policy: written.policy }),
    severity: written.severity ?? fromPolicy ?? defaults.severity ?? "medium",
    mode,
    surfaces,
    when,
    ...(unless === undefined ? {} : { unless }),
    ifUnknown,
    then: withPolicyStrike(
      withHelp(written.then ?? {}, node, common, report),
      written.policy === undefined ? undefined : common.policies.get(written.policy),
    ),
    ...(budget === undefined ? {} : { budget }),
    // A rule that looks at several authors is meant to hit many at once.
    onSurge: written.on_surge ?? defaults.on_surge ?? (acrossAuthors ? "go_on" : "pause"),
    ...(written.sample === undefined ? {} : { sample: written.sample }),
    ...(written.cooldown === undefined ? {} : { cooldown: written.cooldown }),
    ...(written.max_wrong === undefined ? {} : { maxWrong: written.max_wrong }),
    namesStaff,
    acrossAuthors,
    prove: proven ?? {
      catches: examplesFrom(written.prove?.catches ?? [], examplesIn(node, "catches"), node.place),
      allows: examplesFrom(written.prove?.allows ?? [], examplesIn(node, "allows"), node.place),
      mutations: mutationsOf(written.prove?.mutations),
    },
    fingerprint: fingerprintOf({ when, unless, surfaces, ifUnknown }, bench.lists),
    family: familyOf({ when, unless, surfaces, ifUnknown }, bench.lists),
    lint: keptFrom(written.lint ?? [], childOf(node, "lint"), node.place),
    place: entryOf(node, "id")?.place ?? node.place,
  };
  warnOfRule(rule, report);
  return rule;
};

/** The words of `tell: resources` in their place. */
const withHelp = (then: Then, node: YamlNode, { resources }: Common, report: Report): Then => {
  if (then.help === undefined) return then;
  if (resources !== undefined) return { ...then, help: resources };
  const { place } = entryOf(childOf(node, "then"), "tell") ?? node;
  const hint = 'Write resources: "...", at the top of the rulebook: where people find help';
  report.problem(place, "the rulebook does not say where people find help", hint);
  return then;
};

/** Does an unknown key stand for this one? Then it has been told. */
const misspelt = ({ entries }: YamlMap, key: string): boolean =>
  [...entries.keys()].some((k) => !(k in ruleSchema.shape) && closest(k, Object.keys(ruleSchema.shape)) === key);

/** A name that is nearly a known one is a slip; any other is a name that only lacks its words yet. */
const severityOf = (policy: YamlNode | undefined, { policies }: Common, { report }: Bench): Severity | undefined => {
  if (policy?.kind !== "scalar" || typeof policy.value !== "string") return undefined;
  const { value: name, place } = policy;
  const known = policies.get(name);
  if (known) return known.severity;
  const near = closest(name, policies.keys());
  if (near !== undefined)
    return report.problem(place, `unknown policy ${quoted(name)}`, `Did you mean ${quoted(near)}?`);
  return report.warning(
    place,
    `policy ${quoted(name)} is not described`,
    "Describe it under policy:, so that people can be told",
    "policy-without-words",
  );
};

const mutationsOf = (written: "off" | readonly MutationName[] | undefined): readonly MutationName[] =>
  written === "off" ? [] : (written ?? MUTATION_NAMES);

const SECOND_MS = 1000;

/** Where the examples are written: a list, or what is added to one. */
const examplesIn = (rule: YamlNode, key: "catches" | "allows"): YamlNode | undefined => {
  const written = childOf(childOf(rule, "prove"), key);
  return childOf(written, "add") ?? written;
};

const examplesFrom = (
  written: readonly WrittenExample[],
  list: YamlNode | undefined,
  fallback: Place,
): readonly Example[] =>
  written.map((example, index) => {
    const steps = ("sequence" in example ? example.sequence : [example]).map(stepFrom);
    return {
      text: steps.find(({ spared }) => !spared)?.texts[0] ?? "",
      steps,
      place: (list?.kind === "list" ? list.items[index]?.place : undefined) ?? fallback,
    };
  });

const stepFrom = (written: WrittenStep): Step => {
  const { text, surface, author, account_age, member_age, roles, nsfw, times, after, spared = false } = written;
  const { authors = 1, channels = 1, every = SECOND_MS, attachments } = written;
  const { permissions, messages, channel, category, thread, native, emotes, at } = written;
  const { strikes, upheld, overturned } = written;
  const record =
    strikes === undefined && upheld === undefined && overturned === undefined
      ? undefined
      : { strikes: strikes ?? 0, upheld: upheld ?? 0, overturned: overturned ?? 0 };
  const texts = typeof text === "string" ? [text] : text;
  return {
    texts,
    ...(surface === undefined ? {} : { surface }),
    ...(author === undefined ? {} : { author }),
    ...(account_age === undefined ? {} : { accountAgeMs: account_age }),
    ...(member_age === undefined ? {} : { memberAgeMs: member_age }),
    ...(roles === undefined ? {} : { roles }),
    ...(nsfw === undefined ? {} : { nsfw }),
    ...(attachments === undefined ? {} : { attachments }),
    ...(permissions === undefined ? {} : { permissions }),
    ...(messages === undefined ? {} : { messages }),
    ...(record === undefined ? {} : { record }),
    ...(written.reported_by === undefined ? {} : { reportedBy: written.reported_by }),
    ...(channel === undefined ? {} : { channel }),
    ...(category === undefined ? {} : { category }),
    ...(thread === undefined ? {} : { thread }),
    ...(native === undefined ? {} : { native: native.map((rule) => ({ rule })) }),
    ...(emotes === undefined ? {} : { emotes }),
    ...(at === undefined ? {} : { at }),
    times: times ?? Math.max(authors, channels, texts.length),
    authors,
    channels,
    everyMs: every,
    ...(after === undefined ? {} : { afterMs: after }),
    spared,
  };
};
