/** Phrases as paths of word numbers, each with one thing at its end. */
export class PhraseTrie<T> {
  readonly #next = new Map<number, number>();
  readonly #ends: (T | undefined)[] = [undefined];
  readonly #words: number;

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

  /** The node behind `node` by that word, or 0. The root is 0 too: nothing leads there. */
  step(node: number, word: number): number {
    return this.#next.get(node * this.#words + word) ?? 0;
  }

  endOf(node: number): T | undefined {
    return this.#ends[node];
  }
}
