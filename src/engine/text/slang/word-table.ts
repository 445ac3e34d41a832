import { isApostrophe, nextHash } from "./tokens.ts";

export const UNKNOWN_WORD = -1;

/** Words by number, found by the hash of their letters: a look-up reads one table and makes no string. */
export class WordTable {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  #hashes = new Int32Array(0);
  #slots = new Int32Array(0);
  #mask = 0;

  /** The number of a word, a new one where it is not known. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    this.#numbers.set(word, number);
    this.#words.push(word);
    return number;
  }

  numberOf(word: string): number {
    return this.#numbers.get(word) ?? UNKNOWN_WORD;
  }

  get words(): readonly string[] {
    return this.#words;
  }

  /** To be called once, after the last word. */
  close(): void {
    let size = 16;
    while (size < this.#words.length * 4) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(UNKNOWN_WORD);
    this.#hashes = Int32Array.from(this.#words, hashOf);
    this.#hashes.forEach((hash, number) => {
      let slot = spread(hash) & this.#mask;
      while (this.#slots[slot] !== UNKNOWN_WORD) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = number;
    });
  }

  /** The number of the word that stands there, which has this hash. */
  find(text: string, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    let slot = spread(hash) & this.#mask;
    for (let number = slots[slot]!; number !== UNKNOWN_WORD; number = slots[slot]!) {
      if (this.#hashes[number] === hash && isWordAt(text, from, to, this.#words[number]!)) return number;
      slot = (slot + 1) & this.#mask;
    }
    return UNKNOWN_WORD;
  }
}

const spread = (hash: number): number => hash ^ (hash >>> 15);

const hashOf = (word: string): number => {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = nextHash(hash, word.charCodeAt(i));
  return hash;
};

const isWordAt = (text: string, from: number, to: number, word: string): boolean => {
  let i = 0;
  for (let k = from; k < to; k++) {
    const code = text.charCodeAt(k);
    if (isApostrophe(code)) continue;
    if (i === word.length || word.charCodeAt(i) !== code) return false;
    i++;
  }
  return i === word.length;
};
