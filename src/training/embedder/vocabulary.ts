import { eachToken } from "../../models/builtin/embedder/tokens.ts";

/** How often each word was met. Words are as the embedder will see them: cut from folded text, `don't` as `dont`. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();

  /** `times`: what each of its words counts. */
  add(folded: string, times = 1): void {
    eachToken(folded, (codes, length) => {
      const word = String.fromCharCode(...codes.subarray(0, length));
      this.#counts.set(word, (this.#counts.get(word) ?? 0) + times);
    });
  }

  get size(): number {
    return this.#counts.size;
  }

  count(word: string): number {
    return this.#counts.get(word) ?? 0;
  }

  /** The words met most, at least `least` times, at most `most` of them; of equals the first in the alphabet. */
  common(most: number, least: number): readonly string[] {
    return [...this.#counts]
      .filter(([, times]) => times >= least)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([word]) => word);
  }
}
