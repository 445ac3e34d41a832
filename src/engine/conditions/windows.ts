import { z } from "zod";
import { ACT, NONE, UNKNOWN } from "../answer.ts";
import { condition } from "../condition.ts";
import { countText, duration, durationText, share } from "../units.ts";
import { type RateBy, RateWindow } from "../windows/rate-window.ts";
import { SameFiles } from "../windows/same-files.ts";
import { MOST_SENDERS, SameText } from "../windows/same-text.ts";

/**
 * Holds when an author, a channel or the whole community reaches so many messages within a time, the present one included.
 *
 * Reads: the message's own time, so that a replay of yesterday counts as yesterday.
 * Gives: *act*, or *unknown* without time, author or channel; value is the number in the window, at most `at_least`.
 */
export const rate = condition({
  name: "rate",
  summary: "So many messages within a time.",
  params: z.strictObject({
    by: z.enum(["author", "channel", "community"]),
    at_least: z.int().min(2).max(1000),
    within: duration,
  }),
  acrossAuthors: ({ by }) => by !== "author",
  compile({ by, at_least, within }, workshop) {
    const make = () => new RateWindow(by satisfies RateBy, at_least, within);
    const counter = workshop.counter({ key: `rate ${by} ${at_least} ${within}`, make });
    return {
      answer(reading) {
        const { reached } = counter(reading);
        return reached === undefined ? UNKNOWN : reached ? ACT : NONE;
      },
      evidence(reading) {
        const { reached, count } = counter(reading);
        const says =
          reached === undefined
            ? `rate by ${by} is not known`
            : `${countText(count, "message")} by ${by} within ${durationText(within)}`;
        return { says, value: count, threshold: at_least, spans: [] };
      },
    };
  },
});

const several = z
  .int()
  .min(2)
  .max(MOST_SENDERS - 4);

/**
 * Holds when a text like this one was sent by so many authors, or by this author in so many channels, within a time.
 *
 * Reads: folded letters, so that case, spaces, emoji and disguise make no difference. `likeness` is the share of three-letter pieces
 * that two texts have in common (100 %: all letters alike). Texts of fewer than `letters` letters count for nothing: greetings and emotes.
 * Gives: *act*, or *unknown* without time or author; value is the number of authors or channels.
 */
export const sameText = condition({
  name: "same_text",
  summary: "Much the same text from several authors, or in several channels.",
  params: z
    .strictObject({
      authors: several.optional(),
      channels: several.optional(),
      within: duration,
      likeness: share.default(1).refine((s) => s >= 0.5, { message: "A likeness below 50% finds anything." }),
      letters: z.int().min(4).max(150).default(12),
    })
    .refine((p) => (p.authors === undefined) !== (p.channels === undefined), {
      message: "Write exactly one of authors, channels.",
    }),
  acrossAuthors: ({ authors }) => authors !== undefined,
  compile({ authors, channels, within, likeness, letters }, workshop) {
    const make = () => new SameText(likeness, letters);
    const counter = workshop.counter({ key: `same_text ${likeness} ${letters}`, make });
    const threshold = authors ?? channels ?? 0;
    const what = authors === undefined ? "channels" : "authors";
    return {
      answer(reading) {
        const seen = counter(reading);
        return !seen.known ? UNKNOWN : seen[what](within, threshold) >= threshold ? ACT : NONE;
      },
      evidence(reading) {
        const seen = counter(reading);
        const says = seen.known
          ? `much the same text: ${countText(seen[what](within), what.slice(0, -1))} within ${durationText(within)}`
          : "who sent it when is not known";
        return { says, value: seen[what](within), threshold, spans: [] };
      },
    };
  },
});

/**
 * Holds when the same files were sent by so many authors, or by this author in so many channels, within a time.
 *
 * Reads: hashes of the files, else their names and sizes. All files of a message must be the same, in whatever order.
 * Gives: *act*, or *unknown* without time, author or word of what is attached; value is the number of authors or channels.
 */
export const sameFiles = condition({
  name: "same_files",
  summary: "The same files from several authors, or in several channels.",
  params: z
    .strictObject({ authors: several.optional(), channels: several.optional(), within: duration })
    .refine((p) => (p.authors === undefined) !== (p.channels === undefined), {
      message: "Write exactly one of authors, channels.",
    }),
  acrossAuthors: ({ authors }) => authors !== undefined,
  compile({ authors, channels, within }, workshop) {
    const counter = workshop.counter({ key: "same_files", make: () => new SameFiles() });
    const threshold = authors ?? channels ?? 0;
    const what = authors === undefined ? "channels" : "authors";
    return {
      answer(reading) {
        const seen = counter(reading);
        return !seen.known ? UNKNOWN : seen[what](within) >= threshold ? ACT : NONE;
      },
      evidence(reading) {
        const seen = counter(reading);
        const value = seen[what](within);
        const says = seen.known
          ? `the same files: ${countText(value, what.slice(0, -1))} within ${durationText(within)}`
          : "what was sent by whom is not known";
        return { says, value, threshold, spans: [] };
      },
    };
  },
});
