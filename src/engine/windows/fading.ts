import { WRONG_MS } from "./later-of.ts";

/** After so long half of it is forgotten. */
const HALF_LIFE_MS = 600_000;

/** How often something happens, as a rate that fades: what is usual here. */
export class FadingRate {
  #sum = 0;
  #at = 0;

  add(at: number): void {
    this.#fade(at);
    this.#sum++;
  }

  /** How many are usual within such a time. */
  expected(withinMs: number, at: number): number {
    this.#fade(at);
    return ((this.#sum * Math.LN2) / HALF_LIFE_MS) * withinMs;
  }

  #fade(at: number): void {
    if (at > this.#at) {
      this.#sum *= 0.5 ** ((at - this.#at) / HALF_LIFE_MS);
      this.#at = at;
    } else if (this.#at - at > WRONG_MS) this.#at = at;
  }
}
