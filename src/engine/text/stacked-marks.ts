import type { Span } from "../decision.ts";

/** Marks that go on any letter: what is stacked on letters to make them run over the lines around. Enclosing ones and those for symbols among them. */
const GENERAL = [
  [0x300, 0x34e],
  [0x350, 0x36f],
  [0x483, 0x489],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
] as const;
const MARK = /[\p{Mn}\p{Me}]/u;
const RUN = /(?:[\p{Mn}\p{Me}]|\u034f|\u200d)+/gu;
/** A row of marks of a script of its own is honest up to here: Tibetan, Hebrew with accents, Burmese. */
const LONGEST_OF_SCRIPT = 6;
/** The same mark twice is a slip of the finger, or a doubled vowel. */
const SAME_IN_A_ROW = 3;

/**
 * Letters that carry stacked marks, in order, each as the span of letter and marks.
 *
 * `atLeast`: so many marks that go on any letter. Marks of a script (Thai, Arabic, Devanagari, ...) count only where no language writes that many:
 * more than six in a row, or the same one three times.
 * Facts: Vietnamese and polytonic Greek, taken apart, have three marks on a letter at most; the alphabet of phonetics the same.
 */
export const stackedLetters = (text: string, atLeast: number): readonly Span[] => {
  const spans: Span[] = [];
  for (const match of text.matchAll(RUN)) {
    if (!isStacked(match[0], atLeast)) continue;
    spans.push({ start: letterStart(text, match.index), end: match.index + match[0].length });
  }
  return spans;
};

const isStacked = (run: string, atLeast: number): boolean => {
  let general = 0;
  let ofScript = 0;
  let same = 0;
  let last = "";
  for (const mark of run) {
    if (!MARK.test(mark) || isSelector(mark)) continue;
    same = mark === last ? same + 1 : 1;
    last = mark;
    if (isGeneral(mark)) general++;
    else {
      ofScript++;
      if (same >= SAME_IN_A_ROW) return true;
    }
  }
  return general >= atLeast || ofScript > LONGEST_OF_SCRIPT;
};

const isGeneral = (mark: string): boolean => {
  const point = mark.codePointAt(0) ?? 0;
  return GENERAL.some(([first, last]) => point >= first && point <= last);
};

/** Selectors choose a form, and are not drawn. */
const isSelector = (mark: string): boolean => {
  const point = mark.codePointAt(0) ?? 0;
  return (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef);
};

const letterStart = (text: string, at: number): number => {
  if (at === 0) return 0;
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? at - 2 : at - 1;
};
