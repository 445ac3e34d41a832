import { foldTable, isSymbol, NO_LETTER } from "./fold-table.ts";
import { type Letters, sizeAt } from "./letters.ts";
import type { Skeleton } from "./skeleton.ts";
import type { Term } from "./term.ts";

/** May a find of the term begin with letter `i`? */
export const startsWord = (text: string, letters: Letters, term: Term, i: number): boolean =>
  term.mode === "substring" || i === 0 || letters.gap[i]! > 0 || isBorder(text, letters, i - 1, i);

/** May a find of the term end before letter `end`? */
export const endsWord = (text: string, letters: Letters, term: Term, end: number): boolean =>
  term.mode !== "word" || end === letters.count || letters.gap[end]! > 0 || isBorder(text, letters, end, end - 1);

/**
 * Is the letter at symbol `start` plainly not the one that the term begins with (`lag` is no `1a6`)? Told without reading the letters of the text:
 * of plain letters alone, and where no other letter is part of the symbol.
 */
export const beginsOtherwise = (
  text: string,
  { base, own }: Term,
  { at, length }: Skeleton,
  start: number,
): boolean => {
  const first = at[start]!;
  const raw = text.charCodeAt(first);
  const letter = raw | 0x20;
  if (raw > 0x7f || letter < 0x61 || letter > 0x7a || letter === base[0] || letter === own[0]) return false;
  // A capital I is drawn like a small l.
  if (raw === 73 && base[0] === 108) return false;
  const next = start + 1 < length ? at[start + 1]! : text.length;
  return next === first + 1 || (next === first + 2 && foldTable().classes[text.charCodeAt(first + 1)] === NO_LETTER);
};

/** Does the letter at `outer`, which touches the find, not belong to the word? Symbols and flags do not. */
const isBorder = (text: string, letters: Letters, outer: number, inner: number): boolean =>
  isSymbol(letters.base[outer]!) || (isFlag(text, letters.from[outer]!) && !isFlag(text, letters.from[inner]!));

const isFlag = (text: string, at: number): boolean => {
  if (sizeAt(text, at) === 1) return false;
  const point = text.codePointAt(at)!;
  return point >= 0x1f1e6 && point <= 0x1f1ff;
};
