/** Hashes of a word for a Bloom filter. Two are enough: the others are their sums (Kirsch and Mitzenmacher 2006). */
const hashes = (word: string): readonly [number, number] => {
  let a = 0x811c9dc5;
  let b = 0x9e3779b1;
  for (let i = 0; i < word.length; i++) {
    a = Math.imul(a ^ word.charCodeAt(i), 0x01000193);
    b = Math.imul(b + word.charCodeAt(i), 0x85ebca6b) ^ (b >>> 15);
  }
  return [(a ^ (a >>> 16)) >>> 0, (b ^ (b >>> 13)) >>> 0];
};

const BITS_A_WORD = 12;
const HASHES = 7;

/** A set of words in so few bytes that some other words (3 in 1,000) seem to be in it, and no word is missed. */
export type WordFilter = { readonly bytes: Uint8Array };

export const wordFilterOf = (words: readonly string[]): WordFilter => {
  const bytes = new Uint8Array(Math.ceil((words.length * BITS_A_WORD) / 8));
  for (const word of words) for (const bit of bitsOf(word, bytes.length * 8)) bytes[bit >> 3]! |= 1 << (bit & 7);
  return { bytes };
};

export const mayHave = ({ bytes }: WordFilter, word: string): boolean =>
  bitsOf(word, bytes.length * 8).every((bit) => (bytes[bit >> 3]! & (1 << (bit & 7))) !== 0);

const bitsOf = (word: string, size: number): readonly number[] => {
  const [a, b] = hashes(word);
  return Array.from({ length: HASHES }, (_, i) => (a + i * b) % size);
};
