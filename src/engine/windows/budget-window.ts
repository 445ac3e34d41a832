import type { Budget } from "../rulebook/rule.ts";
import { durationText } from "../units.ts";

/** How many times a rule may act within a sliding window of message time. */
export class BudgetWindow {
  readonly says: string;
  readonly #times: Float64Array;
  readonly #withinMs: number;
  #next = 0;

  constructor({ count, withinMs }: Budget) {
    this.says = `${count} per ${durationText(withinMs)}`;
    this.#times = new Float64Array(count).fill(-Infinity);
    this.#withinMs = withinMs;
  }

  /** Takes one from the budget at this time; false when there is none left. */
  spend(at: number): boolean {
    if (at - this.#times[this.#next]! < this.#withinMs) return false;
    this.#times[this.#next] = at;
    this.#next = (this.#next + 1) % this.#times.length;
    return true;
  }
}
