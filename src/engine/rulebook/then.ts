import { z } from "zod";
import { duration } from "../units.ts";
import type { Then } from "./rule.ts";
import { strikeTerms } from "./strike-terms.ts";

const DAY_MS = 86_400_000;
/** Discord's limit; a shorter one of another platform is that connector's to say. */
const LONGEST_TIMEOUT_MS = 28 * DAY_MS;
const LONGEST_SLOWMODE_MS = 6 * 3_600_000;

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
      warn: yes.optional(),
      timeout: upTo(LONGEST_TIMEOUT_MS, "a timeout lasts 28d at most").optional(),
      kick: yes.optional(),
      ban: z.union([yes, duration]).optional(),
      quarantine: z.union([yes, duration]).optional(),
      strike: strikeTerms.optional(),
    })
    .refine((a) => AUTHOR_ACTIONS.filter((name) => a[name] !== undefined).length <= 1, {
      error: "one action on the author is enough: the strictest",
    })
    .refine((a) => Object.values(a).some((v) => v !== undefined), { error: "nothing is asked here" })
    .transform((a): Then["author"] => {
      const action = AUTHOR_ACTIONS.find((name) => a[name] !== undefined);
      const lasts = action === undefined ? undefined : a[action];
      return {
        ...(action === undefined ? {} : { action }),
        ...(typeof lasts === "number" ? { durationMs: lasts } : {}),
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
    tell: told.optional(),
    alert: z.literal("moderators").optional(),
  })
  .transform(
    ({ message, author, channel, tell, alert }): Then => ({
      ...(message === undefined ? {} : { message }),
      ...(author === undefined ? {} : { author }),
      ...(channel === undefined ? {} : { channel }),
      ...(tell?.includes("author") ? { tell: "author" } : {}),
      // The words themselves stand in the rulebook: whoever reads the rule puts them in their place.
      ...(tell?.includes("resources") ? { help: "" } : {}),
      ...(alert === undefined ? {} : { alert }),
    }),
  );
