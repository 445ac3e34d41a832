import { foldTable, NO_LETTER } from "../fold-table.ts";
import { clusterEnd } from "./clusters.ts";
import { draftOf, type Piece } from "./draft.ts";
import { type OtherReading, readingOf } from "./other-reading.ts";

/** How far beyond a stretch the rest of its first and last word is looked for. */
const FAR = 32;

/**
 * A stretch of a text read from its end: `kcuf`, `fles ruoy llik`. The words that it begins and ends in are taken in whole,
 * so that the edges of words are where they are in the text. Characters keep their marks.
 *
 * Limits: asked only where a pattern was found reversed, because no look at a text tells that it is.
 */
export const reversedWord = (raw: string, start: number, end: number): OtherReading => {
  let first = Math.max(0, start);
  while (first > 0 && start - first < FAR && isWordy(raw, first - 1)) first--;
  let last = Math.min(raw.length, end);
  while (last < raw.length && last - end < FAR && isWordy(raw, last)) last++;
  // A pair of surrogates is not torn.
  if (isLow(raw.charCodeAt(first)) && first > 0) first--;
  if (isLow(raw.charCodeAt(last))) last++;
  const pieces: Piece[] = [];
  for (let k = first; k < last; ) {
    const next = clusterEnd(raw, k, last);
    pieces.push({ start: k, end: next, text: raw.slice(k, next), changed: true });
    k = next;
  }
  return readingOf(raw, draftOf(pieces.reverse()), "reversed", true);
};

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

const isWordy = (raw: string, at: number): boolean => {
  const code = raw.charCodeAt(at);
  return foldTable().classes[code] !== NO_LETTER || (code >= 0xd800 && code <= 0xdfff) || foldTable().base[code] === 0;
};
