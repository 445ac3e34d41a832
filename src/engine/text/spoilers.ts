import type { Span } from "../decision.ts";

/** Code, which is shown as it was written, or a hidden part with something in it. The first to begin wins. */
const PARTS = /```[\s\S]*?```|`[^`]*`|\|\|([\s\S]+?)\|\|/g;

/** The parts of a text that are hidden between double bars, bars included, in order. */
export const spoilersOf = (text: string): readonly Span[] => {
  if (!text.includes("||")) return NONE;
  const spans: Span[] = [];
  for (const match of text.matchAll(PARTS)) {
    if (match[1] !== undefined && match[1].trim() !== "")
      spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
};

const NONE: readonly Span[] = [];

/** Does it lie in one of these as a whole? */
export const isInside = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((around) => around.start <= start && end <= around.end);
