const EMPTY = -1;

/** How often two words stood near each other, by their numbers. Order does not count. */
export class Neighbours {
  readonly words: number;
  #keys: Int32Array;
  #counts: Float32Array;
  #used = 0;

  /** Limits: fewer than 46,000 words. */
  constructor(words: number) {
    if (words * words > 2 ** 31) throw new RangeError(`${words} words are too many`);
    this.words = words;
    this.#keys = new Int32Array(1 << 20).fill(EMPTY);
    this.#counts = new Float32Array(1 << 20);
  }

  add(a: number, b: number, weight: number): void {
    const key = a < b ? a * this.words + b : b * this.words + a;
    const at = this.#place(key);
    if (this.#keys[at] === EMPTY) {
      this.#keys[at] = key;
      this.#used++;
    }
    this.#counts[at]! += weight;
    if (this.#used * 2 > this.#keys.length) this.#grow();
  }

  /** Words of one text, in their order: the nearer two are, the more it counts. Numbers below 0 are words that nobody asked about. */
  addText(words: readonly number[], window: number): void {
    for (let i = 0; i < words.length; i++) {
      if (words[i]! < 0) continue;
      for (let j = i + 1; j <= i + window && j < words.length; j++)
        if (words[j]! >= 0) this.add(words[i]!, words[j]!, 1 / (j - i));
    }
  }

  *[Symbol.iterator](): Generator<readonly [a: number, b: number, count: number]> {
    for (let at = 0; at < this.#keys.length; at++) {
      const key = this.#keys[at]!;
      if (key !== EMPTY) yield [Math.floor(key / this.words), key % this.words, this.#counts[at]!];
    }
  }

  get size(): number {
    return this.#used;
  }

  #place(key: number): number {
    const mask = this.#keys.length - 1;
    let at = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (this.#keys[at] !== EMPTY && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    this.#keys = new Int32Array(keys.length * 2).fill(EMPTY);
    this.#counts = new Float32Array(keys.length * 2);
    for (const [i, key] of keys.entries()) {
      if (key === EMPTY) continue;
      const at = this.#place(key);
      this.#keys[at] = key;
      this.#counts[at] = counts[i]!;
    }
  }
}
