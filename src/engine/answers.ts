import { type Answer, UNKNOWN } from "./answer.ts";
import type { DecisionError } from "./decision.ts";
import type { Reading } from "./reading.ts";
import type { Leaf } from "./rulebook/evaluate.ts";

/** Answers of all leaves to one message; each asked at most once. A leaf that throws answers *unknown*, and the error is kept. */
export class Answers {
  readonly #known: Int8Array;
  #reading: Reading | undefined;
  /** By the number of a leaf: what went wrong. */
  readonly #failed = new Map<number, DecisionError>();
  errors: DecisionError[] = [];
  /** How often a condition that fails was asked: more than before means that what was just asked rests on one. */
  failures = 0;

  constructor(leaves: number) {
    this.#known = new Int8Array(leaves);
  }

  /** Turns to the next message. */
  about(reading: Reading): this {
    this.#known.fill(-1);
    this.#reading = reading;
    this.failures = 0;
    if (this.#failed.size > 0) {
      this.errors = [];
      this.#failed.clear();
    }
    return this;
  }

  readonly of = (leaf: Leaf): Answer => {
    let answer = this.#known[leaf.index]!;
    if (answer < 0) {
      answer = this.#ask(leaf);
      this.#known[leaf.index] = answer;
    }
    if (this.#failed.size > 0) this.#hearOf(leaf);
    return answer;
  };

  /** Was it asked about this message? */
  asked(leaf: Leaf): boolean {
    return this.#known[leaf.index]! >= 0;
  }

  /** What a leaf answers is known already. */
  know(leaf: Leaf, answer: Answer): void {
    this.#known[leaf.index] = answer;
  }

  /** Leaves only the first so many errors: the rest has made no difference to anything. */
  forget(errors: number): void {
    if (this.errors.length > errors) this.errors = this.errors.slice(0, errors);
  }

  #ask(leaf: Leaf): Answer {
    try {
      return leaf.test.answer(this.#reading!);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      this.#failed.set(leaf.index, { where: leaf.condition, message });
      return UNKNOWN;
    }
  }

  /** Whoever asks a condition that failed hears of it, also when the failure was forgotten by another rule. */
  #hearOf({ index }: Leaf): void {
    const error = this.#failed.get(index);
    if (error === undefined) return;
    this.failures++;
    // A new list: the old one stands in decisions that were made before.
    if (!this.errors.includes(error)) this.errors = [...this.errors, error];
  }
}

/** Where answers come from: the real ones, or the real ones with one changed to see what difference it makes. */
export type AnswerSource = Pick<Answers, "of" | "failures"> & Partial<Pick<Answers, "errors" | "forget" | "asked">>;
