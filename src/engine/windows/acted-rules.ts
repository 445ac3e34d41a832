import type { Decision } from "../decision.ts";
import { joined, type Message } from "../message.ts";

/** Messages remembered; the one acted on longest ago makes room. What is older stands in the store. */
const MOST_MESSAGES = 10_000;

/** Which rules have acted on a message, so that none acts on it again when its author edits it. Bounded memory. */
export class ActedRules {
  readonly #byMessage = new Map<string, { readonly revision: number; readonly rules: readonly string[] }>();

  /** Rules that acted on another revision of this message. */
  of(message: Message): readonly string[] {
    if (this.#byMessage.size === 0) return [];
    const acted = this.#byMessage.get(joined(message.platform, message.id));
    return acted === undefined || acted.revision === message.revision ? [] : acted.rules;
  }

  /** Rules that acted on any revision of this message, this one too. */
  on({ platform, id }: Message): readonly string[] {
    return this.#byMessage.get(joined(platform, id))?.rules ?? [];
  }

  add(message: Message, decision: Decision): void {
    const now = decision.rules.filter(({ level }) => level === "act").map(({ id }) => id);
    if (now.length === 0) return;
    const key = joined(message.platform, message.id);
    // This revision too: what a wave brought to light later must not make one forget what was done at first.
    const rules = [...new Set([...(this.#byMessage.get(key)?.rules ?? []), ...now])];
    this.#byMessage.delete(key);
    this.#byMessage.set(key, { revision: message.revision, rules });
    const [oldest] = this.#byMessage.keys();
    if (this.#byMessage.size > MOST_MESSAGES && oldest !== undefined) this.#byMessage.delete(oldest);
  }
}
