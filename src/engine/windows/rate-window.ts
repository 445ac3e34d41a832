import type { Counter } from "../condition.ts";
import { joined, type Message } from "../message.ts";
import type { Reading } from "../reading.ts";

export type RateBy = "author" | "channel" | "community";

/** Keys kept before the older half is forgotten: a flood of ever new names must not fill the memory. */
const MOST_KEYS = 100_000;
/** Times kept by all keys of one generation together, 8 bytes each: a high rate keeps fewer keys. */
const MOST_TIMES = 8_000_000;

/** Below this there is nothing worth forgetting. */
const FEW_KEYS = 5_000;

/** Community -> key -> ring. Two look-ups cost less than one string put together for every message. */
type Keys = Map<string, Map<string, Ring>>;

/** The last times of one key, as a ring: `times[next]` is the oldest. */
type Ring = { readonly times: Float64Array; next: number };

/**
 * Counts messages per author, channel or community over a sliding window, the present one included.
 *
 * Reads: `sentAt` and who or where. A message without them, or an edit, is not counted, and the answer for it is unknown.
 * Limits: memory holds at most twice 100,000 keys and twice 8 million times. Two generations: a key not seen for a whole window,
 * or crowded out by as many newer ones, is forgotten; a key in use never is.
 */
export class RateWindow implements Counter {
  readonly #by: RateBy;
  readonly #atLeast: number;
  readonly #withinMs: number;
  readonly #mostKeys: number;
  #young: Keys = new Map();
  #old: Keys = new Map();
  #youngSize = 0;
  #oldSize = 0;
  #platform = "";
  #community: string | undefined;
  #place = "";
  #keys: Map<string, Ring> | undefined;
  #turnedAt = 0;
  #ring: Ring | undefined;
  #now = 0;

  constructor(by: RateBy, atLeast: number, withinMs: number) {
    this.#by = by;
    this.#atLeast = atLeast;
    this.#withinMs = withinMs;
    this.#mostKeys = Math.min(MOST_KEYS, Math.ceil(MOST_TIMES / atLeast));
  }

  observe(reading: Reading): void {
    this.#ring = undefined;
    const { sentAt: at, revision } = reading.message;
    const key = keyOf(reading, this.#by);
    if (at === undefined || !Number.isFinite(at) || key === undefined || revision > 0) return;
    this.#turn(at);
    const ring = this.#ringOf(this.#placeOf(reading.message), key);
    ring.times[ring.next] = at;
    ring.next = (ring.next + 1) % this.#atLeast;
    this.#ring = ring;
    this.#now = at;
  }

  /** Has the present message's key reached the rate? `undefined`: not known. */
  get reached(): boolean | undefined {
    if (this.#ring === undefined) return undefined;
    const { times, next } = this.#ring;
    return this.#now - times[next]! <= this.#withinMs && spanOf(times) <= this.#withinMs;
  }

  /** Messages in the window, at most the number asked for. */
  get count(): number {
    return this.#ring
      ? this.#ring.times.reduce((n, at) => (Math.abs(this.#now - at) <= this.#withinMs ? n + 1 : n), 0)
      : 0;
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#youngSize + this.#oldSize;
  }

  #ringOf(place: string, key: string): Ring {
    const keys = this.#keysOf(place);
    const known = keys.get(key);
    if (known) return known;
    const ring = this.#old.get(place)?.get(key) ?? { times: new Float64Array(this.#atLeast).fill(-Infinity), next: 0 };
    keys.set(key, ring);
    this.#youngSize++;
    return ring;
  }

  /** Communities have keys of their own, so that nobody pays for what was said elsewhere. One message after the other comes from the same one, mostly. */
  #placeOf({ platform, community }: Message): string {
    if (platform !== this.#platform || community !== this.#community || this.#place === "") {
      this.#platform = platform;
      this.#community = community;
      this.#place = joined(platform, community ?? "");
      this.#keys = undefined;
    }
    return this.#place;
  }

  /** The young keys of the present community. */
  #keysOf(place: string): Map<string, Ring> {
    if (this.#keys !== undefined) return this.#keys;
    const keys = this.#young.get(place) ?? new Map<string, Ring>();
    this.#young.set(place, keys);
    this.#keys = keys;
    return keys;
  }

  /** Begins a new generation once a window has passed, or when the present one is full. */
  #turn(at: number): void {
    const isOver = at - this.#turnedAt >= this.#withinMs && this.#youngSize >= FEW_KEYS;
    if (!isOver && this.#youngSize < this.#mostKeys) return;
    this.#old = this.#young;
    this.#oldSize = this.#youngSize;
    this.#young = new Map();
    this.#youngSize = 0;
    this.#keys = undefined;
    this.#turnedAt = at;
  }
}

/** Between the first and the last of these times, in whatever order they came: a message delivered late makes no crowd. */
const spanOf = (times: Float64Array): number => {
  let first = Infinity;
  let last = -Infinity;
  for (const at of times) {
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return last - first;
};

const keyOf = ({ message }: Reading, by: RateBy): string | undefined => {
  switch (by) {
    case "author":
      return message.author?.id;
    case "channel":
      return message.channel?.id;
    case "community":
      return "";
  }
};
