import { isSymbol } from "./fold-table.ts";
import type { Letters } from "./letters.ts";
import { begin, type Match } from "./match.ts";
import { bareText, endOfWord, startOfWord, wordText } from "./match-word.ts";
import type { Term } from "./term.ts";
import { isMadeOfWords, isOrdinary, type Vocabulary } from "./vocabulary.ts";

/** Two words in a row may be this long together. */
const LONGEST = 48;
const WIDEST_GAP = 2;
const MOST_GAPS = 2;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/**
 * `nig ger`, `f u ck`: the term with a space or two in it that are no borders between words. `the pen is` is words.
 * `symbol` is that of the term's first letter.
 */
export const matchParted = (
  text: string,
  letters: Letters,
  term: Term,
  symbol: number,
  words: Vocabulary,
  m: Match,
): boolean => {
  const runFirst = letters.runs[symbol]!;
  for (let first = letters.runs[symbol + 1]! - 1; first >= runFirst && runFirst + LONGEST > first; first--) {
    if (first > 0 && letters.gap[first] === 0) continue;
    const end = endOfParts(text, letters, first, term.letters);
    if (end === undefined || !isSpelled(letters, term, first) || isBesideApostrophe(text, letters, first, end))
      continue;
    begin(m, first);
    m.end = end;
    if (!isWordByWord(letters, words, m)) return settle(m, "space inside");
  }
  return false;
};

/** Where so many letters end, if a word begins with the first and ends with the last, and there are one or two narrow gaps between. */
const endOfParts = (text: string, letters: Letters, first: number, count: number): number | undefined => {
  const end = first + count;
  if (end > letters.count || (end < letters.count && letters.gap[end] === 0)) return undefined;
  let gaps = 0;
  let spaces = 0;
  for (let i = first + 1; i < end; i++) {
    if (letters.gap[i] === 0) continue;
    if (letters.gap[i]! > WIDEST_GAP) return undefined;
    gaps++;
    // Signs or spaces, not both: a comma and a space are a border.
    if (letters.tight[i] === 1) continue;
    if (text.slice(letters.to[i - 1]!, letters.from[i]!).trim() !== "") return undefined;
    spaces++;
  }
  return gaps <= MOST_GAPS && spaces > 0 ? end : undefined;
};

/** Are the letters from `first` on just those of the term? No digits: `but 7` is no word with a space in it. */
const isSpelled = (letters: Letters, { base }: Term, first: number): boolean =>
  base.every((letter, i) => letters.base[first + i] === letter);

/** `it's hit`: what an apostrophe cuts off is no word's beginning. */
const isBesideApostrophe = (text: string, letters: Letters, first: number, end: number): boolean =>
  isApostrophe(text.charCodeAt(letters.from[first]! - 1)) || isApostrophe(text.charCodeAt(letters.to[end - 1]!));

/** `superbadword`: is what stands around the term in its word made of words too, and the whole no word of its own? */
export const isGlued = (letters: Letters, words: Vocabulary, m: Match): boolean => {
  const start = startOfWord(letters, m.first);
  const end = endOfWord(letters, m.end - 1);
  if (end - start > LONGEST || (start === m.first && end === m.end)) return false;
  if (isOrdinary(words, wordText(letters, start, end))) return false;
  const before = bareText(letters, start, m.first);
  const after = bareText(letters, m.end, end);
  if (!isMadeOfWords(words, before)) return false;
  if (!isMadeOfWords(words, after) && (before === "" || !isMadeOfWords(words, after.replace(ENDING, "")))) return false;
  return settle(m, "glued words");
};

/** Endings that a term may have where it follows another word: `dumbfuckers`. */
const ENDING = /^(?:ers|e?s|e[dr]|y|ing?|ish)/;

/** Are the parts between the signs inside a find words of their own (`push/it`), and so no disguise? */
export const isWordByWord = (letters: Letters, words: Vocabulary, m: Match): boolean => {
  let from = m.first;
  for (let i = m.first + 1; i <= m.end; i++) {
    if (i < m.end && letters.gap[i] === 0) continue;
    const isSign = isSymbol(letters.base[from]!) && i - from === 1;
    if (isSign || !isOrdinary(words, wordText(letters, from, i))) return false;
    from = i;
  }
  return true;
};

const settle = (m: Match, how: "space inside" | "glued words"): true => {
  m.strong = how;
  m.disguised = true;
  m.fuzzy = true;
  return true;
};
