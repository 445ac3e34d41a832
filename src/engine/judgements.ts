import type { Decision, Route } from "./decision.ts";
import type { Effect } from "./effect.ts";
import type { Message } from "./message.ts";
import { RecentDecisions } from "./recent-decisions.ts";
import { judgedRules } from "./trust/judged-rules.ts";
import type { JudgedRule } from "./trust/rule-store.ts";
import { durationText } from "./units.ts";

/** What a decision comes to, without its evidence: what two rulebooks are compared by. Rules in shadow are none of it. */
export type Judgement = {
  readonly route: Route;
  /** Ids, in order. */
  readonly rules: readonly string[];
  /** `timeout 1h`, in order. */
  readonly actions: readonly string[];
};

/** What is known of a row of messages: by the place of each its kind, counted from 1; 0 where no message was judged. */
export type KindRow<T> = { readonly kinds: readonly T[]; readonly of: Uint32Array<ArrayBuffer> };

/** The judgements on a row of messages, and the rules that they rest on with the conditions that these had. */
export type JudgedRow = KindRow<Judgement> & { readonly fired: KindRow<readonly JudgedRule[]> };

/** Gathers what becomes of messages, in eight bytes each, so that a million of them can be compared. */
export class Judgements {
  readonly #judged = new Kinds<Judgement>();
  readonly #fired = new Kinds<readonly JudgedRule[]>();
  readonly #recent = new RecentDecisions<number>();

  /** Takes in the message at a place of the row. Earlier ones count by what they come to in the end. */
  add(place: number, message: Message, decision: Decision): void {
    this.#put(place, decision);
    for (const { about, now } of this.#recent.settle(message, place, decision)) this.#put(about, now);
  }

  result(): JudgedRow {
    return { ...this.#judged.result(), fired: this.#fired.result() };
  }

  #put(place: number, decision: Decision): void {
    this.#judged.put(place, judgementOf(decision));
    this.#fired.put(place, decision.route === "ignore" ? NOTHING : judgedRules(decision.rules));
  }
}

/** A row of values of few kinds. */
class Kinds<T> {
  readonly #kinds: T[] = [];
  readonly #numbers = new Map<string, number>();
  #of = new Uint32Array(1024);
  #length = 0;
  /** Nearly all messages come to the same as the one before. */
  #last: { readonly kind: T; readonly number: number } | undefined;

  put(place: number, kind: T): void {
    if (place >= this.#of.length) {
      const longer = new Uint32Array(Math.max(2 * this.#of.length, place + 1));
      longer.set(this.#of);
      this.#of = longer;
    }
    this.#length = Math.max(this.#length, place + 1);
    this.#of[place] = this.#numberOf(kind);
  }

  result(): KindRow<T> {
    return { kinds: this.#kinds, of: this.#of.slice(0, this.#length) };
  }

  #numberOf(kind: T): number {
    if (this.#last?.kind === kind) return this.#last.number;
    const key = JSON.stringify(kind);
    const number = this.#numbers.get(key) ?? this.#kinds.push(kind);
    this.#numbers.set(key, number);
    this.#last = { kind, number };
    return number;
  }
}

const NOTHING: readonly JudgedRule[] = [];
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
