import { z } from "zod";
import { ACT, NONE, UNKNOWN } from "../answer.ts";
import { condition } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { countText, duration, durationText, share } from "../units.ts";
import { MOST_REPEATS } from "../windows/repeat-table.ts";
import { MOST_SENDERS, TextSenders } from "../windows/text-senders.ts";
import { textMemory } from "./text-memory.ts";

const several = z
  .int()
  .min(2)
  .max(MOST_SENDERS - 4);

const COUNTED = ["authors", "channels", "times"] as const;
type Counted = (typeof COUNTED)[number];

const WORDS: Readonly<Record<Counted, string>> = { authors: "author", channels: "channel", times: "time" };

/**
 * Holds when a text like this one was sent by so many authors, by this author in so many channels, or by this author so many times, within a time.
 *
 * Reads: folded letters, so that case, spaces, emoji and disguise make no difference; mentions and emoji codes are left out. `likeness` is the share of
 * three-letter pieces that two texts have in common, noise at the end left out (100 %: all letters alike). Texts of fewer than `letters` letters count for nothing:
 * greetings. Emotes, and one or two words over and over, count only with `emotes`. Of a join the pattern of the name is compared: `user_8f3k` is like `user_2k9d`.
 * Gives: *act*, or *unknown* without time or author; value is the number of authors, channels or times.
 */
export const sameText = condition({
  name: "same_text",
  summary: "Much the same text from several authors, in several channels, or again and again.",
  notes: "What counts as alike: [much the same text](rulebook.md#much-the-same-text). Unknown without time or author.",
  example: `
when: { same_text: { authors: 4, within: 20s, likeness: 85% } }
prove:
  catches: [ { text: "this stream is ours now, everybody", authors: 4 } ]
  allows: [ { text: "this stream is ours now, everybody", authors: 3 }, { text: "hello", authors: 9 }, { text: "this stream is ours now, everybody", times: 5 } ]`,
  params: z
    .strictObject({
      authors: several.optional().describe("By so many authors."),
      channels: several.optional().describe("By one author in so many channels."),
      times: z.int().min(2).max(MOST_REPEATS).optional().describe("By one author so many times."),
      within: duration.describe("In such a time."),
      likeness: share
        .default(1)
        .refine((s) => s >= 0.5, { message: "A likeness below 50% finds anything." })
        .describe("How much of the text has to be alike; 50% and more."),
      letters: z.int().min(4).max(150).default(12).describe("Texts of fewer letters do not count."),
      emotes: z.boolean().default(false).describe("Do emotes, and one or two words over and over, count?"),
    })
    .refine((p) => COUNTED.filter((name) => p[name] !== undefined).length === 1, {
      message: "Write exactly one of authors, channels, times.",
    }),
  acrossAuthors: ({ authors }) => authors !== undefined,
  compile(params, workshop) {
    const { within, likeness, letters, emotes } = params;
    const what = COUNTED.find((name) => params[name] !== undefined) ?? "authors";
    const threshold = params[what] ?? 0;
    const memory = textMemory(likeness, letters, workshop);
    const senders = workshop.counter({
      key: `senders ${likeness}`,
      make: () => new TextSenders(memory, likeness),
    });
    /** Does the present text count at all? */
    const tells = (reading: Reading): boolean => {
      const seen = memory(reading);
      return reading.message.surface === "join" ? seen.size > 0 : seen.size >= letters && (emotes || !seen.chant);
    };
    const countOf = (reading: Reading, enough?: number): number => {
      if (!tells(reading)) return 0;
      const seen = senders(reading);
      return what === "times" ? seen.times(within) : seen[what](within, enough);
    };
    const earlier = (reading: Reading) =>
      senders(reading)
        .turns(within)
        .map((turn) => ({ turn, answer: ACT }));
    return {
      sign: { key: `recurs ${likeness}`, shows: (reading) => senders(reading).recurs },
      answer: (reading) => (!memory(reading).known ? UNKNOWN : countOf(reading, threshold) >= threshold ? ACT : NONE),
      evidence(reading) {
        const value = countOf(reading);
        const says = memory(reading).known
          ? `much the same text: ${countText(value, WORDS[what])} within ${durationText(within)}`
          : "who sent it when is not known";
        return { says, value, threshold, spans: [] };
      },
      ...(what === "authors" ? { earlier } : {}),
    };
  },
});
