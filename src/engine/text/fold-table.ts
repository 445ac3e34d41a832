import { DIGIT_ZEROS, LEET_DIGITS, LEET_SYMBOLS, LIGATURES, LOOKALIKES } from "./confusables.ts";

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
const EXPANSION = 0xe000;
const EXPANSION_END = 0xf8ff;
const MOST_EXPANDED = 4;

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

/** Letters a digit or symbol may stand for, a bit each from a. By ASCII (or Latin-1, or €) code. */
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

const LAST_SYMBOL = 0x20ac;

let table: FoldTable | undefined;

/** The one table, made on first use (about 10 ms). */
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

const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}\p{Me}\p{Cc}]$/u;
const SPACE = /^[\s\u2800]$/u;
const WORDY = /^[\p{L}\p{N}\p{Mc}]$/u;
const ACCENTS = /[\u0300-\u036f]/g;
/** Signs that normalisation would turn into letters, and modifiers that are punctuation to the reader. */
const NEVER_LETTERS = /^[\u2120\u2122\u02b9-\u02df\u02e5-\u02ff\u3003\u3007]$/;

/** What one character (of any plane) folds to: a string of bases, "" if dropped, or undefined if it is a separator. */
export const foldCharacter = (char: string): string | undefined => {
  if (SPACE.test(char)) return undefined;
  if (INVISIBLE.test(char)) return "";
  if (char in LIGATURES) return LIGATURES[char];
  const plain = lookalikes.get(char);
  if (plain !== undefined) return plain;
  if (NEVER_LETTERS.test(char)) return undefined;
  const wide = char.normalize("NFKC").toLowerCase();
  let folded = "";
  for (const part of wide) {
    // A fraction is not the number that its digits make.
    if (part === "\u2044") return undefined;
    if (part in LEET_SYMBOLS) folded += part;
    for (const letter of withoutAccents(part)) {
      const known = lookalikes.get(letter);
      if (known !== undefined) folded += known;
      else if (WORDY.test(letter)) folded += letter;
    }
  }
  return folded === "" ? undefined : folded;
};

/** Only alphabets lose their accents: in kana and Indic scripts such a mark makes another letter. So it does in Cyrillic short i. */
const withoutAccents = (letter: string): string => {
  const apart = letter.normalize("NFD");
  return apart.charCodeAt(0) < 0x530 && letter !== "й" ? apart.replace(ACCENTS, "") : letter;
};

const lookalikes: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>();
  for (const [letter, chars] of Object.entries(LOOKALIKES)) for (const char of chars) map.set(char, letter);
  for (const [char, letter] of [...map]) {
    for (const other of [char.toLowerCase(), char.toUpperCase()]) {
      if (other.length === 1 && other.charCodeAt(0) > 0x7f && !map.has(other)) map.set(other, letter);
    }
  }
  for (const zero of DIGIT_ZEROS) {
    for (let digit = 0; digit < 10; digit++) map.set(String.fromCharCode(zero + digit), String(digit));
  }
  return map;
})();

/** Whole blocks of letters that fold to themselves: asking Unicode about each would take most of the time. */
const SELF: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa48c],
  [0xac00, 0xd7a3],
];

/** The other blocks in which something is not a separator, or is told apart by its shape. */
const ASKED: readonly (readonly [number, number])[] = [
  [0x80, 0x218f],
  [0x2460, 0x24ff],
  [0x2c00, 0x33ff],
  [0xa4d0, 0xabff],
  [0xf900, 0xffff],
];

const ALL_INVISIBLE = new RegExp(INVISIBLE.source.slice(1, -1), "gu");
const ALL_WORDY = new RegExp(WORDY.source.slice(1, -1), "gu");

/** `foldCharacter` for a block at once: Unicode is asked three times, not three times a character. */
const foldBlock = (from: number, to: number, put: (code: number, folded: string | undefined) => void): void => {
  const chars = Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
  const block = chars.join("");
  const marked = (regex: RegExp): Uint8Array => {
    const marks = new Uint8Array(block.length);
    for (const { index } of block.matchAll(regex)) marks[index] = 1;
    return marks;
  };
  const invisible = marked(ALL_INVISIBLE);
  const wordy = marked(ALL_WORDY);
  const wide = chars.join("\n").normalize("NFKC").toLowerCase().split("\n");
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i]!;
    const known = lookalikes.get(char);
    if (known !== undefined) put(from + i, known);
    else if (invisible[i] && !SPACE.test(char)) put(from + i, "");
    else if (wide[i] !== char) put(from + i, foldCharacter(char));
    else if (!wordy[i]) continue;
    else if (isAlphabetic(from + i) || NEVER_LETTERS.test(char)) put(from + i, foldCharacter(char));
    else put(from + i, char);
  }
};

/** Of the alphabets that have accents: Latin, Greek, Cyrillic. */
const isAlphabetic = (code: number): boolean => code < 0x530 || (code >= 0x1e00 && code < 0x2000);

const buildTable = (): FoldTable => {
  const base = new Uint16Array(65_536).fill(SEPARATOR);
  const classes = new Uint8Array(65_536).fill(NO_LETTER);
  const expansions: string[] = [];
  for (const [from, to] of SELF) for (let code = from; code <= to; code++) base[code] = code;
  const put = (code: number, folded: string | undefined): void => {
    if (folded === undefined) return;
    if (folded === "") base[code] = DROPPED;
    else if (folded.length === 1) base[code] = folded.charCodeAt(0);
    else if (folded.length > MOST_EXPANDED || /[^a-z0-9]/.test(folded)) base[code] = folded.charCodeAt(0);
    else base[code] = EXPANSION + expansions.push(folded) - 1;
  };
  for (let code = 0; code < 0x80; code++) put(code, foldCharacter(String.fromCharCode(code)));
  for (const [from, to] of ASKED) foldBlock(from, to, put);
  for (const [char, letter] of lookalikes) put(char.charCodeAt(0), letter);
  for (let code = 0xd800; code <= 0xdbff; code++) base[code] = code;

  for (let code = 0; code < 0x10000; code++) {
    const b = base[code]!;
    if (b <= SEPARATOR) continue;
    if (b >= 0xd800 && b <= EXPANSION_END) classes[code] = UNUSUAL;
    // No look-up for the 40,000 letters beyond: none of them is a symbol or has a class of its own.
    else if (b > LAST_SYMBOL) classes[code] = hashedClass(b);
    else if (isSymbol(b)) classes[code] = SYMBOL;
    else classes[code] = CLASS_OF_LETTER[String.fromCharCode(isDigit(b) ? letterFor(b) : b)] ?? hashedClass(b);
  }
  return { base, classes, expansions };
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

const foldAstral = (point: number): string | undefined => {
  if (point >= 0x1f1e6 && point <= 0x1f1ff) return String.fromCharCode(97 + point - 0x1f1e6);
  // Negative circled and squared letters, which normalisation leaves alone.
  if (point >= 0x1f150 && point <= 0x1f169) return String.fromCharCode(97 + point - 0x1f150);
  if (point >= 0x1f170 && point <= 0x1f189) return String.fromCharCode(97 + point - 0x1f170);
  const char = String.fromCodePoint(point);
  const folded = foldCharacter(char);
  if (folded === undefined || folded === "") return folded;
  // One code unit must do: the low surrogate tells letters of one plane apart well enough.
  const low = folded.charCodeAt(1);
  if (low >= 0xdc00 && low <= 0xdfff) return folded.charAt(1);
  return folded.length <= MOST_EXPANDED ? folded : folded.charAt(0);
};
