import { isDigit, isSymbol, letterFor, standsFor } from "./fold-table.ts";
import type { Letters } from "./letters.ts";
import { begin, type Match } from "./match.ts";
import type { Term } from "./term.ts";
import { isOrdinary, type Vocabulary } from "./vocabulary.ts";
import { LONG_TERM, LONGEST_WORD } from "./word-index.ts";

/** Sets `m` to the letters of the word that begins with symbol `from`, and says whether it is one that may be judged as a word. */
export const takeWord = (letters: Letters, from: number, m: Match): boolean => {
  let first = letters.runs[from]!;
  // The run may begin in the word before.
  const runEnd = letters.runs[from + 1]!;
  for (let i = runEnd - 1; i > first; i--) if (letters.gap[i]! > 0) first = i;
  begin(m, first);
  m.end = endOfWord(letters, first);
  return m.end - first <= LONGEST_WORD * 2;
};

/** The letter after the last of the word that letter `i` belongs to. */
export const endOfWord = (letters: Letters, i: number): number => {
  let end = i + 1;
  while (end < letters.count && letters.gap[end] === 0) end++;
  return end;
};

/** The first letter of the word that letter `i` belongs to. */
export const startOfWord = (letters: Letters, i: number): number => {
  let first = i;
  while (first > 0 && letters.gap[first] === 0) first--;
  return first;
};

/** Letters [from, to) as a word: digits and signs as the letters that they are likeliest to stand for. */
export const wordText = (letters: Letters, from: number, to: number): string => {
  let text = "";
  for (let i = from; i < to; i++) {
    const base = letters.base[i]!;
    text += String.fromCharCode(isDigit(base) || isSymbol(base) ? letterFor(base) || base : base);
  }
  return text;
};

/** Letters [from, to) with digits and signs as they are. */
export const bareText = (letters: Letters, from: number, to: number): string =>
  from >= to ? "" : String.fromCharCode(...letters.base.subarray(from, to));

const isSame = (found: number, wanted: number): boolean => found === wanted || standsFor(found, wanted);

/** Letters [m.first, m.end) read backwards, and nothing else, are the term. */
export const matchBackwards = (letters: Letters, { base }: Term, words: Vocabulary, m: Match): boolean => {
  const length = base.length;
  if (m.end - m.first !== length) return false;
  let honest = 0;
  let palindrome = true;
  for (let i = 0; i < length; i++) {
    const found = letters.base[m.first + i]!;
    if (!isSame(found, base[length - 1 - i]!)) return false;
    if (found === base[length - 1 - i]) honest++;
    palindrome &&= base[i] === base[length - 1 - i];
  }
  return !palindrome && honest * 2 > length && !isOrdinary(words, wordText(letters, m.first, m.end));
};

/** Letters [m.first, m.end) are the term with one inner letter wrong, missing or too many, or two neighbours changed about. */
export const matchMisspelled = (letters: Letters, { base }: Term, words: Vocabulary, m: Match): boolean => {
  const length = base.length;
  const found = m.end - m.first;
  if (length < LONG_TERM || Math.abs(found - length) > 1) return false;
  const at = (i: number): number => letters.base[m.first + i]!;
  if (!isSame(at(0), base[0]!)) return false;
  let head = 1;
  while (head < Math.min(found, length) && isSame(at(head), base[head]!)) head++;
  let tail = 0;
  while (tail < Math.min(found, length) - head && isSame(at(found - 1 - tail), base[length - 1 - tail]!)) tail++;
  const wrong = found - head - tail;
  const missing = length - head - tail;
  const isOneEdit =
    wrong + missing === 1
      ? missing === 1 || tail > 0
      : found === length &&
        (wrong === 1 || (wrong === 2 && isSame(at(head), base[head + 1]!) && isSame(at(head + 1), base[head]!)));
  return isOneEdit && isMostlyLetters(letters, m) && !isOrdinary(words, wordText(letters, m.first, m.end));
};

const isMostlyLetters = (letters: Letters, m: Match): boolean => {
  let real = 0;
  for (let i = m.first; i < m.end; i++) if (letters.base[i]! >= 97 && letters.base[i]! <= 122) real++;
  return real * 2 > m.end - m.first;
};
