import type { Counter } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { countedAt, spanOf } from "./rate-window.ts";
import { RecentKeys } from "./recent-keys.ts";

/** The channels that an author was in of late, and when last in each. */
type Visits = { readonly channels: string[]; readonly times: number[] };

/**
 * Counts in how many different channels an author writes within a sliding window, the present one included.
 *
 * Reads: `sentAt`, author and channel; without one of them the answer is unknown. An edit is no visit.
 * Limits: remembers as many channels an author as are asked for; the one left longest ago makes room, so the count is exact up to that number.
 */
export class SpreadWindow implements Counter {
  readonly #most: number;
  readonly #withinMs: number;
  readonly #keys: RecentKeys<Visits>;
  #visits: Visits | undefined;
  #now = 0;

  constructor(channels: number, withinMs: number) {
    this.#most = channels;
    this.#withinMs = withinMs;
    this.#keys = new RecentKeys(withinMs, newVisits, ({ times }) => times.length);
  }

  observe({ message }: Reading): void {
    this.#visits = undefined;
    const at = countedAt(message);
    if (at === undefined || message.author === undefined || message.channel === undefined) return;
    const visits = this.#keys.of(message, message.author.id, at);
    this.#visits = visits;
    this.#now = at;
    this.#visit(visits, message.channel.id, at);
  }

  /** In the order in which they came in: what is delivered late, or from the future, is passed on like anything else. */
  #visit({ channels, times }: Visits, channel: string, at: number): void {
    const known = channels.indexOf(channel);
    const leaves = known >= 0 ? known : channels.length < this.#most ? undefined : 0;
    if (leaves === undefined) this.#keys.grew(2);
    else {
      channels.splice(leaves, 1);
      times.splice(leaves, 1);
    }
    channels.push(channel);
    times.push(at);
  }

  /** Has the author been in so many channels? `undefined`: not known. */
  get reached(): boolean | undefined {
    if (this.#visits === undefined) return undefined;
    const { times } = this.#visits;
    return times.length === this.#most && spanOf(times) <= this.#withinMs;
  }

  /** Channels in the window, at most the number asked for. */
  get count(): number {
    return this.#visits?.times.reduce((n, at) => (Math.abs(this.#now - at) <= this.#withinMs ? n + 1 : n), 0) ?? 0;
  }

  /** How many authors are remembered. */
  get size(): number {
    return this.#keys.size;
  }
}

const newVisits = (): Visits => ({ channels: [], times: [] });
