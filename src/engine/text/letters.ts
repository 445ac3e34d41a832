import {
  classOf,
  DROPPED,
  foldTable,
  NO_LETTER,
  OTHER,
  SEPARATOR,
  SYMBOL,
  UNUSUAL,
  unusualBases,
} from "./fold-table.ts";

/**
 * A text as its letters and digits, separators left out: what a term is compared with once the automaton has pointed at it.
 * Arrays are scratch and longer than `count`.
 */
export type Letters = {
  count: number;
  /** Folded: lower-case letter, digit, or symbol that stands for a letter. */
  base: Uint16Array;
  cls: Uint8Array;
  /** Range of the raw text. */
  from: Int32Array;
  to: Int32Array;
  /** How many separators stand before it, up to 255. */
  gap: Uint8Array;
  /** Of them only signs that may be set inside a word (`f-u-c-k`, `f**k**`), no space: 1. */
  tight: Uint8Array;
  /** What was dropped just before it: 0 nothing, 1 invisible characters, 2 combining marks, 3 both. */
  dropped: Uint8Array;
  /** Letter with which each symbol of the squeezed skeleton begins; one more entry than symbols. */
  runs: Int32Array;
  symbols: number;
};

export const INVISIBLE_BEFORE = 1;
export const MARK_BEFORE = 2;

export const newLetters = (size: number): Letters => ({
  count: 0,
  base: new Uint16Array(size),
  cls: new Uint8Array(size),
  from: new Int32Array(size),
  to: new Int32Array(size),
  gap: new Uint8Array(size),
  tight: new Uint8Array(size),
  dropped: new Uint8Array(size),
  runs: new Int32Array(size + 1),
  symbols: 0,
});

const MARK = /^\p{M}$/u;
/** Signs that people set inside a word to break it, and that mark-up leaves behind; emoji too. No apostrophe: `he'll` is no hell. */
const TIGHT = new Set([...'-._*~`^|/\\,:;"#=()[]{}<>+&%?\u2022\u00b7'].map((c) => c.charCodeAt(0)));
const isTight = (code: number): boolean =>
  TIGHT.has(code) || (code >= 0xd83c && code <= 0xd83e) || (code >= 0x2600 && code <= 0x27bf);

/** How many letters a text has at most: one a code unit, four where one is read as several. */
export const mostLetters = (text: string): number => {
  const { classes } = foldTable();
  let most = text.length;
  for (let k = 0; k < text.length; k++) if (classes[text.charCodeAt(k)] === UNUSUAL) most += 3;
  return most;
};

/** Reads all letters of a text into `into`, which must have room for `mostLetters`. */
export const readLetters = (text: string, withSymbols: boolean, into: Letters): void => {
  const table = foldTable();
  const { classes } = table;
  const { base, cls: classesRead, from, to, runs } = into;
  let count = 0;
  let symbols = 0;
  let gap = 0;
  let tight = 1;
  let dropped = 0;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    let cls = classes[code]!;
    let b = table.base[code]!;
    let bases: string | undefined = ONE;
    let size = 1;
    if (cls >= NO_LETTER) {
      if (cls === NO_LETTER) bases = b === SEPARATOR ? undefined : b === DROPPED ? "" : undefined;
      else if (cls === SYMBOL) {
        if (withSymbols && isLetterHere(text, k)) cls = classOf(b);
        else bases = undefined;
      } else {
        bases = unusualBases(text, k);
        size = sizeAt(text, k);
      }
      if (bases === undefined) {
        if (gap < 255) gap++;
        if (tight === 1 && !isTight(code)) tight = 0;
        k += size - 1;
        continue;
      }
      if (bases === "") {
        dropped |= isMark(code) ? MARK_BEFORE : INVISIBLE_BEFORE;
        k += size - 1;
        continue;
      }
    }
    for (let i = 0; i < bases.length; i++) {
      if (bases !== ONE) {
        b = bases.charCodeAt(i);
        cls = classOf(b);
      }
      if (count === 0 || cls !== classesRead[count - 1] || (cls >= OTHER && b !== base[count - 1]))
        runs[symbols++] = count;
      base[count] = b;
      classesRead[count] = cls;
      from[count] = k;
      to[count] = k + size;
      into.gap[count] = gap;
      into.tight[count] = tight;
      into.dropped[count] = dropped;
      count++;
      gap = 0;
      tight = 1;
      dropped = 0;
    }
    k += size - 1;
  }
  into.count = count;
  into.symbols = symbols;
  runs[symbols] = count;
};

/** Stands for the one base that the table tells. */
const ONE = "\n";

/** A mark on a letter, rather than something invisible. Variation selectors are marks to Unicode, and show nothing. */
const isMark = (code: number): boolean =>
  code >= 0x300 &&
  !(code >= 0x2000 && code <= 0x20cf) &&
  !(code >= 0xfe00 && code <= 0xfe0f) &&
  MARK.test(String.fromCharCode(code));

/** 2 for a pair of surrogates, else 1. */
export const sizeAt = (text: string, at: number): 1 | 2 => {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff || at + 1 >= text.length) return 1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
};

const NEEDS_NEITHER = 0;
const NEEDS_RIGHT = 1;
const NEEDS_BOTH = 2;
/** What must stand beside a symbol for it to be read as a letter. `free!` ends a sentence, `a$$` does not. */
const NEEDS: ReadonlyMap<number, number> = new Map([
  [0x40, NEEDS_NEITHER],
  [0x24, NEEDS_NEITHER],
  [0x21, NEEDS_RIGHT],
]);

/** Is the leet symbol at `at` written for a letter? Judged by the letters beside its row of symbols, so both readings are tried. */
export const isLetterHere = (text: string, at: number): boolean => {
  const symbol = foldTable().base[text.charCodeAt(at)]!;
  const needs = NEEDS.get(symbol) ?? NEEDS_BOTH;
  const right = isWordy(text, at + 1, 1);
  if (needs === NEEDS_RIGHT) return right;
  if (needs === NEEDS_NEITHER) return right || isWordy(text, at - 1, -1);
  // Two bars mark a spoiler.
  if (symbol === BAR && (text.charCodeAt(at + 1) === BAR || text.charCodeAt(at - 1) === BAR)) return false;
  return right && isWordy(text, at - 1, -1);
};

const BAR = 0x7c;

/** How many symbols and dropped characters are looked past. A limit, or a long row of them would be read again for each. */
const FAR = 32;

/** Is the next thing from `at` on, symbols and dropped characters aside, a letter or digit? */
const isWordy = (text: string, at: number, step: 1 | -1): boolean => {
  const { base, classes } = foldTable();
  for (let k = at; k >= 0 && k < text.length && Math.abs(k - at) < FAR; k += step) {
    const code = text.charCodeAt(k);
    const cls = classes[code]!;
    if (cls < NO_LETTER) return true;
    // `$|ut`: these stand for letters wherever they are.
    if (step === -1 && (code === 0x24 || code === 0x40)) return true;
    if (cls === SYMBOL || (cls === NO_LETTER && base[code] === DROPPED)) continue;
    // A pair of surrogates: its first half says what it is, whichever half comes first.
    const isLow = code >= 0xdc00 && code <= 0xdfff && step === -1 && k > 0;
    if (cls !== UNUSUAL && !isLow) return false;
    const bases = unusualBases(text, isLow ? k - 1 : k);
    if (bases !== "") return bases !== undefined;
    k += step;
  }
  return false;
};
