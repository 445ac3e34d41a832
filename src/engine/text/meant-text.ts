import { type FoldedText, foldText } from "./folded-text.ts";
import { encodingReading } from "./readings/encoding.ts";

const MAY_ESCAPE = /[%&\\]/;

/** The folded text of what a text says once its escapes (`%66`, `&#102;`, `\u0066`) are undone, with the way back to the text as sent. */
export const meantText = (raw: string): FoldedText => {
  const plain = MAY_ESCAPE.test(raw) ? encodingReading(raw) : undefined;
  if (plain === undefined) return foldText(raw);
  const { text, rawSpan } = foldText(plain.text);
  return {
    text,
    rawSpan: (start, end) => {
      const span = rawSpan(start, end);
      return plain.rawSpan(span.start, span.end);
    },
  };
};
