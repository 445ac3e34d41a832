import type { Decision } from "./decision.ts";
import { MOST_EARLIER } from "./look-back.ts";
import { keyText, type Message } from "./message.ts";

/** How messages came out, for as long as a later one may still show them in another light. Bounded memory. */
export class RecentDecisions<T> {
  readonly #byMessage = new Map<string, { readonly about: T; readonly decision: Decision }>();

  /** `about`: what the caller knows the message by. */
  add(message: Message, about: T, decision: Decision): void {
    const key = keyText(message);
    this.#byMessage.delete(key);
    this.#byMessage.set(key, { about, decision });
    const [oldest] = this.#byMessage.keys();
    if (this.#byMessage.size > MOST_EARLIER && oldest !== undefined) this.#byMessage.delete(oldest);
  }

  /** Takes in a decision with those about earlier messages of its wave. Gives what each of these came to before, and comes to now. */
  settle(message: Message, about: T, decision: Decision): readonly Resettled<T>[] {
    this.add(message, about, decision);
    return (decision.earlier ?? []).flatMap((earlier) => {
      const known = this.#byMessage.get(keyText(earlier.message));
      if (known === undefined) return [];
      const now = together(known.decision, earlier.decision);
      this.add(earlier.message, known.about, now);
      return [{ about: known.about, before: known.decision, now }];
    });
  }
}

export type Resettled<T> = { readonly about: T; readonly before: Decision; readonly now: Decision };

/** What two decisions about one message come to: the stronger route, and of each rule the later word. */
const together = (before: Decision, now: Decision): Decision => ({
  ...now,
  route: before.route === "act" || now.route === "act" ? "act" : now.route,
  rules: [...before.rules.filter(({ id }) => !now.rules.some((rule) => rule.id === id)), ...now.rules],
});
