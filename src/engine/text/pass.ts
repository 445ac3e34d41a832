import type { Automaton } from "./automaton.ts";
import { type Letters, mostLetters, newLetters, readLetters } from "./letters.ts";
import type { OtherReading } from "./readings/index.ts";
import { newSkeleton, type Skeleton, traceSkeleton } from "./skeleton.ts";
import type { SplitReading } from "./split-reading.ts";

/** Room for ordinary messages, so that buffers seldom grow. */
const SMALLEST = 4096;

/** One reading of a text: its skeleton, and its letters once a find has to be checked. Buffers are used again for the next text. */
export class Pass {
  readonly #withSymbols: boolean;
  readonly skeleton: Skeleton = newSkeleton(SMALLEST);
  #letters = newLetters(SMALLEST);
  #read = false;
  text = "";
  /** What `text` is a reading of; absent where it is the text as sent. */
  other: OtherReading | SplitReading | undefined;

  /** `withSymbols`: signs that may be letters are. */
  constructor(withSymbols: boolean) {
    this.#withSymbols = withSymbols;
  }

  /** Runs the automaton over a text. Gives whether it has a sign that can be read both ways. */
  trace(text: string, automaton: Automaton<unknown>, other?: OtherReading | SplitReading): boolean {
    this.text = text;
    this.other = other;
    this.#read = false;
    return traceSkeleton(text, automaton, this.#withSymbols, this.skeleton);
  }

  /** Read when first asked for. */
  get letters(): Letters {
    if (!this.#read) {
      if (this.#letters.base.length < this.text.length * 4) {
        const room = mostLetters(this.text);
        if (this.#letters.base.length < room) this.#letters = newLetters(Math.max(SMALLEST, room));
      }
      readLetters(this.text, this.#withSymbols, this.#letters);
      this.#read = true;
    }
    return this.#letters;
  }
}
