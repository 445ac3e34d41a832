import { align } from "./align.ts";
import { alignSpaced } from "./align-spaced.ts";
import { isDigit } from "./fold-table.ts";
import type { Letters } from "./letters.ts";
import type { Match } from "./match.ts";
import { isGlued, isWordByWord, matchParted } from "./match-loose.ts";
import { bareForm, type Term } from "./term.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { startsWord } from "./word-edge.ts";

/** How many word starts within one run of equal letters are tried. A limit, for `a a a a a a ...`. */
const TRIES = 8;

/**
 * Compares a term with the letters that the automaton pointed at: symbols [from, to] of the skeleton.
 * A digit or symbol may stand for a letter, a letter must be that letter; runs must be as long as the term's, or drawn out;
 * gaps must be where the term's are. If it is not there so, it may be so with signs or a space inside, or as part of a longer word,
 * unless these are words of their own. Fills `m`.
 */
export const matchTerm = (
  text: string,
  letters: Letters,
  term: Term,
  from: number,
  to: number,
  words: Vocabulary,
  m: Match,
): boolean => {
  if (matchAt(text, letters, term, from, false, m)) return true;
  if (
    term.letters >= 3 &&
    !term.digitsOnly &&
    alignSpaced(text, letters, term, from, to, words, m) &&
    settle(text, letters, term, m)
  ) {
    return true;
  }
  if (term.letters < 4 || term.phrase) return false;
  if (matchAt(text, letters, term, from, true, m)) return !isWordByWord(letters, words, m);
  if (term.glued === undefined) return false;
  return matchParted(text, letters, term, from, words, m) || matchGlued(text, letters, term, from, words, m);
};

/** The same for a term that can only be part of a longer word. */
export const matchGlued = (
  text: string,
  letters: Letters,
  { glued }: Term,
  from: number,
  words: Vocabulary,
  m: Match,
): boolean => glued !== undefined && matchAt(text, letters, glued, from, false, m) && isGlued(letters, words, m);

/** Tries the word starts within the run of letters that the skeleton has as one symbol, the last first. */
const matchAt = (text: string, letters: Letters, term: Term, symbol: number, tight: boolean, m: Match): boolean => {
  const runFirst = letters.runs[symbol]!;
  let tries = TRIES;
  for (let i = letters.runs[symbol + 1]! - 1; i >= runFirst && tries > 0; i--) {
    if (i > runFirst && letters.gap[i] === 0) continue;
    tries--;
    if (startsWord(text, letters, term, i) && align(text, letters, term, i, tight, m) && settle(text, letters, term, m))
      return true;
  }
  return false;
};

/** The last word on an aligned find: is it one, and is it certain? */
const settle = (text: string, letters: Letters, term: Term, m: Match): boolean => {
  // No word of another script is a disguise, unless it mixes scripts; nor is a number.
  if (m.honest === 0 && !m.mixed) return false;
  if (m.leet > 0) {
    if (term.letters <= 2) return false;
    // Model and version numbers: `5.3.x`, `A55`, `TI7`. Within a short word a digit must stand between letters.
    if (
      term.letters === 3 &&
      (m.separators || isStandIn(letters, term, m.first) || isStandIn(letters, term, m.end - 1))
    )
      return false;
    if (term.letters > 3 && m.honest === 1) m.fuzzy = true;
  }
  if (m.doubled > 0) {
    if (term.letters < 4) return false;
    m.disguised = true;
    m.repeats = true;
    if (m.doubled < term.letters) m.fuzzy = true;
  }
  if (m.repeats) {
    m.disguised = true;
    if (term.letters <= 2) m.fuzzy = true;
  }
  // `čum` and `dö` are words elsewhere.
  if (m.accents > 0 && term.letters <= 3) m.fuzzy = true;
  if (m.joined) {
    m.disguised = true;
    m.fuzzy = true;
  }
  if (m.separators) m.disguised = true;
  for (let i = m.first + 1; !m.disguised && i < m.end; i++) if (letters.dropped[i] !== 0) m.disguised = true;
  const start = letters.from[m.first]!;
  const end = letters.to[m.end - 1]!;
  if (term.exactly !== undefined && bareForm(withMarks(text, start, end)) !== term.exactly) return false;
  if (isName(text, start, end)) m.fuzzy = true;
  return true;
};

const isStandIn = (letters: Letters, term: Term, i: number): boolean =>
  isDigit(letters.base[i]!) && !term.base.includes(letters.base[i]!);

const MARKS = /^\p{M}+/u;
const MOST_MARKS = 8;

/** The find with the marks that belong to its last letter. */
export const endWithMarks = (text: string, end: number): number =>
  text.charCodeAt(end) < 0x300 ? end : end + (MARKS.exec(text.slice(end, end + MOST_MARKS))?.[0].length ?? 0);
const withMarks = (text: string, start: number, end: number): string => text.slice(start, endWithMarks(text, end));

/** `Dick's`: a name, as like as not. */
const isName = (text: string, start: number, end: number): boolean => {
  const mark = text.charCodeAt(end);
  if (mark !== 0x27 && mark !== 0x2019) return false;
  return /^[A-Z][a-z]+['\u2019]s(?![\p{L}\p{N}])/u.test(text.slice(start, end + 3)) && end - start < 40;
};
