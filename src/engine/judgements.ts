import type { Decision, Route } from "./decision.ts";
import type { Effect } from "./effect.ts";
import type { Message } from "./message.ts";
import { RecentDecisions } from "./recent-decisions.ts";
import { durationText } from "./units.ts";

/** What a decision comes to, without its evidence: what two rulebooks are compared by. Rules in shadow are none of it. */
export type Judgement = {
  readonly route: Route;
  /** Ids, in order. */
  readonly rules: readonly string[];
  /** `timeout 1h`, in order. */
  readonly actions: readonly string[];
};

/** The judgements on a row of messages: by the place of each its kind, counted from 1; 0 where no message was judged. */
export type JudgedRow = { readonly kinds: readonly Judgement[]; readonly of: Uint32Array };

/** Gathers what becomes of messages, in four bytes each, so that a million of them can be compared. */
export class Judgements {
  readonly #kinds: Judgement[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #recent = new RecentDecisions<number>();
  #of = new Uint32Array(1024);
  #length = 0;

  /** Takes in the message at a place of the row. Earlier ones count by what they come to in the end. */
  add(place: number, message: Message, decision: Decision): void {
    if (place >= this.#of.length) {
      const longer = new Uint32Array(Math.max(2 * this.#of.length, place + 1));
      longer.set(this.#of);
      this.#of = longer;
    }
    this.#length = Math.max(this.#length, place + 1);
    this.#of[place] = this.#numberOf(decision);
    for (const { about, now } of this.#recent.settle(message, place, decision)) this.#of[about] = this.#numberOf(now);
  }

  result(): JudgedRow {
    return { kinds: this.#kinds, of: this.#of.slice(0, this.#length) };
  }

  #numberOf(decision: Decision): number {
    const kind = judgementOf(decision);
    const key = JSON.stringify(kind);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#kinds.push(kind);
    this.#numbers.set(key, number);
    return number;
  }
}

const IGNORED: Judgement = { route: "ignore", rules: [], actions: [] };

/** What one decision comes to. */
export const judgementOf = ({ route, rules, effects }: Decision): Judgement =>
  route === "ignore"
    ? IGNORED
    : {
        route,
        rules: rules
          .filter(({ level }) => level !== "shadow")
          .map(({ id }) => id)
          .sort(),
        actions: effects.map(actionText).sort(),
      };

const actionText = ({ action, durationMs }: Effect): string =>
  durationMs === undefined ? action : `${action} ${durationText(durationMs)}`;
