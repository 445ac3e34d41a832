import type { Span } from "../decision.ts";
import {
  DROPPED,
  foldTable,
  isDigit,
  isSymbol,
  letterFor,
  NO_LETTER,
  SYMBOL,
  UNUSUAL,
  unusualBases,
} from "./fold-table.ts";
import { isLetterHere, sizeAt } from "./letters.ts";
import { scriptOf } from "./script.ts";

/** The text as it was meant to be read. `rawSpan` leads from a range of `text` back to the range of the raw text it came from. */
export type FoldedText = { readonly text: string; readonly rawSpan: (start: number, end: number) => Span };

/** More letters in a row than this are cut: English has words with two, and none with three. */
const MOST_ALIKE = 2;
/** Fewer letters than this in a word, and its digits are digits: `15`, `4k`, `v1`, `1080p`. */
const FEWEST_LETTERS = 2;

/**
 * Undoes disguises letter by letter, for regexes and for people: lower case, no accents, no invisible characters, no styled letters.
 * Letters that only look Latin are replaced in a word that has a real Latin letter or mixes scripts; digits and symbols in a word
 * with two letters or more (`n1tro`, not `1:15:20`); more than two equal letters in a row become two. Separators stay.
 *
 * Limits: spaced letters (`f r e e`) and words run together stay so. Folding a folded text changes nothing.
 */
export const foldText = (raw: string): FoldedText => {
  if (isPlain(raw)) return { text: raw.toLowerCase(), rawSpan: (start, end) => ({ start, end }) };
  const { codes, starts, ends } = fold(raw);
  const at = (offsets: readonly number[], i: number): number => offsets[i] ?? raw.length;
  return {
    text: textOf(codes),
    rawSpan: (start, end) =>
      end > start
        ? { start: at(starts, start), end: at(ends, end - 1) }
        : { start: at(starts, start), end: at(starts, start) },
  };
};

/** ASCII letters and separators only, no long rows of one letter: the ordinary message, where only case is to be undone. */
const isPlain = (raw: string): boolean => {
  let before = 0;
  let alike = 1;
  for (let k = 0; k < raw.length; k++) {
    let code = raw.charCodeAt(k);
    if (code >= 65 && code <= 90) code |= 32;
    if (code >= 97 && code <= 122) {
      alike = code === before ? alike + 1 : 1;
      if (alike > MOST_ALIKE) return false;
    } else if (
      code > 126 ||
      (code >= 48 && code <= 57) ||
      code === 33 ||
      code === 36 ||
      code === 43 ||
      code === 64 ||
      code === 124
    ) {
      return false;
    } else if (code < 32 && (code < 9 || code > 13)) return false;
    before = code;
  }
  return true;
};

type Output = { readonly codes: number[]; readonly starts: number[]; readonly ends: number[] };

const fold = (raw: string): Output => {
  const { base, classes } = foldTable();
  const out: Output = { codes: [], starts: [], ends: [] };
  const word = newWord();
  for (let k = 0; k < raw.length; k++) {
    const code = raw.charCodeAt(k);
    const cls = classes[code]!;
    if (cls < NO_LETTER) addToWord(word, base[code]!, k, 1);
    else if (cls === SYMBOL) {
      if (isLetterHere(raw, k)) addToWord(word, base[code]!, k, 1);
      else separate(raw, out, word, k, base[code]!);
    } else if (cls === UNUSUAL) {
      const bases = unusualBases(raw, k);
      const size = sizeAt(raw, k);
      if (bases === undefined) {
        for (let i = 0; i < size; i++) separate(raw, out, word, k + i, raw.charCodeAt(k + i));
      } else for (let i = 0; i < bases.length; i++) addToWord(word, bases.charCodeAt(i), k, size);
      k += size - 1;
    } else if (base[code] !== DROPPED) separate(raw, out, word, k, code < 0x80 ? code : plainSeparator(raw[k]!));
  }
  finishWord(raw, out, word);
  return out;
};

/** Full-width and other forms of ASCII punctuation as that. */
const plainSeparator = (char: string): number => {
  const plain = char.normalize("NFKC");
  return plain.length === 1 && /^[\0-\x7f]$/.test(plain) && !/[a-z0-9]/i.test(plain)
    ? plain.charCodeAt(0)
    : char.charCodeAt(0);
};

const separate = (raw: string, out: Output, word: Word, at: number, code: number): void => {
  finishWord(raw, out, word);
  put(out, code, at, 1);
};

/** Letters, digits and symbols in a row, not yet decided upon. */
type Word = { readonly bases: number[]; readonly from: number[]; readonly sizes: number[] };
const newWord = (): Word => ({ bases: [], from: [], sizes: [] });

const addToWord = (word: Word, base: number, at: number, size: number): void => {
  word.bases.push(base);
  word.from.push(at);
  word.sizes.push(size);
};

const isLatin = (base: number): boolean => base >= 97 && base <= 122;

const finishWord = (raw: string, out: Output, word: Word): void => {
  const { bases, from, sizes } = word;
  if (bases.length === 0) return;
  const { latin, mixed, alien } = census(raw, word);
  const readsLatin = !alien && (latin > 0 || mixed);
  const signsAreLetters = (readsLatin ? bases.filter(isLatin).length : latin) >= FEWEST_LETTERS;
  let alike = 0;
  for (let i = 0; i < bases.length; i++) {
    const code = decide(raw, word, i, readsLatin, signsAreLetters);
    if (code === SAME) continue;
    alike = out.codes.length > 0 && i > 0 && out.codes[out.codes.length - 1] === code ? alike + 1 : 1;
    if (alike > MOST_ALIKE && !isDigit(code)) {
      out.ends[out.ends.length - 1] = from[i]! + sizes[i]!;
      continue;
    }
    if (code >= 0xdc00 && code <= 0xdfff) put(out, smallSurrogate(raw, from[i]!), from[i]!, sizes[i]!);
    put(out, code, from[i]!, sizes[i]!);
  }
  bases.length = 0;
  from.length = 0;
  sizes.length = 0;
};

const put = (out: Output, code: number, at: number, size: number): void => {
  out.codes.push(code);
  out.starts.push(at);
  out.ends.push(at + size);
};

/** The first half of a letter beyond the first plane, of which the base is the second. */
const smallSurrogate = (raw: string, at: number): number =>
  raw
    .slice(at, at + 2)
    .normalize("NFKC")
    .toLowerCase()
    .charCodeAt(0);

/** `latin`: real Latin letters. `mixed`: letters that look Latin come from two other scripts. `alien`: some letter of another script looks like none. */
const census = (raw: string, { bases, from }: Word): { latin: number; mixed: boolean; alien: boolean } => {
  let latin = 0;
  let foreign = 0;
  let mixed = false;
  let alien = false;
  for (let i = 0; i < bases.length; i++) {
    const script = scriptOf(raw.charCodeAt(from[i]!));
    if (script === 0) {
      if (isLatin(bases[i]!)) latin++;
      continue;
    }
    if (!isLatin(bases[i]!) && !isDigit(bases[i]!)) alien = true;
    if (foreign !== 0 && script !== foreign) mixed = true;
    foreign = script;
  }
  return { latin, mixed, alien };
};

/** Second base of a character that stays as it is. */
const SAME = -1;

const decide = (
  raw: string,
  { bases, from }: Word,
  i: number,
  readsLatin: boolean,
  signsAreLetters: boolean,
): number => {
  const base = bases[i]!;
  const at = from[i]!;
  const isSign = isDigit(base) || isSymbol(base);
  const code = raw.charCodeAt(at);
  if (
    code >= 0x80 &&
    scriptOf(code) !== 0 &&
    !readsLatin &&
    (isLatin(base) || isDigit(base)) &&
    !/^\p{Nd}$/u.test(raw[at]!)
  ) {
    return from[i - 1] === at ? SAME : raw[at]!.toLowerCase().charCodeAt(0);
  }
  if (!isSign) return base;
  if (!signsAreLetters) return base;
  return base === 49 ? oneAs(bases, i) : letterFor(base);
};

/** How many ones in a row are looked past: a limit, or a long row would be read again for each. */
const FAR = 8;

/** Ones are l after a vowel and not before another or an l (`he1p`, `ki11`), else i (`n1tro`, `k1ll`). */
const oneAs = (bases: readonly number[], i: number): number => {
  let first = i;
  while (bases[first - 1] === 49 && i - first < FAR) first--;
  let end = i + 1;
  while (bases[end] === 49 && end - i < FAR) end++;
  const after = bases[end] ?? 0;
  return isVowel(bases[first - 1] ?? 0) && !isVowel(after) && after !== 108 ? 108 : 105;
};
const isVowel = (base: number): boolean => base === 97 || base === 101 || base === 105 || base === 111 || base === 117;

const CHUNK = 4096;
const textOf = (codes: readonly number[]): string => {
  if (codes.length <= CHUNK) return String.fromCharCode(...codes);
  let text = "";
  for (let i = 0; i < codes.length; i += CHUNK) text += String.fromCharCode(...codes.slice(i, i + CHUNK));
  return text;
};
