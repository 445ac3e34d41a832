import { compareRun } from "./compare-letters.ts";
import { OTHER } from "./fold-table.ts";
import type { Letters } from "./letters.ts";
import { begin, type Match } from "./match.ts";
import { NO_GAP, type Term } from "./term.ts";

const SHORT_GAP = 3;
const WIDE_GAP = 6;

/** `f r e e`, `f.r.e.e`: every letter on its own. */
export const alignSpaced = (
  text: string,
  letters: Letters,
  term: Term,
  from: number,
  to: number,
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
  return (
    isSpelledApart(letters, m.first - 1, letters.gap[m.first]!, m) &&
    isSpelledApart(letters, m.end, letters.gap[m.end] ?? 0, m)
  );
};

const isAlone = (letters: Letters, i: number): boolean =>
  (i === 0 || letters.gap[i]! > 0) && (i + 1 >= letters.count || letters.gap[i + 1]! > 0);

/** `c l a s s` is not about `a s s`. A lone a, i or u beside it may be a word, and may be a letter. */
const isSpelledApart = (letters: Letters, neighbour: number, gap: number, m: Match): boolean => {
  if (neighbour < 0 || neighbour >= letters.count || gap > SHORT_GAP || !isAlone(letters, neighbour)) return true;
  const base = letters.base[neighbour]!;
  if (base !== 97 && base !== 105 && base !== 117) return false;
  m.fuzzy = true;
  const beyond = neighbour < m.first ? neighbour - 1 : neighbour + 1;
  const gapBeyond = letters.gap[neighbour < m.first ? neighbour : beyond] ?? 0;
  return beyond < 0 || beyond >= letters.count || gapBeyond > SHORT_GAP || !isAlone(letters, beyond);
};
