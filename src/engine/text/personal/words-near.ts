import { isDigit, isSpace, isWordChar } from "./characters.ts";

/** Characters that are looked back at, at most. */
const REACH = 60;

/**
 * Does one of the words stand before `at`, at most `within` words away, in the same line or as a label above it?
 *
 * Limits: looks back 60 characters, so that the cost does not grow with the text.
 */
export const saidBefore = (text: string, at: number, words: ReadonlySet<string>, within = 4): boolean => {
  const from = Math.max(0, at - REACH);
  let end = at;
  for (let seen = 0; seen < within; seen++) {
    while (end > from && !isWordChar(text.charCodeAt(end - 1))) {
      // A line of its own says nothing of the next, but a label does: `Phone:`.
      if (text.charCodeAt(end - 1) === 10 && !text.slice(from, end).trimEnd().endsWith(":")) return false;
      end--;
    }
    let start = end;
    while (start > from && isWordChar(text.charCodeAt(start - 1))) start--;
    if (start === end) return false;
    if (!isDigit(text.charCodeAt(start)) && words.has(text.slice(start, end).toLowerCase())) return true;
    end = start;
  }
  return false;
};

/** How many digits stand among the `reach` characters from `at` on. */
export const digitsWithin = (text: string, at: number, reach: number): number => {
  const end = Math.min(text.length, at + reach);
  let digits = 0;
  for (let i = at; i < end; i++) if (isDigit(text.charCodeAt(i))) digits++;
  return digits;
};

/** Signs that stand between a number and what it is a part of: a path, a sum of money, a tag, an escape. */
const GLUE = new Set(Array.from("/\\=#@%&$\u20ac\u00a3\u00a5\u20b9^", (char) => char.charCodeAt(0)));

/** May a number begin here, rather than go on from a word, a path, a price? */
export const beginsFree = (text: string, at: number): boolean => {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (isSpace(before)) return true;
  if (isWordChar(before)) return before === 95 && (at === 1 || !isWordChar(text.charCodeAt(at - 2)));
  if (GLUE.has(before)) return false;
  if (before === 45 || before === 46 || before === 44 || before === 58)
    return at === 1 || !isWordChar(text.charCodeAt(at - 2)) || before === 58;
  return true;
};

/** May a number end here, rather than go on as a word, a sum, a path? */
export const endsFree = (text: string, at: number): boolean => {
  if (at >= text.length) return true;
  const after = text.charCodeAt(at);
  if (isWordChar(after)) return after === 95 && !isWordChar(text.charCodeAt(at + 1));
  if (after === 37 || after === 36 || after === 0x20ac || after === 0xa3 || after === 64 || after === 61) return false;
  // `4.5`, `4-5`, `4/5` go on; the full stop of a sentence does not.
  if (after === 46 || after === 45 || after === 47 || after === 44 || after === 58)
    return !isWordChar(text.charCodeAt(at + 1));
  return true;
};
