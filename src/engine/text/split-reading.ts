import type { OtherReading } from "./readings/index.ts";

/** Several messages read as one. */
export type SplitReading = Omit<OtherReading, "disguise"> & { readonly disguise: "split messages" };

/**
 * Messages of one author read as one: with spaces (`kill`, `yourself`), and written together (`ni`, `gger`; `f`, `u`, `c`, `k`).
 * A find counts if it uses letters of an earlier message and of the last one. A word that is written together must be the end of the
 * last message: what ends one sentence and what begins the next make no word. So it may begin in any message, if those between are all of one piece.
 *
 * Gives: readings whose spans lie in the last message. Always doubtful.
 */
export const splitReadings = (before: readonly string[], last: string): readonly SplitReading[] => {
  const readings = [readingOf(before.join(" "), last, " ")];
  if (/\s/.test(last.trim())) return readings;
  let earlier = "";
  for (let i = before.length - 1; i >= 0 && !/\s/.test(earlier.trim()); i--) {
    earlier = before[i]! + earlier;
    readings.push(readingOf(earlier, last, ""));
  }
  return readings;
};

const readingOf = (earlier: string, last: string, joint: string): SplitReading => {
  const text = earlier + joint + last;
  const lastStart = text.length - last.length;
  const toLast = (at: number): number => Math.min(last.length, Math.max(0, at - lastStart));
  return {
    disguise: "split messages",
    text,
    fuzzy: true,
    rawSpan: (start, end) => ({ start: toLast(start), end: Math.max(toLast(start) + 1, toLast(end)) }),
    isChanged: (start, end) => start < earlier.length && end > lastStart && (joint !== "" || end === text.length),
  };
};
