import { z } from "zod";
import { duration, durationText } from "../units.ts";
import type { Then } from "./rule.ts";

const DAY_MS = 86_400_000;
/** Discord's limit; a shorter one of another platform is that connector's to say. */
const LONGEST_TIMEOUT_MS = 28 * DAY_MS;
const LONGEST_SLOWMODE_MS = 6 * 3_600_000;

const upTo = (limitMs: number, what: string) =>
  duration.refine((ms) => ms <= limitMs, { error: `${what} is at most ${durationText(limitMs)}` });

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
      timeout: upTo(LONGEST_TIMEOUT_MS, "a timeout").optional(),
      kick: yes.optional(),
      ban: z.union([yes, duration]).optional(),
      quarantine: z.union([yes, duration]).optional(),
      strike: z.number().gt(0).max(100).optional(),
    })
    .refine((asked) => AUTHOR_ACTIONS.filter((a) => asked[a] !== undefined).length <= 1, {
      error: "one action on the author is enough: the strictest",
    })
    .refine((asked) => Object.values(asked).some((v) => v !== undefined), { error: "nothing is asked here" })
    .transform((asked): Then["author"] => {
      const action = AUTHOR_ACTIONS.find((a) => asked[a] !== undefined);
      const lasts = action === undefined ? undefined : asked[action];
      return {
        ...(action === undefined ? {} : { action }),
        ...(typeof lasts === "number" ? { durationMs: lasts } : {}),
        ...(asked.strike === undefined ? {} : { strike: asked.strike }),
      };
    }),
]);

const channel = z.union([
  z
    .strictObject({ slowmode: upTo(LONGEST_SLOWMODE_MS, "a slow mode"), for: duration })
    .transform((asked): Then["channel"] => ({ action: "slowmode", intervalMs: asked.slowmode, durationMs: asked.for })),
  z.strictObject({ lockdown: duration }).transform((asked): Then["channel"] => ({ action: "lockdown", durationMs: asked.lockdown })),
]);

/** What a rule asks for, as written: `{ message: delete, author: { timeout: 1h, strike: 2 }, tell: author }`. */
export const then = z
  .strictObject({
    message: z.literal("delete").optional(),
    author: author.optional(),
    channel: channel.optional(),
    tell: z.literal("author").optional(),
    alert: z.literal("moderators").optional(),
  })
  .transform(
    ({ message, author, channel, tell, alert }): Then => ({
      ...(message === undefined ? {} : { message }),
      ...(author === undefined ? {} : { author }),
      ...(channel === undefined ? {} : { channel }),
      ...(tell === undefined ? {} : { tell }),
      ...(alert === undefined ? {} : { alert }),
    }),
  );
