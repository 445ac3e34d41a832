/** Letters compared; two texts alike so far count as alike. */
export const LETTERS = 192;
/** Buckets that pieces are counted in. */
const BUCKETS = 1024;

/**
 * The three-letter pieces of one text, counted once, to be compared with those of any number of others.
 *
 * Limits: pieces are counted in 1,024 buckets, so unrelated texts may come out a little too alike, never alike ones too little; of a text the first 192 letters count.
 */
export class Pieces {
  readonly #counts = new Uint8Array(BUCKETS);
  /** The bucket of each piece, and those that the other text has in common: what has to be set back. */
  readonly #buckets = new Uint16Array(LETTERS);
  readonly #common = new Uint16Array(LETTERS);
  #size = 0;

  /** Turns to another text. */
  count(letters: Uint8Array, length: number): void {
    for (let i = 0; i < this.#size; i++) this.#counts[this.#buckets[i]!] = 0;
    this.#size = 0;
    let piece = (letters[0]! << 5) | letters[1]!;
    for (let i = 2; i < Math.min(length, LETTERS); i++) {
      piece = ((piece << 5) | letters[i]!) & 0x7fff;
      const bucket = bucketOf(piece);
      this.#counts[bucket]!++;
      this.#buckets[this.#size++] = bucket;
    }
  }

  /**
   * How alike the text is to `length` letters from `start` on: the Dice coefficient of their pieces, 0..1.
   * `least`: less than that may be told as 0, and is told sooner.
   */
  likeness(letters: Uint8Array, start: number, length: number, least = 0): number {
    if (length < 3 || this.#size === 0) return 0;
    const end = start + Math.min(length, LETTERS);
    const pieces = end - start - 2 + this.#size;
    let mayMiss = end - start - 2 - (least * pieces) / 2;
    if (mayMiss < 0) return 0;
    let common = 0;
    let piece = (letters[start]! << 5) | letters[start + 1]!;
    for (let i = start + 2; i < end; i++) {
      piece = ((piece << 5) | letters[i]!) & 0x7fff;
      const bucket = bucketOf(piece);
      const count = this.#counts[bucket]!;
      if (count > 0) {
        this.#counts[bucket] = count - 1;
        this.#common[common++] = bucket;
      } else if (--mayMiss < 0) break;
    }
    for (let i = 0; i < common; i++) this.#counts[this.#common[i]!]!++;
    return mayMiss < 0 ? 0 : (2 * common) / pieces;
  }
}

const bucketOf = (piece: number): number => (Math.imul(piece, 0x9e3779b1) >>> 22) & (BUCKETS - 1);

const scratch = new Pieces();

/** How alike two skeletons are: see `Pieces`. */
export const diceOf = (a: Uint8Array, aLength: number, b: Uint8Array, bLength: number): number => {
  scratch.count(b, bLength);
  return scratch.likeness(a, 0, aLength);
};
