import { LEET_DIGITS, LEET_SYMBOLS } from "./confusables.ts";
import { foldAstral } from "./fold-character.ts";
import { EXPANSIONS, RUNS } from "./fold-data.ts";

/** A character that does not count at all: invisible, or a mark on the letter before it. */
export const DROPPED = 0;
/** A character that stands between words. */
export const SEPARATOR = 1;

/** Classes below this are of Latin letters, from here to 31 of hashed other letters. */
export const OTHER = 24;
/** Codes of `classes` that are no class. */
export const NO_LETTER = 32;
export const SYMBOL = 33;
export const UNUSUAL = 34;

/** Base values from here to its end lead into `expansions`. (Private use characters, which fold to separators themselves.) */
export const EXPANSION = 0xe000;
const EXPANSION_END = 0xf8ff;

/**
 * What each UTF-16 code unit is read as. `base`: DROPPED, SEPARATOR, a lower-case letter, an ASCII digit, a leet symbol as itself,
 * a surrogate as itself, or an expansion. `classes`: the class of that base (0..31), or why it has none.
 */
export type FoldTable = {
  readonly base: Uint16Array;
  readonly classes: Uint8Array;
  readonly expansions: readonly string[];
};

/** i and l share a class, because 1 ! | are written for both; so do b and g, because of 6. */
const CLASS_OF_LETTER: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "a",
    "bg",
    "c",
    "d",
    "e",
    "f",
    "h",
    "il",
    "j",
    "k",
    "m",
    "n",
    "o",
    "p",
    "q",
    "r",
    "s",
    "t",
    "u",
    "v",
    "w",
    "x",
    "y",
    "z",
  ].flatMap((letters, cls) => [...letters].map((letter): [string, number] => [letter, cls])),
);

/** Letters a digit or symbol may stand for, a bit each from a. By code unit. */
const MASKS: ReadonlyMap<number, number> = new Map(
  Object.entries({ ...LEET_DIGITS, ...LEET_SYMBOLS }).map(([sign, letters]) => [
    sign.charCodeAt(0),
    [...letters].reduce((mask, letter) => mask | (1 << (letter.charCodeAt(0) - 97)), 0),
  ]),
);

/** May the digit or symbol `sign` be written for `letter`? Both are bases. */
export const standsFor = (sign: number, letter: number): boolean =>
  letter >= 97 && letter <= 122 && ((MASKS.get(sign) ?? 0) & (1 << (letter - 97))) !== 0;

/** The letter to show for a digit or symbol, or 0. */
export const letterFor = (sign: number): number => {
  const mask = MASKS.get(sign) ?? 0;
  if (sign === 54) return 103; // 6: g, the likelier of the two
  return mask === 0 ? 0 : 97 + (31 - Math.clz32(mask & -mask));
};

export const isDigit = (base: number): boolean => base >= 48 && base <= 57;
export const isSymbol = (base: number): boolean => !isDigit(base) && MASKS.has(base);

const LAST_SYMBOL = 0x20bf;

let table: FoldTable | undefined;

/** The one table, made on first use (some 13 ms). */
export const foldTable = (): FoldTable => {
  table ??= buildTable();
  return table;
};

/** The class of a base that is a letter, a digit or a symbol. */
export const classOf = (base: number): number => {
  const { classes } = foldTable();
  const cls = classes[base]!;
  if (cls < NO_LETTER) return cls;
  if (cls === SYMBOL) return CLASS_OF_LETTER[String.fromCharCode(letterFor(base))]!;
  return hashedClass(base);
};

const hashedClass = (base: number): number => OTHER + ((Math.imul(base, 0x9e3779b1) >>> 24) & 7);

/** `5+w` is five codes that each fold to the code 32 further on, `5=1` five that fold to 1; numbers in base 36. */
const decode = (): Uint16Array => {
  const base = new Uint16Array(65_536);
  let code = 0;
  for (const [, length, sign, value] of RUNS.matchAll(/(\w+)([=+-])(\w+)/g)) {
    const end = code + Number.parseInt(length!, 36);
    const number = Number.parseInt(value!, 36);
    if (sign === "=") base.fill(number, code, end);
    else for (let at = code; at < end; at++) base[at] = sign === "+" ? at + number : at - number;
    code = end;
  }
  return base;
};

const buildTable = (): FoldTable => {
  const base = decode();
  const classes = new Uint8Array(65_536).fill(NO_LETTER);
  for (let code = 0; code < 0x10000; code++) {
    const b = base[code]!;
    if (b <= SEPARATOR) continue;
    if (b >= 0xd800 && b <= EXPANSION_END) classes[code] = UNUSUAL;
    // No look-up for the 40,000 letters beyond: none of them is a symbol or has a class of its own.
    else if (b > LAST_SYMBOL) classes[code] = hashedClass(b);
    else if (isSymbol(b)) classes[code] = SYMBOL;
    else classes[code] = CLASS_OF_LETTER[String.fromCharCode(isDigit(b) ? letterFor(b) : b)] ?? hashedClass(b);
  }
  return { base, classes, expansions: EXPANSIONS };
};

const astralBases = new Map<number, string>();
const REMEMBERED = 4096;

/**
 * The bases of a character that one code unit's base does not tell: an expansion or a pair of surrogates at `at`.
 * "" is dropped, undefined a separator. A letter beyond the first plane that folds to nothing simpler is told by its low surrogate.
 */
export const unusualBases = (text: string, at: number): string | undefined => {
  const { base, expansions } = foldTable();
  const b = base[text.charCodeAt(at)]!;
  if (b >= EXPANSION) return expansions[b - EXPANSION];
  const point = text.codePointAt(at)!;
  if (point < 0x10000) return undefined;
  const known = astralBases.get(point);
  if (known !== undefined) return known === "\u0001" ? undefined : known;
  const folded = foldAstral(point);
  if (astralBases.size < REMEMBERED) astralBases.set(point, folded ?? "\u0001");
  return folded;
};
