import { isPlainWord, type Term } from "./term.ts";

/** Skeletons of words are looked up whole, or with one letter left out. */
export const WHOLE = 0x2545f491;
export const SHORTENED = 0x6d2b79f5;

/** Fewer symbols than this, and one letter more or less makes too many other words. */
export const FEWEST_FOR_TYPOS = 5;
/** A term has at least so many letters to be looked for misspelled, or backwards. */
export const LONG_TERM = 6;
const FEWEST_BACKWARDS = 4;
/** A word of fewer symbols than this is no guess at anything. */
export const FEWEST = FEWEST_BACKWARDS - 1;
export const LONGEST_WORD = 24;

const MULTIPLIER = 0x01000193;
const POWERS = Int32Array.from({ length: LONGEST_WORD + 2 }, () => 1);
for (let i = 1; i < POWERS.length; i++) POWERS[i] = Math.imul(POWERS[i - 1]!, MULTIPLIER);

const mixed = (hash: number, length: number, kind: number): number => {
  let h = Math.imul(hash ^ Math.imul(length, 0x9e3779b1) ^ kind, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return (h ^ (h >>> 13)) >>> 0;
};

/** Of all symbols but the one at `without`, and but the next where that would stand beside its like. */
const hashWithout = (symbols: ArrayLike<number>, without: number): number => {
  let h = 0;
  let last = -1;
  for (let i = 0; i < symbols.length; i++) {
    const symbol = symbols[i]!;
    if (i === without || symbol === last) continue;
    h = (Math.imul(h, MULTIPLIER) + symbol + 1) | 0;
    last = symbol;
  }
  return h;
};

/**
 * Words of which a term may be a misspelling or a reversal, by hash: terms with one letter left out, and whole ones.
 *
 * Limits: answers may be wrong by chance and must be compared with the letters. Some 10 bytes a key, one key a letter of each term.
 * Source: Garbe's symmetric delete (SymSpell), with hashes that can leave a letter out in constant time (Karp and Rabin 1987).
 */
export class WordIndex {
  readonly #bits: Uint32Array;
  readonly #mask: number;
  readonly #keys: Uint32Array;
  readonly #owners: Int32Array;
  readonly #terms: readonly Term[];
  readonly #prefixes = new Int32Array(LONGEST_WORD + 2);

  constructor(patterns: readonly { readonly symbols: Uint8Array; readonly term: Term }[]) {
    const wanted = patterns.filter(
      ({ symbols, term }) => isPlainWord(term) && term.letters >= FEWEST_BACKWARDS && symbols.length <= LONGEST_WORD,
    );
    let size = 1024;
    while (size < 2 * wanted.reduce((sum, { symbols }) => sum + symbols.length, 0)) size *= 2;
    this.#mask = size - 1;
    // Sixteen bits a key: one look-up in thirty of any other word goes on to the table.
    this.#bits = new Uint32Array(Math.max(1024, size >>> 2));
    this.#keys = new Uint32Array(size);
    this.#owners = new Int32Array(size).fill(-1);
    this.#terms = wanted.map(({ term }) => term);
    wanted.forEach(({ symbols, term }, owner) => {
      this.#enter(mixed(hashWithout(symbols, -1), symbols.length, WHOLE), owner);
      if (term.letters < LONG_TERM || symbols.length < FEWEST_FOR_TYPOS) return;
      // The first letter is what people keep.
      for (let i = 1; i < symbols.length; i++) {
        // What was kept apart by the letter left out is squeezed.
        const length = symbols.length - (symbols[i - 1] === symbols[i + 1] ? 2 : 1);
        this.#enter(mixed(hashWithout(symbols, i), length, SHORTENED), owner);
      }
    });
  }

  #enter(key: number, owner: number): void {
    let slot = key & this.#mask;
    for (; this.#owners[slot]! >= 0; slot = (slot + 1) & this.#mask)
      if (this.#keys[slot] === key && this.#owners[slot] === owner) return;
    this.#keys[slot] = key;
    this.#owners[slot] = owner;
    const bit = this.#bitOf(key);
    this.#bits[bit >>> 5]! |= 1 << (bit & 31);
  }

  get isEmpty(): boolean {
    return this.#terms.length === 0;
  }

  /** Candidates for the word of symbols [from, to): read backwards, or with one letter wrong, missing, too many or in another's place. */
  look(symbols: Uint8Array, from: number, to: number, found: (term: Term, backwards: boolean) => void): void {
    const length = to - from;
    if (length < FEWEST || length > LONGEST_WORD) return;
    const prefixes = this.#prefixes;
    let h = 0;
    let backwards = 0;
    for (let i = 0; i < length; i++) {
      const symbol = symbols[from + i]! + 1;
      h = (Math.imul(h, MULTIPLIER) + symbol) | 0;
      backwards = (backwards + Math.imul(symbol, POWERS[i]!)) | 0;
      prefixes[i + 1] = h;
    }
    this.#ask(mixed(backwards, length, WHOLE), true, found);
    if (length < FEWEST_FOR_TYPOS - 1) return;
    this.#ask(mixed(h, length, SHORTENED), false, found);
    if (length < FEWEST_FOR_TYPOS) return;
    for (let i = 1; i < length; i++) {
      const power = POWERS[length - 1 - i]!;
      const rest = (h - Math.imul(prefixes[i + 1]!, power)) | 0;
      const without = (Math.imul(prefixes[i]!, power) + rest) | 0;
      this.#ask(mixed(without, length - 1, SHORTENED), false, found);
      this.#ask(mixed(without, length - 1, WHOLE), false, found);
    }
  }

  #ask(key: number, backwards: boolean, found: (term: Term, backwards: boolean) => void): void {
    const bit = this.#bitOf(key);
    if ((this.#bits[bit >>> 5]! & (1 << (bit & 31))) === 0) return;
    for (let slot = key & this.#mask; this.#owners[slot]! >= 0; slot = (slot + 1) & this.#mask) {
      if (this.#keys[slot] === key) found(this.#terms[this.#owners[slot]!]!, backwards);
    }
  }

  #bitOf(key: number): number {
    return (key >>> 3) & (this.#bits.length * 32 - 1);
  }
}
