import type { Counter } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { countedAt } from "./rate-log.ts";

/** Authors remembered, in pairs of places; the one of a pair with more messages makes room. */
const PLACES = 1 << 17;
const WIDTH = 2;
/** Communities whose beginning is remembered; the one silent for longest makes room. */
const MOST_COMMUNITIES = 2_000;
const MOST_COUNTED = 0xffff_ffff;

/**
 * How many messages each author has written in each community, as far as this bot has read them.
 *
 * Reads: `sentAt`, author and community; an edit belongs to the message that it changes, and joins and names are no messages.
 * Limits: 131,072 authors in a megabyte. Who is forgotten counts from then on like somebody who was here before the bot.
 */
export class FirstMessages implements Counter {
  readonly #seen = new Uint32Array(PLACES * WIDTH);
  /** Since when every message of a community has been counted. */
  readonly #since = new Map<number, number>();
  /** Nobody who joined before this is sure to be counted: somebody was forgotten then. */
  #forgotAt = Number.NEGATIVE_INFINITY;
  #before: number | undefined;
  #isWhole = false;

  observe({ message, who }: Reading): void {
    this.#before = undefined;
    this.#isWhole = false;
    const { author, sentAt } = message;
    if (sentAt === undefined || author === undefined || !isWritten(message.surface)) return;
    const since = this.#sinceOf(who.place, sentAt);
    const isNew = message.revision === 0 && countedAt(message) !== undefined;
    const count = this.#count(who.author ^ Math.imul(who.check, 0x9e3779b1), who.place, isNew, sentAt);
    // The message that is being edited is among those that were counted.
    this.#before = isNew ? count : Math.max(0, count - 1);
    this.#isWhole = author.joinedAt !== undefined && author.joinedAt >= Math.max(since, this.#forgotAt);
  }

  /** How many messages the author is known to have written before the present one; `undefined` without time or author. */
  get before(): number | undefined {
    return this.#before;
  }

  /** Is that all of them? Only for somebody who joined when the bot was there already. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  #sinceOf(place: number, at: number): number {
    const known = this.#since.get(place);
    const since = known ?? at;
    // Last in the map is the latest.
    if (known !== undefined) this.#since.delete(place);
    this.#since.set(place, since);
    const [oldest] = this.#since.keys();
    if (this.#since.size > MOST_COMMUNITIES && oldest !== undefined) this.#since.delete(oldest);
    return since;
  }

  /** The messages counted so far; then adds one. */
  #count(author: number, place: number, isNew: boolean, at: number): number {
    const tag = Math.imul(author ^ Math.imul(place, 0x9e3779b1), 0x85ebca6b) >>> 0 || 1;
    const seen = this.#seen;
    const home = ((tag ^ (tag >>> 15)) & (PLACES - 1)) * WIDTH;
    const other = home ^ WIDTH;
    const known = seen[home] === tag ? home : seen[other] === tag ? other : -1;
    if (known >= 0) {
      const count = seen[known + 1]!;
      if (isNew && count < MOST_COUNTED) seen[known + 1] = count + 1;
      return count;
    }
    if (!isNew) return 0;
    const to = seen[home] === 0 || (seen[other] !== 0 && seen[home + 1]! >= seen[other + 1]!) ? home : other;
    if (seen[to] !== 0) this.#forgotAt = Math.max(this.#forgotAt, at);
    seen[to] = tag;
    seen[to + 1] = 1;
    return 0;
  }
}

const isWritten = (surface: string): boolean => surface !== "join" && surface !== "nick";
