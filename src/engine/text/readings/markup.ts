import { type Edit, edited } from "./draft.ts";
import { isWordyAt, isWordyBefore } from "./neighbours.ts";
import { type OtherReading, readingOf } from "./other-reading.ts";

/** Pairs that open and close a spoiler, bold, underlined and struck text, and are not shown. */
export const MARKERS: readonly string[] = ["||", "**", "__", "~~"];

const codes: ReadonlySet<number> = new Set(MARKERS.map((marker) => marker.charCodeAt(0)));

/**
 * The text without the mark-up that stands within its words, which no reader sees: `k**il**l`, `||f||||u||||n||`.
 *
 * Doubtful, because two stars may be two letters that the author would not write.
 * Limits: linear. Only markers of which there are two.
 */
export const markupReading = (raw: string): OtherReading | undefined => {
  const edits: Edit[] = [];
  const counts = new Map<number, number>();
  for (let k = 0; k + 1 < raw.length; ) {
    if (!isMarkerAt(raw, k)) {
      k++;
      continue;
    }
    const start = k;
    for (; isMarkerAt(raw, k); k += 2) counts.set(raw.charCodeAt(k), (counts.get(raw.charCodeAt(k)) ?? 0) + 1);
    if (isWordyBefore(raw, start) && isWordyAt(raw, k)) edits.push({ start, end: k, text: "" });
  }
  const paired = edits.filter(({ start }) => (counts.get(raw.charCodeAt(start)) ?? 0) > 1);
  return paired.length === 0 ? undefined : readingOf(raw, edited(raw, paired), "mark-up", true);
};

const isMarkerAt = (raw: string, at: number): boolean =>
  codes.has(raw.charCodeAt(at)) && raw.charCodeAt(at + 1) === raw.charCodeAt(at);
