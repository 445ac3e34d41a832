import { KIND, type Kind } from "./acquaintance.ts";

/** One message of a crowd, in numbers. */
export type Said = {
  readonly at: number;
  readonly author: number;
  readonly channel: number;
  readonly kind: Kind;
  /** Slot of the text in the index; -1 for a text that is not compared. */
  readonly text: number;
  /** 0..1: how much it tells that two people write this text alike. Long texts tell more than short ones. */
  readonly telling: number;
  /** Does it greet, cheer or smile, as those do who come over from a friend? Asked of whom no young account tells apart, and once others have said the same. */
  readonly warm: boolean;
  /** Does it hold abusive words? */
  readonly abusive: boolean;
  readonly turn: number;
};

/** The last so many messages, in the order in which they came. */
export class Crowd {
  readonly #most: number;
  readonly #said: Said[] = [];
  #next = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(said: Said): void {
    if (this.#said.length < this.#most) this.#said.push(said);
    else this.#said[this.#next] = said;
    this.#next = (this.#next + 1) % this.#most;
  }

  /** Did so many come within this time of the last one? */
  hasWithin(count: number, withinMs: number, now: number): boolean {
    if (this.#said.length < count) return false;
    const at = (this.#next - count + this.#most) % this.#most;
    return Math.abs(now - this.#said[at]!.at) <= withinMs;
  }

  /** All of them, in no order. */
  get all(): readonly Said[] {
    return this.#said;
  }
}

/**
 * How much an author counts as a newcomer. That somebody has just come, or was never seen here, is asked about at most, unless it is abuse or two fifths
 * of the crowd are young accounts: a friend's community comes over in just this way.
 */
export const newness = ({ kind, abusive }: Pick<Said, "kind" | "abusive">): number => {
  switch (kind) {
    case KIND.young:
      return 1;
    case KIND.joined:
      return abusive ? 0.9 : 0.5;
    case KIND.stranger:
      return abusive ? 0.8 : 0.5;
    default:
      return 0;
  }
};

export const isNewcomer = (kind: Kind): boolean => kind >= KIND.stranger;
