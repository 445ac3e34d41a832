import type { Counter, Needs } from "../condition.ts";
import type { Message } from "../message.ts";
import type { Reading } from "../reading.ts";
import { hashOf } from "./likeness.ts";
import { RecentKeys } from "./recent-keys.ts";
import { CHECK_BASIS, type Who } from "./who.ts";

export type RateBy = "author" | "channel" | "community";

/**
 * What is remembered of one key. `times` is a ring once it is full, and `times[next]` the oldest. `visits` are channels, each with the time
 * when it was last written in, in the order of the last visit: one list of numbers, for the sake of the cache.
 */
type Log = { check: number; times: number[]; next: number; visits: number[] };

/**
 * When each author, channel or community wrote of late, and in which channels. One log serves all rates of a rulebook that count by the same.
 *
 * Reads: `sentAt` and who or where. A message without them, or an edit, is not counted, and what is asked of it is unknown. A join is no message.
 * Limits: remembers as many messages and channels a key as any rate asks for; memory grows with what was written, not with what may be: see `RecentKeys`.
 */
export class RateLog implements Counter {
  readonly #by: RateBy;
  readonly #messages: number;
  readonly #channels: number;
  readonly #keys: RecentKeys<Log>;
  #log: Log | undefined;
  #visited = false;
  #now = 0;

  /** `needs`: the most messages and channels that are asked for, and the longest window. */
  constructor(by: RateBy, needs: readonly Needs[]) {
    this.#by = by;
    this.#messages = Math.max(...needs.map(({ messages = 1 }) => messages));
    this.#channels = Math.max(...needs.map(({ channels = 0 }) => channels));
    const withinMs = Math.max(...needs.map(({ withinMs: within = 0 }) => within));
    this.#keys = new RecentKeys(withinMs, newLog, ({ times, visits }) => times.length + visits.length);
  }

  observe({ message, who }: Reading): void {
    this.#log = undefined;
    this.#visited = false;
    const at = countedAt(message);
    if (at === undefined || !isNamed(message, this.#by)) return;
    const log = this.#keys.of(who.place, keyOf(who, this.#by), at);
    const check = checkOf(message, who, this.#by);
    // Two names with one number: the older is forgotten, so that nobody pays for another.
    if (log.check !== check) Object.assign(log, newLog(), { check });
    this.#log = log;
    this.#now = at;
    if (log.times.length === 0) {
      // A list of its own size: most authors write once, and a list that grows makes room for seventeen.
      log.times = [at];
      this.#keys.grew(1);
    } else if (log.times.length < this.#messages) {
      log.times.push(at);
      this.#keys.grew(1);
    } else {
      log.times[log.next] = at;
      log.next = log.next + 1 === this.#messages ? 0 : log.next + 1;
    }
    if (this.#channels > 0 && message.channel !== undefined) this.#visit(log, who.channel, at);
  }

  /** Has the present message's key written so many within this time? `undefined`: not known. */
  reached(atLeast: number, withinMs: number): boolean | undefined {
    const log = this.#log;
    if (log === undefined) return undefined;
    const { times } = log;
    if (times.length < atLeast || this.#now - nth(log, atLeast) > withinMs) return false;
    let first = Infinity;
    let last = -Infinity;
    // In whatever order they came: a message delivered late makes no crowd.
    for (let back = 1; back <= atLeast; back++) {
      const at = nth(log, back);
      if (at < first) first = at;
      if (at > last) last = at;
    }
    return last - first <= withinMs;
  }

  /** Messages in the window, at most so many. */
  count(atLeast: number, withinMs: number): number {
    const log = this.#log;
    if (log === undefined) return 0;
    let count = 0;
    for (let back = 1; back <= Math.min(atLeast, log.times.length); back++)
      if (Math.abs(this.#now - nth(log, back)) <= withinMs) count++;
    return count;
  }

  /** Has the author been in so many channels within this time? `undefined`: not known. */
  hasRoamed(channels: number, withinMs: number): boolean | undefined {
    if (this.#log === undefined || !this.#visited) return undefined;
    const { visits } = this.#log;
    return visits.length >= 2 * channels && spanOf(visits, visits.length - 2 * channels) <= withinMs;
  }

  /** Channels in the window, at most so many. */
  roamed(channels: number, withinMs: number): number {
    if (this.#log === undefined || !this.#visited) return 0;
    const { visits } = this.#log;
    let count = 0;
    for (let i = Math.max(0, visits.length - 2 * channels); i < visits.length; i += 2)
      if (Math.abs(this.#now - visits[i + 1]!) <= withinMs) count++;
    return count;
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#keys.size;
  }

  /** In the order in which they came in: what is delivered late, or from the future, is passed on like anything else. */
  #visit(log: Log, channel: number, at: number): void {
    this.#visited = true;
    const { visits } = log;
    if (visits.length === 0) {
      log.visits = [channel, at];
      this.#keys.grew(2);
      return;
    }
    const last = visits.length - 2;
    let from = 0;
    while (from <= last && visits[from] !== channel) from += 2;
    if (from > last) {
      if (visits.length < 2 * this.#channels) {
        visits.push(channel, at);
        this.#keys.grew(2);
        return;
      }
      from = 0;
    }
    for (let i = from; i < last; i++) visits[i] = visits[i + 2]!;
    visits[last] = channel;
    visits[last + 1] = at;
  }
}

/** When a message counts as written; `undefined` for what is none, has no time, or was counted when it was first sent. */
export const countedAt = ({ sentAt, revision, surface }: Message): number | undefined =>
  sentAt !== undefined && Number.isFinite(sentAt) && revision === 0 && surface !== "join" ? sentAt : undefined;

/** The time of the message so many back; 1 is the present one. */
const nth = ({ times, next }: Log, back: number): number => {
  const at = next - back;
  return times[at < 0 ? at + times.length : at]!;
};

/** Between the first and the last of these visits, from one on, in whatever order they came. */
const spanOf = (visits: readonly number[], from: number): number => {
  let first = Infinity;
  let last = -Infinity;
  for (let i = from; i < visits.length; i += 2) {
    const at = visits[i + 1]!;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return last - first;
};

const newLog = (): Log => ({ check: 0, times: [], next: 0, visits: [] });

const isNamed = ({ author, channel }: Message, by: RateBy): boolean =>
  by === "community" || (by === "author" ? author : channel) !== undefined;

const keyOf = ({ author, channel }: Who, by: RateBy): number =>
  by === "author" ? author : by === "channel" ? channel : 0;

/** What tells two names apart that have the same number. */
const checkOf = ({ channel }: Message, { check }: Who, by: RateBy): number =>
  by === "author" ? check : by === "channel" ? hashOf(channel?.id ?? "", CHECK_BASIS) : 0;
