/** Pairs of author and text remembered, a power of two; a newer pair takes the place of an older one. */
const PAIRS = 1 << 14;
/** Times remembered a pair: the most that can be asked for. */
export const MOST_REPEATS = 12;

/**
 * How often each author has sent each text of late. Fixed memory: about two megabytes.
 * Limits: where two pairs meet on one place, the older is forgotten; so a count may come out too low, never too high.
 */
export class RepeatTable {
  readonly #tags = new Uint32Array(PAIRS);
  readonly #slots = new Uint32Array(PAIRS);
  readonly #times = new Float64Array(PAIRS * MOST_REPEATS);
  readonly #next = new Uint8Array(PAIRS);
  #pair = 0;

  /** `life` tells the texts apart that had the same slot. */
  note(author: number, slot: number, life: number, at: number): void {
    const text = (life << 12) ^ slot;
    const mixed = Math.imul(author ^ Math.imul(text, 0x9e3779b1), 0x85ebca6b);
    const pair = (mixed ^ (mixed >>> 15)) & (PAIRS - 1);
    if (this.#tags[pair] !== author || this.#slots[pair] !== text >>> 0) {
      this.#tags[pair] = author;
      this.#slots[pair] = text;
      this.#next[pair] = 0;
      this.#times.fill(-Infinity, pair * MOST_REPEATS, (pair + 1) * MOST_REPEATS);
    }
    this.#times[pair * MOST_REPEATS + this.#next[pair]!] = at;
    this.#next[pair] = (this.#next[pair]! + 1) % MOST_REPEATS;
    this.#pair = pair;
  }

  /** Times of the pair noted last that lie within so long of `now`. */
  within(withinMs: number, now: number): number {
    let count = 0;
    for (let i = this.#pair * MOST_REPEATS; i < (this.#pair + 1) * MOST_REPEATS; i++)
      if (Math.abs(now - this.#times[i]!) <= withinMs) count++;
    return count;
  }
}
