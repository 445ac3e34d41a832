import { least } from "../answer.ts";
import type { Counter } from "../condition.ts";
import { joined, type Message } from "../message.ts";
import { laterOf, WRONG_MS } from "../windows/later-of.ts";
import { RaidWindow } from "../windows/raid-window.ts";

const MOST_COMMUNITIES = 2_000;

/** When each community last saw a message of a clear raid, by the raid counters of the rulebook. Bounded memory. */
export class RaidState {
  readonly #lastAt = new Map<string, number>();

  /** To be told of each message, with the counters that have seen it. */
  note(message: Message, counters: readonly Counter[]): void {
    const at = message.sentAt;
    if (at === undefined || !counters.some(isSure)) return;
    const key = keyOf(message);
    const known = this.#lastAt.get(key);
    this.#lastAt.delete(key);
    this.#lastAt.set(key, known === undefined ? at : laterOf(known, at));
    const [oldest] = this.#lastAt.keys();
    if (this.#lastAt.size > MOST_COMMUNITIES && oldest !== undefined) this.#lastAt.delete(oldest);
  }

  /** Was there one within this time before? */
  isRaided(message: Message, at: number, forMs: number): boolean {
    const last = this.#lastAt.size === 0 ? undefined : this.#lastAt.get(keyOf(message));
    return last !== undefined && at - last <= forMs && last - at <= Math.max(forMs, WRONG_MS);
  }
}

const isSure = (counter: Counter): boolean => counter instanceof RaidWindow && least(counter.answer) === 2;

const keyOf = ({ platform, community = "" }: Message): string => joined(platform, community);
