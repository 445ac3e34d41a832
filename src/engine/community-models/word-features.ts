/** Told of a word, or of two in a row: a number that stands for it, and where it stands. */
export type Visit = (feature: number, start: number, end: number) => void;

/** Characters of a text, and words of it, that are looked at. What comes after shifts no score. */
const MOST_CHARS = 1_200;
const MOST_WORDS = 240;

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const PAIR = 0x9e3779b9 | 0;

/** A letter, a digit, or a part of a picture. Of what is not ASCII only spaces and signs of punctuation are none. */
const isWordPart = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code > 0xbf && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f));

/** Two words in a row as one number. */
const pairOf = (first: number, second: number): number => Math.imul(first ^ PAIR, FNV_PRIME) ^ second;

/**
 * Walks over the words of a folded text, and over each two in a row, from the left. Allocates nothing.
 *
 * Limits: 1,200 characters and 240 words.
 * Source: FNV-1a over UTF-16 units.
 */
export const visitWords = (text: string, visit: Visit): void => {
  const length = Math.min(text.length, MOST_CHARS);
  let words = 0;
  let before = 0;
  let beforeStart = -1;
  for (let at = 0; at < length && words < MOST_WORDS; at++) {
    if (!isWordPart(text.charCodeAt(at))) continue;
    const start = at;
    let hash = FNV_OFFSET;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (!isWordPart(code)) break;
      hash = Math.imul(hash ^ code, FNV_PRIME);
    }
    visit(hash, start, at);
    if (beforeStart >= 0) visit(pairOf(before, hash), beforeStart, at);
    before = hash;
    beforeStart = start;
    words++;
  }
};

/** How a feature is written for people: one word, or two with a space between, whatever stood between them. */
export const featureText = (text: string, start: number, end: number): string =>
  text.slice(start, end).replace(/[^\p{L}\p{N}\p{M}\p{S}]+/gu, " ");

/** The number of a feature that `featureText` has written. */
export const featureOf = (written: string): number => {
  let last = 0;
  visitWords(written, (feature) => {
    last = feature;
  });
  return last;
};
