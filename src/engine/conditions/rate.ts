import { z } from "zod";
import { ACT, NONE, UNKNOWN } from "../answer.ts";
import { condition, NEVER_SHOWS, type Needs, type Test, type Workshop } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { countText, duration, durationText } from "../units.ts";
import { type RateBy, RateLog } from "../windows/rate-log.ts";

/**
 * Holds when an author, a channel or the whole community reaches so many messages within a time, the present one included;
 * or an author so many different channels.
 *
 * Reads: the message's own time, so that a replay of yesterday counts as yesterday.
 * Gives: *act*, or *unknown* without time, author or channel; value is the number in the window, at most the one asked for.
 */
export const rate = condition({
  name: "rate",
  summary: "So many messages within a time, or one author in so many channels.",
  notes: "Goes by the times of the messages. Unknown without time, author or channel.",
  example: `
when: { rate: { by: author, at_least: 5, within: 10s } }
prove:
  catches: [ { text: "hi", times: 5, every: 1s } ]
  allows: [ { text: "hi", times: 4, every: 1s }, { text: "hi", times: 5, every: 5s }, { text: "hi", authors: 6, every: 1s } ]`,
  params: z
    .strictObject({
      by: z.enum(["author", "channel", "community"]).describe("Whose messages are counted."),
      at_least: z.int().min(2).max(1000).optional().describe("So many messages, the present one included."),
      channels: z.int().min(2).max(50).optional().describe("Or an author in so many different channels."),
      within: duration.describe("In such a time."),
    })
    .refine((p) => p.at_least !== undefined || p.channels !== undefined, { message: "Write at_least: how many." })
    .refine((p) => p.channels === undefined || p.by === "author", {
      message: "channels are counted for an author: write by: author.",
    }),
  acrossAuthors: ({ by }) => by !== "author",
  compile({ by, at_least, channels, within }, workshop) {
    const messages = at_least === undefined ? undefined : messagesBy(by, at_least, within, workshop);
    const spread = channels === undefined ? undefined : channelsOf(channels, within, workshop);
    if (messages && spread) return both(messages, spread);
    return messages ?? spread ?? NEVER;
  },
});

const logOf = (by: RateBy, needs: Needs, workshop: Workshop): ((reading: Reading) => RateLog) =>
  workshop.counter({ key: `rate ${by}`, needs, make: (all) => new RateLog(by, all) });

const messagesBy = (by: RateBy, messages: number, withinMs: number, workshop: Workshop): Test => {
  const log = logOf(by, { messages, withinMs }, workshop);
  return testOf({
    key: `${messages} by ${by} in ${withinMs}`,
    reached: (reading) => log(reading).reached(messages, withinMs),
    count: (reading) => log(reading).count(messages, withinMs),
    threshold: messages,
    says: (count) => `${countText(count, "message")} by ${by} within ${durationText(withinMs)}`,
    what: `rate by ${by}`,
  });
};

const channelsOf = (channels: number, withinMs: number, workshop: Workshop): Test => {
  const log = logOf("author", { channels, withinMs }, workshop);
  return testOf({
    key: `${channels} channels in ${withinMs}`,
    reached: (reading) => log(reading).hasRoamed(channels, withinMs),
    count: (reading) => log(reading).roamed(channels, withinMs),
    threshold: channels,
    says: (count) => `in ${countText(count, "channel")} within ${durationText(withinMs)}`,
    what: "in how many channels the author writes",
  });
};

const testOf = (counted: {
  readonly key: string;
  readonly reached: (reading: Reading) => boolean | undefined;
  readonly count: (reading: Reading) => number;
  readonly threshold: number;
  readonly says: (count: number) => string;
  readonly what: string;
}): Test => ({
  sign: { key: counted.key, shows: (reading) => counted.reached(reading) === true },
  answer(reading) {
    const reached = counted.reached(reading);
    return reached === undefined ? UNKNOWN : reached ? ACT : NONE;
  },
  evidence(reading) {
    const { threshold, says, what } = counted;
    const value = counted.count(reading);
    const isKnown = counted.reached(reading) !== undefined;
    return { says: isKnown ? says(value) : `${what} is not known`, value, threshold, spans: [] };
  },
});

/** Both counts are known or unknown together, and both must be reached. */
const both = (a: Test, b: Test): Test => ({
  ...(a.sign ? { sign: a.sign } : {}),
  answer: (reading) => Math.min(a.answer(reading), b.answer(reading)),
  evidence(reading) {
    const first = a.evidence(reading);
    return { ...first, says: `${first.says}, ${b.evidence(reading).says}` };
  },
});

const NEVER: Test = {
  sign: NEVER_SHOWS,
  answer: () => NONE,
  evidence: () => ({ says: "nothing is counted", spans: [] }),
};
