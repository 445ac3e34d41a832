const BITS_A_WORD = 16;
const HASHES = 11;

/** A set of words in so few bytes that some other words (5 in 10,000) seem to be in it, and no word is missed. */
export type WordFilter = { readonly bytes: Uint8Array };

export const wordFilterOf = (words: readonly string[]): WordFilter => {
  const bytes = new Uint8Array(Math.ceil((words.length * BITS_A_WORD) / 8));
  for (const word of words) {
    eachBit(word, bytes.length * 8, (bit) => {
      bytes[bit >> 3]! |= 1 << (bit & 7);
      return true;
    });
  }
  return { bytes };
};

export const mayHave = ({ bytes }: WordFilter, word: string): boolean =>
  eachBit(word, bytes.length * 8, (bit) => (bytes[bit >> 3]! & (1 << (bit & 7))) !== 0);

/**
 * Is it so for every bit of a word?
 *
 * Source: Bloom 1970; the hashes are sums of two (Kirsch and Mitzenmacher 2006).
 */
const eachBit = (word: string, size: number, is: (bit: number) => boolean): boolean => {
  let a = 0x811c9dc5;
  let b = 0x9e3779b1;
  for (let i = 0; i < word.length; i++) {
    a = Math.imul(a ^ word.charCodeAt(i), 0x01000193);
    b = Math.imul(b + word.charCodeAt(i), 0x85ebca6b) ^ (b >>> 15);
  }
  let at = (a ^ (a >>> 16)) >>> 0;
  const step = (b ^ (b >>> 13)) >>> 0;
  for (let i = 0; i < HASHES; i++) {
    if (!is(at % size)) return false;
    at += step;
  }
  return true;
};
