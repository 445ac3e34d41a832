import type { Span } from "../decision.ts";
import { DROPPED, foldTable, NO_LETTER, SYMBOL, UNUSUAL, unusualBases } from "./fold-table.ts";
import { addToWord, finishWord, MOST_ALIKE, newWord, type Output, put, type Word } from "./folded-word.ts";
import { isLetterHere, sizeAt } from "./letters.ts";

/** The text as it was meant to be read. `rawSpan` leads from a range of `text` back to the range of the raw text it came from. */
export type FoldedText = { readonly text: string; readonly rawSpan: (start: number, end: number) => Span };

/**
 * Undoes disguises letter by letter, for regexes and for people: lower case, no accents, no invisible characters, no styled letters.
 * Letters that only look Latin are replaced in a word that has a real Latin letter or mixes scripts; digits and symbols in a word
 * with two letters or more (`n1tro`, not `1:15:20`); more than two equal letters in a row become two. Separators stay.
 *
 * Limits: spaced letters (`f r e e`) and words run together stay so. Folding a folded text changes nothing.
 */
export const foldText = (raw: string): FoldedText => {
  if (isPlain(raw)) return { text: raw.toLowerCase(), rawSpan: samePlace };
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

const samePlace = (start: number, end: number): Span => ({ start, end });

/** Was nothing but case undone? */
export const isAsTyped = ({ rawSpan }: FoldedText): boolean => rawSpan === samePlace;

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

const CHUNK = 4096;
const textOf = (codes: readonly number[]): string => {
  if (codes.length <= CHUNK) return String.fromCharCode(...codes);
  let text = "";
  for (let i = 0; i < codes.length; i += CHUNK) text += String.fromCharCode(...codes.slice(i, i + CHUNK));
  return text;
};
