import { isSymbol } from "./fold-table.ts";
import { type Letters, sizeAt } from "./letters.ts";
import type { Term } from "./term.ts";

/** May a find of the term begin with letter `i`? */
export const startsWord = (text: string, letters: Letters, term: Term, i: number): boolean =>
  term.mode === "substring" || i === 0 || letters.gap[i]! > 0 || isBorder(text, letters, i - 1, i);

/** May a find of the term end before letter `end`? */
export const endsWord = (text: string, letters: Letters, term: Term, end: number): boolean =>
  term.mode !== "word" || end === letters.count || letters.gap[end]! > 0 || isBorder(text, letters, end, end - 1);

/** Does the letter at `outer`, which touches the find, not belong to the word? Symbols and flags do not. */
const isBorder = (text: string, letters: Letters, outer: number, inner: number): boolean =>
  isSymbol(letters.base[outer]!) || (isFlag(text, letters.from[outer]!) && !isFlag(text, letters.from[inner]!));

const isFlag = (text: string, at: number): boolean => {
  if (sizeAt(text, at) === 1) return false;
  const point = text.codePointAt(at)!;
  return point >= 0x1f1e6 && point <= 0x1f1ff;
};
