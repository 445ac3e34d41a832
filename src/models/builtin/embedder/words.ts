const FIRST = 0x811c9dc5;
const PRIME = 0x01000193;

/** The hash of a word, letter by letter: `hashOf("ab") === withLetter(withLetter(NO_LETTERS, 97), 98)`. Source: FNV-1a over UTF-16 code units. */
export const NO_LETTERS = FIRST | 0;
export const withLetter = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);
export const hashOf = (word: string): number => {
  let hash = NO_LETTERS;
  for (let i = 0; i < word.length; i++) hash = withLetter(hash, word.charCodeAt(i));
  return hash;
};

/** The same with each row of equal letters counted once: `kiill` and `kill` have one. */
export const plainHashOf = (word: string): number => {
  let hash = NO_LETTERS;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (i === 0 || code !== word.charCodeAt(i - 1)) hash = withLetter(hash, code);
  }
  return hash;
};

/** Two hashes as one, in their order: for the pair of two words. */
export const hashOfPair = (a: number, b: number): number => spread(Math.imul(a, 0x9e3779b1) ^ b);

/** All bits of a hash in its lower ones. Source: the finaliser of MurmurHash3 (Appleby, public domain). */
export const spread = (hash: number): number => {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** The words that are known, by two hashes each: as they are spelled, and with rows of equal letters as one. */
export type KnownWords = { readonly hashes: Int32Array; readonly plain: Int32Array };

export const knownWords = (words: readonly string[]): KnownWords => ({
  hashes: Int32Array.from(words, hashOf),
  plain: Int32Array.from(words, plainHashOf),
});

/** Hashes, each with its number. Of equal ones the first counts. */
export class HashNumbers {
  readonly #hashes: Int32Array;
  /** Number + 1; 0 is an empty place. */
  readonly #numbers: Int32Array;
  readonly #mask: number;

  constructor(hashes: Int32Array) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(2, hashes.length * 2)));
    this.#hashes = new Int32Array(places);
    this.#numbers = new Int32Array(places);
    this.#mask = places - 1;
    for (const [number, hash] of hashes.entries()) {
      let at = spread(hash) & this.#mask;
      while (this.#numbers[at] !== 0 && this.#hashes[at] !== hash) at = (at + 1) & this.#mask;
      if (this.#numbers[at] !== 0) continue;
      this.#hashes[at] = hash;
      this.#numbers[at] = number + 1;
    }
  }

  /** -1: no such word. */
  find(hash: number): number {
    let at = spread(hash) & this.#mask;
    while (this.#numbers[at] !== 0) {
      if (this.#hashes[at] === hash) return this.#numbers[at]! - 1;
      at = (at + 1) & this.#mask;
    }
    return -1;
  }
}
