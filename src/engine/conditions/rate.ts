import { z } from "zod";
import { ACT, NONE, UNKNOWN } from "../answer.ts";
import { condition, type Test, type Workshop } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { countText, duration, durationText } from "../units.ts";
import { type RateBy, RateWindow } from "../windows/rate-window.ts";
import { SpreadWindow } from "../windows/spread-window.ts";

/** What a window says of the present message. */
type Window = { readonly reached: boolean | undefined; readonly count: number };

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
  params: z
    .strictObject({
      by: z.enum(["author", "channel", "community"]),
      at_least: z.int().min(2).max(1000).optional(),
      channels: z.int().min(2).max(50).optional(),
      within: duration,
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

const messagesBy = (by: RateBy, atLeast: number, withinMs: number, workshop: Workshop): Test =>
  testOf(
    workshop.counter({
      key: `rate ${by} ${atLeast} ${withinMs}`,
      make: () => new RateWindow(by, atLeast, withinMs),
    }),
    atLeast,
    (count) => `${countText(count, "message")} by ${by} within ${durationText(withinMs)}`,
    `rate by ${by}`,
  );

const channelsOf = (channels: number, withinMs: number, workshop: Workshop): Test =>
  testOf(
    workshop.counter({
      key: `rate channels ${channels} ${withinMs}`,
      make: () => new SpreadWindow(channels, withinMs),
    }),
    channels,
    (count) => `in ${countText(count, "channel")} within ${durationText(withinMs)}`,
    "in how many channels the author writes",
  );

const testOf = (
  counter: (reading: Reading) => Window,
  threshold: number,
  says: (count: number) => string,
  what: string,
): Test => ({
  answer(reading) {
    const { reached } = counter(reading);
    return reached === undefined ? UNKNOWN : reached ? ACT : NONE;
  },
  evidence(reading) {
    const { reached, count } = counter(reading);
    return { says: reached === undefined ? `${what} is not known` : says(count), value: count, threshold, spans: [] };
  },
});

/** Both counts are known or unknown together, and both must be reached. */
const both = (a: Test, b: Test): Test => ({
  answer: (reading) => Math.min(a.answer(reading), b.answer(reading)),
  evidence(reading) {
    const first = a.evidence(reading);
    return { ...first, says: `${first.says}, ${b.evidence(reading).says}` };
  },
});

const NEVER: Test = { answer: () => NONE, evidence: () => ({ says: "nothing is counted", spans: [] }) };
