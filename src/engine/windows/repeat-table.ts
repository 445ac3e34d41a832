/** Pairs of author and text remembered, a power of two; a newer pair takes the place of an older one. */
const PAIRS = 1 << 14;
/** Times remembered a pair: the most that can be asked for. */
export const MOST_REPEATS = 12;

/**
 * How often each author has sent each text of late. Fixed memory: about two megabytes.
 * Limits: where two pairs meet on one place, the older is forgotten; so a count may come out too low, never too high.
 */
export class RepeatTable {
  readonly #authors = new Uint32Array(PAIRS);
  readonly #texts = new Float64Array(PAIRS).fill(-1);
  readonly #times = new Float64Array(PAIRS * MOST_REPEATS);
  readonly #next = new Uint8Array(PAIRS);
  #pair = 0;

  /** `text`: its number, which no other text has. `before`: earlier times of a pair, where this is the first that the table hears of it. */
  note(author: number, text: number, at: number, before: readonly number[] = []): void {
    const mixed = Math.imul(author ^ Math.imul(text, 0x9e3779b1), 0x85ebca6b);
    const pair = (mixed ^ (mixed >>> 15)) & (PAIRS - 1);
    this.#pair = pair;
    if (this.#authors[pair] !== author || this.#texts[pair] !== text) {
      this.#authors[pair] = author;
      this.#texts[pair] = text;
      this.#next[pair] = 0;
      this.#times.fill(-Infinity, pair * MOST_REPEATS, (pair + 1) * MOST_REPEATS);
      for (const time of before.slice(1 - MOST_REPEATS)) this.#add(pair, time);
    }
    this.#add(pair, at);
  }

  /** Times of the pair noted last that lie within so long of `now`. */
  within(withinMs: number, now: number): number {
    let count = 0;
    for (let i = this.#pair * MOST_REPEATS; i < (this.#pair + 1) * MOST_REPEATS; i++)
      if (Math.abs(now - this.#times[i]!) <= withinMs) count++;
    return count;
  }

  #add(pair: number, at: number): void {
    this.#times[pair * MOST_REPEATS + this.#next[pair]!] = at;
    this.#next[pair] = (this.#next[pair]! + 1) % MOST_REPEATS;
  }
}
