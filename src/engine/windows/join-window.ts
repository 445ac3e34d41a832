import { ACT } from "../answer.ts";
import type { Counter, Earlier } from "../condition.ts";
import type { Reading } from "../reading.ts";

/** Communities watched; the one silent for longest makes room. */
const MOST_PLACES = 2_000;

type Join = { readonly at: number; readonly turn: number };
/** What is remembered of a community: who joined, by author, and when those joined who are too old to count. Both from the oldest on. */
type Joins = { readonly young: Map<string, Join>; readonly older: Map<string, number> };

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
  readonly #places = new Map<number, Joins>();
  #joins: Joins | undefined;
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
    const joins = this.#joinsIn(who.place);
    if (this.#youngMs !== undefined && at - (author.createdAt ?? 0) >= this.#youngMs)
      putLast(joins.older, author.id, at, this.#most);
    else {
      putLast(joins.young, author.id, { at, turn }, this.#most);
      this.#joins = joins;
      this.#now = at;
    }
  }

  /** Is it a join of which all is known that counts? */
  get known(): boolean {
    return this.#known;
  }

  get count(): number {
    return this.recent.length;
  }

  /** The share of those who count in all who joined within the window, 0..1: exact above a third. */
  get share(): number {
    const { count } = this;
    let older = 0;
    for (const at of this.#joins?.older.values() ?? []) if (Math.abs(this.#now - at) <= this.#withinMs) older++;
    return count === 0 ? 0 : count / (count + older);
  }

  /** The joins within the window, the present one among them. */
  get recent(): readonly Earlier[] {
    if (this.#joins === undefined) return [];
    const recent: Earlier[] = [];
    for (const { at, turn } of this.#joins.young.values())
      if (Math.abs(this.#now - at) <= this.#withinMs) recent.push({ turn, answer: ACT });
    return recent;
  }

  #joinsIn(place: number): Joins {
    const joins = this.#places.get(place) ?? { young: new Map(), older: new Map() };
    putLast(this.#places, place, joins, MOST_PLACES);
    return joins;
  }
}

/** Last in the map is the latest; when there are too many, the first makes room. */
const putLast = <K, V>(map: Map<K, V>, key: K, value: V, most: number): void => {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
};
