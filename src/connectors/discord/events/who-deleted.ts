import type { SeenActor } from "../../../engine/seen/staff-action.ts";

/** A message that is gone, and nobody has said yet who took it away. */
type Gone = { readonly channel: string; readonly author: string; readonly id: string; readonly at: number };

/** The audit log says that a moderator has deleted something of somebody in a channel; not what. */
export type Deletion = {
  readonly channel: string;
  /** Absent: many at once, of whomever. */
  readonly author?: string;
  readonly by: SeenActor;
  readonly at: number;
  readonly reason?: string;
};

/** The event of a deletion and the entry of the audit log about it come within moments of each other, in either order. */
const TOGETHER_MS = 10_000;
const MOST_GONE = 2_000;
const MOST_WAITING = 200;

/**
 * Brings together which messages went and who took them away, for Discord tells the one without the other.
 *
 * Limits: the audit log counts further deletions by the same moderator of the same author into the entry that is there, without telling: these stay
 * without a name. So does what people delete of their own, of which it says nothing.
 */
export class WhoDeleted {
  #gone: Gone[] = [];
  #waiting: Deletion[] = [];

  /** Messages went. Gives who did it, where that was told before. */
  gone(messages: readonly Omit<Gone, "at">[], at: number): Deletion | undefined {
    const [first] = messages;
    if (first === undefined) return undefined;
    const index = this.#waiting.findIndex(
      (one) =>
        one.channel === first.channel &&
        (one.author === undefined ? messages.length > 1 : messages.length === 1 && one.author === first.author) &&
        Math.abs(at - one.at) <= TOGETHER_MS,
    );
    const [found] = index === -1 ? [] : this.#waiting.splice(index, 1);
    if (found === undefined) {
      this.#gone.push(...messages.map((message) => ({ ...message, at })));
      this.#gone = this.#gone.slice(-MOST_GONE);
    }
    return found;
  }

  /** The audit log tells of a deletion. Gives the messages that went, by author; none: they have not gone yet. */
  told(deletion: Deletion): ReadonlyMap<string, readonly string[]> {
    const fits = (one: Gone): boolean =>
      one.channel === deletion.channel &&
      (deletion.author === undefined || one.author === deletion.author) &&
      Math.abs(deletion.at - one.at) <= TOGETHER_MS;
    const last = this.#gone.findLast(fits);
    if (last === undefined) {
      this.#waiting.push(deletion);
      this.#waiting = this.#waiting.slice(-MOST_WAITING);
      return new Map();
    }
    // Of one author, one message; of many at once, all that went in the same event.
    const those = deletion.author === undefined ? this.#gone.filter((one) => fits(one) && one.at === last.at) : [last];
    this.#gone = this.#gone.filter((one) => !those.includes(one));
    return byAuthor(those);
  }
}

export const byAuthor = (messages: readonly Pick<Gone, "author" | "id">[]): ReadonlyMap<string, readonly string[]> => {
  const grouped = new Map<string, string[]>();
  for (const { author, id } of messages) grouped.set(author, [...(grouped.get(author) ?? []), id]);
  return grouped;
};
