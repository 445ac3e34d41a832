/** Phrases as paths of word numbers, each with one thing at its end. */
export class PhraseTrie<T> {
  readonly #next = new Map<number, number>();
  readonly #ends: (T | undefined)[] = [undefined];
  readonly #words: number;
  /** Nodes behind the root, by word; then an open table of (node, word) -> node. */
  #first = new Int32Array(0);
  #keys = new Int32Array(0);
  #nodes = new Int32Array(0);
  #mask = 0;

  /** `words`: no word has a number as high as this. */
  constructor(words: number) {
    this.#words = words;
  }

  /** Gives what stood there before; that stays. */
  add(path: readonly number[], end: T): T | undefined {
    let node = 0;
    for (const word of path) {
      const key = node * this.#words + word;
      let after = this.#next.get(key);
      if (after === undefined) {
        after = this.#ends.push(undefined) - 1;
        this.#next.set(key, after);
      }
      node = after;
    }
    const known = this.#ends[node];
    this.#ends[node] ??= end;
    return known;
  }

  /**
   * To be called once, after the last phrase; only then is there a step.
   *
   * Errors: a RangeError for a lexicon so large that a place and a word together are no small integer.
   */
  close(): void {
    if (this.#ends.length * this.#words > 0x7fffffff) throw new RangeError("too many phrases for one lexicon");
    let size = 16;
    while (size < this.#next.size * 3) size *= 2;
    this.#mask = size - 1;
    this.#first = new Int32Array(this.#words);
    this.#keys = new Int32Array(size).fill(-1);
    this.#nodes = new Int32Array(size);
    for (const [key, node] of this.#next) {
      if (key < this.#words) {
        this.#first[key] = node;
        continue;
      }
      let slot = this.#slotOf(key);
      while (this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#nodes[slot] = node;
    }
    this.#next.clear();
  }

  /** The node behind `node` by that word, or 0. The root is 0 too: nothing leads there. */
  step(node: number, word: number): number {
    if (node === 0) return this.#first[word]!;
    const key = node * this.#words + word;
    for (let slot = this.#slotOf(key); ; slot = (slot + 1) & this.#mask) {
      const known = this.#keys[slot]!;
      if (known === key) return this.#nodes[slot]!;
      if (known === -1) return 0;
    }
  }

  endOf(node: number): T | undefined {
    return this.#ends[node];
  }

  #slotOf(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 12) & this.#mask;
  }
}
