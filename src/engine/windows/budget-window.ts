import type { Budget } from "../rulebook/rule.ts";
import { durationText } from "../units.ts";

/** How many times a rule, or all rules together, may act within a sliding window of message time. */
export class BudgetWindow {
  readonly says: string;
  readonly #times: Float64Array;
  readonly #withinMs: number;
  #next = 0;
  #toldAt = -Infinity;

  /** `spent`: when it was taken from before, in order. */
  constructor({ count, withinMs }: Budget, spent: readonly number[] = []) {
    this.says = `${count} per ${durationText(withinMs)}`;
    this.#times = new Float64Array(count).fill(-Infinity);
    this.#withinMs = withinMs;
    for (const at of spent) this.#take(at);
  }

  /** Is there any left at this time? */
  has(at: number): boolean {
    return at - this.#times[this.#next]! >= this.#withinMs;
  }

  /** Takes one from the budget at this time; false when there is none left. */
  spend(at: number): boolean {
    if (!this.has(at)) return false;
    this.#take(at);
    return true;
  }

  /** Is it time to tell people that nothing is left? Once a window, however much goes beyond it. */
  tell(at: number): boolean {
    if (at - this.#toldAt < this.#withinMs) return false;
    this.#toldAt = at;
    return true;
  }

  /** When it was taken from, oldest first. */
  spent(): readonly number[] {
    return [...this.#times.subarray(this.#next), ...this.#times.subarray(0, this.#next)].filter(Number.isFinite);
  }

  #take(at: number): void {
    this.#times[this.#next] = at;
    this.#next = (this.#next + 1) % this.#times.length;
  }
}
