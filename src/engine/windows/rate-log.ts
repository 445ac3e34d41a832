import type { Counter, Needs } from "../condition.ts";
import type { Message } from "../message.ts";
import type { Reading } from "../reading.ts";
import { RecentKeys } from "./recent-keys.ts";

export type RateBy = "author" | "channel" | "community";

/** What is remembered of one key. `times` is a ring once it is full, and `times[next]` the oldest. `channels` stand in the order of the last visit. */
type Log = { readonly times: number[]; next: number; readonly channels: string[]; readonly visits: number[] };

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
    this.#keys = new RecentKeys(withinMs, newLog, ({ times, visits }) => times.length + 2 * visits.length);
  }

  observe({ message }: Reading): void {
    this.#log = undefined;
    this.#visited = false;
    const at = countedAt(message);
    const key = keyOf(message, this.#by);
    if (at === undefined || key === undefined) return;
    const log = this.#keys.of(message, key, at);
    this.#log = log;
    this.#now = at;
    if (log.times.length < this.#messages) {
      log.times.push(at);
      this.#keys.grew(1);
    } else {
      log.times[log.next] = at;
      log.next = log.next + 1 === this.#messages ? 0 : log.next + 1;
    }
    if (this.#channels > 0 && message.channel !== undefined) this.#visit(log, message.channel.id, at);
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
    return visits.length >= channels && spanOf(visits, visits.length - channels) <= withinMs;
  }

  /** Channels in the window, at most so many. */
  roamed(channels: number, withinMs: number): number {
    if (this.#log === undefined || !this.#visited) return 0;
    return this.#log.visits.slice(-channels).filter((at) => Math.abs(this.#now - at) <= withinMs).length;
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#keys.size;
  }

  /** In the order in which they came in: what is delivered late, or from the future, is passed on like anything else. */
  #visit({ channels, visits }: Log, channel: string, at: number): void {
    this.#visited = true;
    const last = channels.length - 1;
    let from = channels.indexOf(channel);
    if (from < 0) {
      if (channels.length < this.#channels) {
        channels.push(channel);
        visits.push(at);
        this.#keys.grew(2);
        return;
      }
      from = 0;
    }
    for (let i = from; i < last; i++) {
      channels[i] = channels[i + 1]!;
      visits[i] = visits[i + 1]!;
    }
    channels[last] = channel;
    visits[last] = at;
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

/** Between the first and the last of these times from one place on, in whatever order they came. */
const spanOf = (times: readonly number[], from: number): number => {
  let first = Infinity;
  let last = -Infinity;
  for (let i = from; i < times.length; i++) {
    const at = times[i]!;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return last - first;
};

const newLog = (): Log => ({ times: [], next: 0, channels: [], visits: [] });

const keyOf = (message: Message, by: RateBy): string | undefined => {
  switch (by) {
    case "author":
      return message.author?.id;
    case "channel":
      return message.channel?.id;
    case "community":
      return "";
  }
};
