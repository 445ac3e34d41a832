/** A rule that suddenly hits many more people than it ever did is more likely broken than right. */

export const SLOT_MS = 10 * 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How far back the usual rate is looked for. */
export const HISTORY_MS = 14 * DAY_MS;
/** Slots of one day that tell what is usual at an hour: those of that hour and the two beside it. */
const SLOTS_A_DAY = 18;
/** Of these, how many of the present day are over at most. */
const SLOTS_SO_FAR = 12;
/** So many people are no surge, however seldom the rule hits. */
const FEWEST = 12;
const MOST = 5_000;
/** How seldom a usual day comes to as much. */
const CHANCE = 1e-6;

/** Of slots of ten minutes: how many, how many people were hit in all, and the sum of the squares of that. */
export type Usual = { readonly slots: number; readonly total: number; readonly squares: number };

/**
 * From how many people in ten minutes on it is a surge: the number that a negative binomial distribution with the mean and variance
 * of the rule's own past exceeds with a chance of one in a million, at least 12.
 *
 * Limits: the variance is taken to be at least that of a geometric distribution, for what people do comes in bursts. A rule without a past counts as one that hits once.
 */
export const surgeLimit = ({ slots, total, squares }: Usual): number => {
  const mean = (total + 1) / (slots + 1);
  const seen = slots > 1 ? (squares - (total * total) / slots) / (slots - 1) : 0;
  const variance = Math.max(seen, mean + mean * mean);
  const size = (mean * mean) / (variance - mean);
  const more = mean / (size + mean);
  let term = (1 - more) ** size;
  let rest = 1 - term;
  let count = 1;
  while (rest >= CHANCE && count < MOST) {
    term *= ((count - 1 + size) / count) * more;
    rest -= term;
    count++;
  }
  return Math.max(FEWEST, count);
};

/** How many people a rule hits, by slots of ten minutes, over the last days. */
export class HitHistory {
  readonly #slots: Map<number, number>;
  /** Before this nothing is known. */
  #since: number;
  #limitFor: { readonly hour: number; readonly limit: number } | undefined;

  constructor(since: number, slots: ReadonlyMap<number, number> = new Map()) {
    this.#since = since;
    this.#slots = new Map(slots);
  }

  /** Notes one more person at this time. */
  add(at: number): void {
    const slot = Math.floor(at / SLOT_MS);
    this.#since = Math.min(this.#since, at);
    this.#slots.set(slot, (this.#slots.get(slot) ?? 0) + 1);
  }

  /** From how many people on it is a surge now. Worked out once an hour. */
  limitAt(at: number): number {
    const hour = Math.floor(at / HOUR_MS);
    if (this.#limitFor?.hour !== hour) this.#limitFor = { hour, limit: surgeLimit(this.#usualAt(at)) };
    return this.#limitFor.limit;
  }

  #usualAt(at: number): Usual {
    const hourOfDay = Math.floor(at / HOUR_MS) % 24;
    const now = Math.floor(at / SLOT_MS);
    let total = 0;
    let squares = 0;
    for (const [slot, count] of this.#slots) {
      if (slot * SLOT_MS < at - HISTORY_MS) this.#slots.delete(slot);
      else if (slot < now && hoursApart(Math.floor((slot * SLOT_MS) / HOUR_MS) % 24, hourOfDay) <= 1) {
        total += count;
        squares += count * count;
      }
    }
    const known = Math.min(HISTORY_MS, Math.max(0, at - this.#since));
    const today = Math.min(SLOTS_SO_FAR, Math.floor((known % DAY_MS) / SLOT_MS));
    return { slots: Math.floor(known / DAY_MS) * SLOTS_A_DAY + today, total, squares };
  }
}

const hoursApart = (a: number, b: number): number => Math.min(Math.abs(a - b), 24 - Math.abs(a - b));

/** What became of one more hit: nothing out of the way, or more people in ten minutes than is usual. */
export type Surge = { readonly people: number; readonly limit: number };

/** Counts the people whom one rule hits. One who is hit many times counts once in ten minutes. */
export class SurgeWindow {
  readonly #history: HitHistory;
  /** By person, in the order in which they were hit last. */
  readonly #people = new Map<string, number>();

  constructor(history: HitHistory) {
    this.#history = history;
  }

  hit(person: string, at: number): Surge | undefined {
    for (const [oldest, hitAt] of this.#people) {
      // A time that far ahead was wrong, and would keep all after it from being forgotten.
      if (Math.abs(at - hitAt) < SLOT_MS) break;
      this.#people.delete(oldest);
    }
    if (!this.#people.delete(person)) this.#history.add(at);
    this.#people.set(person, at);
    const people = this.#people.size;
    const limit = this.#history.limitAt(at);
    return people < limit ? undefined : { people, limit };
  }

  /** Begins to count anew. */
  clear(): void {
    this.#people.clear();
  }
}
