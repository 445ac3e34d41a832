import { z } from "zod";
import { duration } from "../units.ts";
import type { Then } from "./rule.ts";
import { strikeTerms } from "./strike-terms.ts";

const DAY_MS = 86_400_000;
/** Discord's limit; a shorter one of another platform is that connector's to say. */
const LONGEST_TIMEOUT_MS = 28 * DAY_MS;
const LONGEST_SLOWMODE_MS = 6 * 3_600_000;
const LONGEST_PAUSE_MS = DAY_MS;
const LONGEST_PURGE_MS = 7 * DAY_MS;

const upTo = (limitMs: number, error: string) => duration.refine((ms) => ms <= limitMs, { error });

const AUTHOR_ACTIONS = ["warn", "timeout", "kick", "ban", "quarantine"] as const;
const WITHOUT_TIME = ["warn", "kick", "ban", "quarantine"] as const;
const alone = z.enum(WITHOUT_TIME, {
  error: ({ input }) => (input === "timeout" ? "a timeout needs its length: { timeout: 10m }" : undefined),
});
const yes = z.literal(true);

const author = z.union([
  alone.transform((action): Then["author"] => ({ action })),
  z
    .strictObject({
      warn: z.union([yes, z.literal("in_public")]).optional(),
      timeout: upTo(LONGEST_TIMEOUT_MS, "a timeout lasts 28d at most").optional(),
      kick: yes.optional(),
      ban: z.union([yes, duration]).optional(),
      quarantine: z.union([yes, duration]).optional(),
      purge: upTo(LONGEST_PURGE_MS, "what was written in the last 7d can be purged at most").optional(),
      strike: strikeTerms.optional(),
    })
    .refine((a) => AUTHOR_ACTIONS.filter((name) => a[name] !== undefined).length <= 1, {
      error: "one action on the author is enough: the strictest",
    })
    .refine((a) => Object.values(a).some((v) => v !== undefined), { error: "nothing is asked here" })
    .refine((a) => a.purge === undefined || a.kick !== undefined || a.ban !== undefined, {
      error: "a purge goes with a kick or a ban: { kick: true, purge: 1d }",
    })
    .transform((a): Then["author"] => {
      const action = AUTHOR_ACTIONS.find((name) => a[name] !== undefined);
      const lasts = action === undefined ? undefined : a[action];
      return {
        ...(action === undefined ? {} : { action }),
        ...(typeof lasts === "number" ? { durationMs: lasts } : {}),
        ...(a.purge === undefined ? {} : { purgeMs: a.purge }),
        ...(lasts === "in_public" ? { inPublic: true } : {}),
        ...(a.strike?.weight === undefined ? {} : { strike: a.strike.weight }),
        ...(a.strike?.expireMs === undefined ? {} : { strikeExpireMs: a.strike.expireMs }),
      };
    }),
]);

const channel = z.union([
  z
    .strictObject({ slowmode: upTo(LONGEST_SLOWMODE_MS, "the wait between messages is 6h at most"), for: duration })
    .transform((a): Then["channel"] => ({ action: "slowmode", intervalMs: a.slowmode, durationMs: a.for })),
  z
    .strictObject({ lockdown: duration })
    .transform((a): Then["channel"] => ({ action: "lockdown", durationMs: a.lockdown })),
]);

const community = z
  .strictObject({
    pause_invites: upTo(LONGEST_PAUSE_MS, "invites pause for 24h at most; who still sees a raid then asks again"),
    dms: yes.optional(),
  })
  .transform(({ pause_invites, dms }): Then["community"] => ({
    action: "pause_invites",
    durationMs: pause_invites,
    ...(dms ? { dms } : {}),
  }));

const TOLD = ["author", "resources"] as const;
const told = z.union([
  z.enum(TOLD).transform((one): readonly (typeof TOLD)[number][] => [one]),
  z.array(z.enum(TOLD)).min(1),
]);

/** What a rule asks for, as written: `{ message: delete, author: { timeout: 1h, strike: 2 }, tell: author }`. */
export const asked = z
  .strictObject({
    message: z.literal("delete").optional(),
    author: author.optional(),
    channel: channel.optional(),
    community: community.optional(),
    tell: told.optional(),
    alert: z.literal("moderators").optional(),
  })
  .transform(
    ({ message, author, channel, community, tell, alert }): Then => ({
      ...(message === undefined ? {} : { message }),
      ...(author === undefined ? {} : { author }),
      ...(channel === undefined ? {} : { channel }),
      ...(community === undefined ? {} : { community }),
      ...(tell?.includes("author") ? { tell: "author" } : {}),
      // The words themselves stand in the rulebook: whoever reads the rule puts them in their place.
      ...(tell?.includes("resources") ? { help: "" } : {}),
      ...(alert === undefined ? {} : { alert }),
    }),
  );
