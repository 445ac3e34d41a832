import { dropOldest } from "../oldest.ts";
import type { Strike } from "../ports.ts";

/** Authors remembered; the one silent for longest makes room. */
const MOST_AUTHORS = 10_000;

type Spell = { readonly beganAt: number; firstAt: number; lastAt: number };

/**
 * To when a strike is dated: to the beginning of the burst that it is for, so that a slur and a raid of one burst are one matter.
 * Knows the bursts of this run by what the author goes on doing, and earlier ones by their strikes.
 */
export class StruckAuthors {
  readonly #spells = new Map<string, Spell>();
  readonly #burstMs: number;
  readonly #longestMs: number;

  constructor(burstMs: number, longestMs: number) {
    this.#burstMs = burstMs;
    this.#longestMs = longestMs;
  }

  /** The bot acted on something of this author, whatever it came to: a burst of theirs goes on. */
  goesOn(author: string, at: number): void {
    const spell = this.#ongoing(author, at);
    if (spell === undefined) return;
    spell.firstAt = Math.min(spell.firstAt, at);
    spell.lastAt = Math.max(spell.lastAt, at);
  }

  /** The date of a strike for what was said at this time. `strikes`: those that the author has. */
  dateOf(author: string, at: number, strikes: readonly Strike[]): number {
    const known = this.#ongoing(author, at)?.beganAt ?? beganAt(at, strikes, this.#burstMs);
    this.#spells.delete(author);
    this.#spells.set(author, { beganAt: known ?? at, firstAt: Math.min(known ?? at, at), lastAt: at });
    dropOldest(this.#spells, MOST_AUTHORS);
    return known ?? at;
  }

  #ongoing(author: string, at: number): Spell | undefined {
    const spell = this.#spells.get(author);
    if (spell === undefined) return undefined;
    const { firstAt, lastAt } = spell;
    const isNear = at - lastAt <= this.#burstMs && firstAt - at <= this.#burstMs;
    return isNear && at - firstAt <= this.#longestMs ? spell : undefined;
  }
}

/** The date of the strike nearest in time that was for the same burst, or `undefined`. */
export const beganAt = (saidAt: number, strikes: readonly Strike[], burstMs: number): number | undefined =>
  strikes
    .map(({ at }) => at)
    .filter((at) => Math.abs(saidAt - at) <= burstMs)
    .sort((a, b) => Math.abs(saidAt - a) - Math.abs(saidAt - b) || a - b)[0];
