import type { Decision } from "./decision.ts";
import { MOST_EARLIER } from "./look-back.ts";
import type { Message } from "./message.ts";

type Settled<T> = { readonly message: Message; readonly about: T; decision: Decision };

/**
 * How messages came out, for as long as a later one may still show them in another light. Bounded memory.
 * Nearly all are never asked about again, so they are only put in a row, and looked for in it when a wave comes to light.
 */
export class RecentDecisions<T> {
  readonly #row: Settled<T>[] = [];
  #next = 0;

  /** Takes in a decision with those about earlier messages of its wave. Gives what each of these came to before, and comes to now. `about`: what the caller knows the message by. */
  settle(message: Message, about: T, decision: Decision): readonly Resettled<T>[] {
    this.#row[this.#next] = { message, about, decision };
    this.#next = (this.#next + 1) % MOST_EARLIER;
    if (decision.earlier === undefined) return NOTHING;
    return decision.earlier.flatMap((earlier) => {
      const known = this.#find(earlier.message);
      if (known === undefined) return [];
      const before = known.decision;
      known.decision = together(before, earlier.decision);
      return [{ about: known.about, before, now: known.decision }];
    });
  }

  /** The newest of that key. */
  #find({ platform, id, revision }: Message): Settled<T> | undefined {
    for (let back = 1; back <= this.#row.length; back++) {
      const one = this.#row[(this.#next - back + MOST_EARLIER) % MOST_EARLIER];
      if (one?.message.id === id && one.message.revision === revision && one.message.platform === platform) return one;
    }
    return undefined;
  }
}

const NOTHING: readonly never[] = [];

export type Resettled<T> = { readonly about: T; readonly before: Decision; readonly now: Decision };

/** What two decisions about one message come to: the stronger route, and of each rule the later word. */
const together = (before: Decision, now: Decision): Decision => ({
  ...now,
  route: before.route === "act" || now.route === "act" ? "act" : now.route,
  rules: [...before.rules.filter(({ id }) => !now.rules.some((rule) => rule.id === id)), ...now.rules],
});
