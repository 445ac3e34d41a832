import type { Span } from "../../decision.ts";
import { isKnownWord } from "../dictionary.ts";
import type { FoldedText } from "../folded-text.ts";
import { isCommonWord, isInnocentWord } from "../innocent.ts";
import { UNKNOWN_WORD } from "./word-table.ts";

/** Shorter words are written in too many ways by chance. */
const SHORTEST = 3;
/** Signs that are written for more than one letter; folding had to choose. */
const SIGNS = "1!|6";

/** Words by their letters as they may be drawn: `i` and `l` alike, `b` and `g` alike, each row of them as one. */
export type LooseWords = ReadonlyMap<string, readonly number[]>;

export const looseWords = (words: readonly string[]): LooseWords => {
  const byKey = new Map<string, number[]>();
  words.forEach((word, number) => {
    if (word.length < SHORTEST) return;
    const key = looseKey(word);
    const same = byKey.get(key);
    if (same) same.push(number);
    else byKey.set(key, [number]);
  });
  return byKey;
};

const loose = (letter: string): string => (letter === "l" ? "i" : letter === "g" ? "b" : letter);
const looseKey = (word: string): string => {
  let key = "";
  for (const letter of word) if (loose(letter) !== key.at(-1)) key += loose(letter);
  return key;
};

/**
 * The word that is meant by one which folding alone did not lead to: letters that somebody held down (`kyyys`), signs that are written
 * for two letters (`k1ll`). A word that people use means itself.
 *
 * Gives: its number, or `UNKNOWN_WORD`.
 */
export const disguisedWord = (
  folded: FoldedText,
  raw: string,
  from: number,
  to: number,
  words: LooseWords,
  spelled: readonly string[],
): number => {
  const span = folded.rawSpan(from, to);
  if (isWrittenSo(folded.text, from, raw, span)) return UNKNOWN_WORD;
  const token = folded.text.slice(from, to);
  const candidates = words.get(looseKey(token));
  if (candidates === undefined || isCommonWord(token) || isInnocentWord(token) || isKnownWord(token))
    return UNKNOWN_WORD;
  const isSign = (i: number): boolean => {
    const { start, end } = folded.rawSpan(from + i, from + i + 1);
    return end - start === 1 && SIGNS.includes(raw.charAt(start));
  };
  return candidates.find((number) => mayMean(token, spelled[number]!, isSign)) ?? UNKNOWN_WORD;
};

/** Does the text as sent show the same word, but for capitals? */
const isWrittenSo = (text: string, from: number, raw: string, { start, end }: Span): boolean => {
  for (let k = start; k < end; k++) {
    const code = raw.charCodeAt(k);
    const small = code >= 65 && code <= 90 ? code | 32 : code;
    if (small !== text.charCodeAt(from + k - start)) return false;
  }
  return true;
};

/** Are the rows of like letters of both the same, but for letters held down and for signs? Fewer letters than the word has are another word. */
const mayMean = (token: string, word: string, isSign: (i: number) => boolean): boolean => {
  let t = 0;
  for (let w = 0; w < word.length; ) {
    const wordEnd = endOfRow(word, w);
    const tokenEnd = endOfRow(token, t);
    const letters = word.slice(w, wordEnd);
    const extra = tokenEnd - t - letters.length;
    if (extra < 0) return false;
    for (let k = t; k < tokenEnd; k++) {
      const isRight = extra === 0 ? token[k] === letters[k - t] : letters.includes(token[k]!);
      if (!isRight && !isSign(k)) return false;
    }
    w = wordEnd;
    t = tokenEnd;
  }
  return t === token.length;
};

const endOfRow = (word: string, from: number): number => {
  let end = from + 1;
  while (end < word.length && loose(word[end]!) === loose(word[from]!)) end++;
  return end;
};
