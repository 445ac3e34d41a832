import type { Counter } from "../condition.ts";
import type { Message } from "../message.ts";
import type { Reading } from "../reading.ts";
import { RecentKeys } from "./recent-keys.ts";

export type RateBy = "author" | "channel" | "community";

/** The last times of one key. Once there are enough of them it is a ring, and `times[next]` is the oldest. */
type Ring = { readonly times: number[]; next: number };

/**
 * Counts messages per author, channel or community over a sliding window, the present one included.
 *
 * Reads: `sentAt` and who or where. A message without them, or an edit, is not counted, and the answer for it is unknown. A join is no message.
 * Limits: memory grows with what was written, not with what may be: see `RecentKeys`.
 */
export class RateWindow implements Counter {
  readonly #by: RateBy;
  readonly #atLeast: number;
  readonly #withinMs: number;
  readonly #keys: RecentKeys<Ring>;
  #ring: Ring | undefined;
  #now = 0;

  constructor(by: RateBy, atLeast: number, withinMs: number) {
    this.#by = by;
    this.#atLeast = atLeast;
    this.#withinMs = withinMs;
    this.#keys = new RecentKeys(withinMs, newRing, ({ times }) => times.length);
  }

  observe({ message }: Reading): void {
    this.#ring = undefined;
    const at = countedAt(message);
    const key = keyOf(message, this.#by);
    if (at === undefined || key === undefined) return;
    const ring = this.#keys.of(message, key, at);
    if (ring.times.length < this.#atLeast) {
      ring.times.push(at);
      this.#keys.grew(1);
    } else {
      ring.times[ring.next] = at;
      ring.next = (ring.next + 1) % this.#atLeast;
    }
    this.#ring = ring;
    this.#now = at;
  }

  /** Has the present message's key reached the rate? `undefined`: not known. */
  get reached(): boolean | undefined {
    if (this.#ring === undefined) return undefined;
    const { times, next } = this.#ring;
    if (times.length < this.#atLeast || this.#now - times[next]! > this.#withinMs) return false;
    return spanOf(times) <= this.#withinMs;
  }

  /** Messages in the window, at most the number asked for. */
  get count(): number {
    return this.#ring?.times.reduce((n, at) => (Math.abs(this.#now - at) <= this.#withinMs ? n + 1 : n), 0) ?? 0;
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#keys.size;
  }
}

/** When a message counts as written; `undefined` for what is none, has no time, or was counted when it was first sent. */
export const countedAt = ({ sentAt, revision, surface }: Message): number | undefined =>
  sentAt !== undefined && Number.isFinite(sentAt) && revision === 0 && surface !== "join" ? sentAt : undefined;

/** Between the first and the last of these times, in whatever order they came: a message delivered late makes no crowd. */
export const spanOf = (times: readonly number[]): number => {
  let first = Infinity;
  let last = -Infinity;
  for (const at of times) {
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return last - first;
};

const newRing = (): Ring => ({ times: [], next: 0 });

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
