import { ACT } from "../answer.ts";
import type { Counter, Earlier } from "../condition.ts";
import type { Reading } from "../reading.ts";

/** Communities watched; the one silent for longest makes room. */
const MOST_PLACES = 2_000;

type Join = { readonly at: number; readonly turn: number };

/**
 * Counts who joined each community within a sliding window, the present one included. Who joins again is counted once.
 *
 * Reads: messages of the surface `join`: `sentAt`, author, and the age of the account where `youngMs` is given; without them the answer is unknown.
 * Limits: remembers so many joins a community as are asked for, and as many again; at most 2,000 communities.
 */
export class JoinWindow implements Counter {
  readonly #most: number;
  readonly #withinMs: number;
  readonly #youngMs: number | undefined;
  readonly #places = new Map<number, Map<string, Join>>();
  #joins: Map<string, Join> | undefined;
  #known = false;
  #now = 0;

  constructor(atLeast: number, withinMs: number, youngMs: number | undefined) {
    this.#most = 2 * atLeast;
    this.#withinMs = withinMs;
    this.#youngMs = youngMs;
  }

  observe({ message, who, turn }: Reading): void {
    this.#joins = undefined;
    this.#known = false;
    const { surface, sentAt: at, author } = message;
    if (surface !== "join" || at === undefined || !Number.isFinite(at) || author === undefined) return;
    if (this.#youngMs !== undefined && author.createdAt === undefined) return;
    this.#known = true;
    if (this.#youngMs !== undefined && at - (author.createdAt ?? 0) >= this.#youngMs) return;
    const joins = this.#joinsIn(who.place);
    // Last in the map is the latest.
    joins.delete(author.id);
    joins.set(author.id, { at, turn });
    const [oldest] = joins.keys();
    if (joins.size > this.#most && oldest !== undefined) joins.delete(oldest);
    this.#joins = joins;
    this.#now = at;
  }

  /** Is it a join of which all is known that counts? */
  get known(): boolean {
    return this.#known;
  }

  get count(): number {
    return this.recent.length;
  }

  /** The joins within the window, the present one among them. */
  get recent(): readonly Earlier[] {
    if (this.#joins === undefined) return [];
    const recent: Earlier[] = [];
    for (const { at, turn } of this.#joins.values())
      if (Math.abs(this.#now - at) <= this.#withinMs) recent.push({ turn, answer: ACT });
    return recent;
  }

  #joinsIn(place: number): Map<string, Join> {
    const joins = this.#places.get(place) ?? new Map<string, Join>();
    this.#places.delete(place);
    this.#places.set(place, joins);
    const [oldest] = this.#places.keys();
    if (this.#places.size > MOST_PLACES && oldest !== undefined) this.#places.delete(oldest);
    return joins;
  }
}
