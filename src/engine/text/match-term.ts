import { isDigit, isSymbol, OTHER, standsFor } from "./fold-table.ts";
import { type Letters, sizeAt } from "./letters.ts";
import { scriptOf } from "./script.ts";
import { bareForm, GAP, NO_GAP, type Run, type Term } from "./term.ts";

/** How a term was found: letters [first, end), and what had to be undone. Scratch. */
export type Match = {
  first: number;
  end: number;
  fuzzy: boolean;
  /** Anything but case was undone. */
  disguised: boolean;
  repeats: boolean;
  separators: boolean;
  joined: boolean;
  /** Letters that are what they seem, and how many digits or symbols stand for one. */
  honest: number;
  leet: number;
  doubled: number;
  /** Script of the first letter of another script that is drawn like the term's, and whether a second script was seen. */
  foreign: number;
  mixed: boolean;
};

export const newMatch = (): Match => ({
  first: 0,
  end: 0,
  fuzzy: false,
  disguised: false,
  repeats: false,
  separators: false,
  joined: false,
  honest: 0,
  leet: 0,
  doubled: 0,
  foreign: 0,
  mixed: false,
});

/** How many word starts within one run of equal letters are tried. A limit, for `a a a a a a ...`. */
const TRIES = 8;
const SHORT_GAP = 3;
const WIDE_GAP = 6;

/**
 * Compares a term with the letters that the automaton pointed at: symbols [from, to] of the skeleton.
 * A digit or symbol may stand for a letter, a letter must be that letter; runs must be as long as the term's, or drawn out;
 * gaps must be where the term's are. Fills `m`.
 */
export const matchTerm = (text: string, letters: Letters, term: Term, from: number, to: number, m: Match): boolean => {
  if (matchAt(text, letters, term, from, false, m)) return true;
  if (
    term.letters >= 3 &&
    !term.digitsOnly &&
    alignSpaced(text, letters, term, from, to, m) &&
    settle(text, letters, term, m)
  ) {
    return true;
  }
  return term.letters >= 4 && !term.phrase && matchAt(text, letters, term, from, true, m);
};

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

const startsWord = (text: string, letters: Letters, term: Term, i: number): boolean =>
  term.mode === "substring" || i === 0 || letters.gap[i]! > 0 || isBorder(text, letters, i - 1, i);

const endsWord = (text: string, letters: Letters, term: Term, end: number): boolean =>
  term.mode !== "word" || end === letters.count || letters.gap[end]! > 0 || isBorder(text, letters, end, end - 1);

/** Does the letter at `outer`, which touches the find, not belong to the word? Symbols and flags do not. */
const isBorder = (text: string, letters: Letters, outer: number, inner: number): boolean =>
  isSymbol(letters.base[outer]!) || (isFlag(text, letters.from[outer]!) && !isFlag(text, letters.from[inner]!));

const isFlag = (text: string, at: number): boolean => {
  if (sizeAt(text, at) === 1) return false;
  const point = text.codePointAt(at)!;
  return point >= 0x1f1e6 && point <= 0x1f1ff;
};

const begin = (m: Match, first: number): void => {
  m.first = first;
  m.fuzzy = false;
  m.disguised = false;
  m.repeats = false;
  m.separators = false;
  m.joined = false;
  m.honest = 0;
  m.leet = 0;
  m.doubled = 0;
  m.foreign = 0;
  m.mixed = false;
};

const isTight = (letters: Letters, i: number): boolean => letters.gap[i]! <= 2 && letters.tight[i] === 1;

/** Letter by letter from `first`. `tight`: signs inside the word are looked over. */
const align = (text: string, letters: Letters, term: Term, first: number, tight: boolean, m: Match): boolean => {
  begin(m, first);
  const { runs } = term;
  const lastRun = runs.length - 1;
  let i = first;
  for (let j = 0; j <= lastRun; j++) {
    const run = runs[j]!;
    if (i >= letters.count || letters.cls[i] !== run.cls) return false;
    if (j > 0) {
      const open = letters.gap[i]! > 0;
      if (run.gapBefore === NO_GAP) {
        if (open && !(tight && isTight(letters, i))) return false;
        m.separators ||= open;
      } else m.joined ||= !open && run.gapBefore === GAP;
    }
    let end = i + 1;
    while (
      end < letters.count &&
      isSame(letters, i, end) &&
      (letters.gap[end] === 0 || (tight && isTight(letters, end)))
    ) {
      m.separators ||= letters.gap[end]! > 0;
      end++;
    }
    const next = runs[j + 1];
    // `freeenergy`: the e that is too many begins the next word. Beginning and end of a looser find may lie inside a run.
    if (next && next.gapBefore !== NO_GAP && next.cls === run.cls && end - i > run.count) end = i + run.count;
    if (j === lastRun && term.mode !== "word" && end - i > run.count) end = i + run.count;
    if (j === 0 && term.mode === "substring" && end - i > run.count) {
      i = end - run.count;
      m.first = i;
    }
    if (!compareRun(text, letters, term, run, i, end, m)) return false;
    i = end;
  }
  m.end = i;
  m.fuzzy ||= m.separators;
  return endsWord(text, letters, term, i);
};

const isSame = (letters: Letters, i: number, other: number): boolean =>
  letters.cls[other] === letters.cls[i] && (letters.cls[i]! < OTHER || letters.base[other] === letters.base[i]);

const compareRun = (
  text: string,
  letters: Letters,
  term: Term,
  run: Run,
  from: number,
  end: number,
  m: Match,
): boolean => {
  const found = end - from;
  const { first, count } = run;
  if (found < count) return false;
  if (found === count) {
    for (let k = 0; k < count; k++) if (!compare(text, letters, term, from + k, first + k, m)) return false;
    return true;
  }
  if (found === 2) m.doubled++;
  else {
    m.repeats = true;
    // Drawn out e and o are written for words with two of them: `goood` is good, not god.
    const letter = term.base[first]!;
    if (count === 1 && (letter === 101 || letter === 111) && term.letters <= 3) m.fuzzy = true;
  }
  let t = first;
  const last = first + count - 1;
  for (let i = from; i < end; i++) {
    if (compare(text, letters, term, i, t, m)) continue;
    if (t === last || !compare(text, letters, term, i, t + 1, m)) return false;
    t++;
  }
  for (t++; t <= last; t++) if (!compare(text, letters, term, end - 1, t, m)) return false;
  return true;
};

/** One letter of the text against one of the term. */
const compare = (text: string, letters: Letters, term: Term, i: number, t: number, m: Match): boolean => {
  const found = letters.base[i]!;
  const wanted = term.base[t]!;
  const own = term.own[t]!;
  const raw = text.charCodeAt(letters.from[i]!);
  const lower =
    raw < 0x80 ? (raw >= 65 && raw <= 90 ? raw | 32 : raw) : text[letters.from[i]!]!.toLowerCase().charCodeAt(0);
  if (lower === own) {
    m.honest++;
    return true;
  }
  if (found === wanted) {
    const script = scriptOf(raw);
    if (script === scriptOf(own)) {
      m.honest++;
      m.disguised ||= own !== 0;
    } else {
      m.disguised = true;
      if (m.foreign === 0) m.foreign = script;
      else if (m.foreign !== script) m.mixed = true;
    }
    return true;
  }
  if (standsFor(found, wanted)) {
    m.leet++;
    m.disguised = true;
    return true;
  }
  return wanted === 108 && raw === 73 && isSmall(text.charCodeAt(letters.from[i]! - 1)) && disguise(m);
};

/** A capital I after a small letter is drawn like a small l. */
const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const disguise = (m: Match): true => {
  m.disguised = true;
  return true;
};

/** `f r e e`, `f.r.e.e`: every letter on its own. */
const alignSpaced = (text: string, letters: Letters, term: Term, from: number, to: number, m: Match): boolean => {
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
