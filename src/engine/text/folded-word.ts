import { isDigit, isSymbol, letterFor } from "./fold-table.ts";
import { scriptOf } from "./script.ts";

/** Code units of the folded text, each with its range of the raw one. */
export type Output = { readonly codes: number[]; readonly starts: number[]; readonly ends: number[] };

/** More letters in a row than this are cut: English has words with two, and none with three. */
export const MOST_ALIKE = 2;
/** Fewer letters than this in a word, and its digits are digits: `15`, `4k`, `v1`, `1080p`. */
const FEWEST_LETTERS = 2;

/** Letters, digits and symbols in a row, not yet decided upon. */
export type Word = { readonly bases: number[]; readonly from: number[]; readonly sizes: number[] };
export const newWord = (): Word => ({ bases: [], from: [], sizes: [] });

export const addToWord = (word: Word, base: number, at: number, size: number): void => {
  word.bases.push(base);
  word.from.push(at);
  word.sizes.push(size);
};

const isLatin = (base: number): boolean => base >= 97 && base <= 122;

/** Decides upon a word, writes it, and empties it. */
export const finishWord = (raw: string, out: Output, word: Word): void => {
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

export const put = (out: Output, code: number, at: number, size: number): void => {
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
