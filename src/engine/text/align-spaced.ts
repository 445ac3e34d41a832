import { compareRun } from "./compare-letters.ts";
import { OTHER } from "./fold-table.ts";
import type { Letters } from "./letters.ts";
import { begin, type Match, MOST_TRIES } from "./match.ts";
import { wordText } from "./match-word.ts";
import { NO_GAP, type Term } from "./term.ts";
import { isMadeOfWords, type Vocabulary } from "./vocabulary.ts";

const SHORT_GAP = 3;
const WIDE_GAP = 6;

/** `f r e e`, `f.r.e.e`: every letter on its own. */
export const alignSpaced = (
  text: string,
  letters: Letters,
  term: Term,
  from: number,
  to: number,
  words: Vocabulary,
  m: Match,
): boolean => {
  let i = letters.runs[from + 1]! - 1;
  const runFirst = letters.runs[from]!;
  if (!isAlone(letters, i)) return false;
  while (i > runFirst && isAlone(letters, i - 1) && letters.gap[i]! <= SHORT_GAP) i--;
  begin(m, i);
  m.separators = true;
  m.disguised = true;
  m.fuzzy = term.letters === 3;
  for (let j = 0, symbol = from; symbol <= to; symbol++) {
    const end = letters.runs[symbol + 1]!;
    const first = term.runs[j]!.first;
    let count = 0;
    const { cls } = term.runs[j]!;
    const base = term.base[first]!;
    while (
      j < term.runs.length &&
      term.runs[j]!.cls === cls &&
      (cls < OTHER || term.base[term.runs[j]!.first] === base)
    )
      count += term.runs[j++]!.count;
    let k = i;
    for (
      ;
      k < end && isAlone(letters, k) && (k === m.first || letters.gap[k]! <= (term.phrase ? WIDE_GAP : SHORT_GAP));
      k++
    );
    // All but the last run must be used up; the last may go on in another word.
    if (k < end && (symbol < to || k === i)) return false;
    if (!compareRun(text, letters, term, { first, count, cls, gapBefore: NO_GAP }, i, k, m)) return false;
    i = k;
  }
  m.end = i;
  return isSpelledApart(letters, term, words, m);
};

const isAlone = (letters: Letters, i: number): boolean =>
  (i === 0 || letters.gap[i]! > 0) && (i + 1 >= letters.count || letters.gap[i + 1]! > 0);

/** Letters that are spelled apart beside a find, as far as they are read. */
const FAR = 24;

/**
 * `c l a s s` is not about `a s s`: what is spelled apart around the find must be words (`y o u f u c k`) or the term again. Then it is
 * doubtful, and so it is beside a lone a, i or u that may be a word of its own.
 */
const isSpelledApart = (letters: Letters, term: Term, words: Vocabulary, m: Match): boolean => {
  let first = m.first;
  while (first > 0 && m.first - first < FAR && letters.gap[first]! <= SHORT_GAP && isAlone(letters, first - 1)) first--;
  let end = m.end;
  while (end < letters.count && end - m.end < FAR && letters.gap[end]! <= SHORT_GAP && isAlone(letters, end)) end++;
  if (first === m.first && end === m.end) return true;
  m.fuzzy = true;
  return (
    ++m.tries <= MOST_TRIES &&
    isExplained(wordText(letters, first, m.first), term, words) &&
    isExplained(wordText(letters, m.end, end), term, words)
  );
};

const LONE_WORDS = /^[aiu]?$/;
const isExplained = (text: string, { base }: Term, words: Vocabulary): boolean =>
  LONE_WORDS.test(text) || isMadeOfWords(words, text.replaceAll(String.fromCharCode(...base), ""));
