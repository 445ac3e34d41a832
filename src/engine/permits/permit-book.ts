import type { Actor } from "../case.ts";
import { joined, type Message, type MessageId } from "../message.ts";
import type { NewOrder, Order } from "../order.ts";
import { type Person, personOf } from "../ports.ts";
import type { Grant, PermitBody } from "./permit.ts";

/** A permit as it stands: who gave it, when, and the message that has used it up. */
export type HeldPermit = Grant & { readonly at: number; readonly by: Actor; readonly usedBy?: MessageId };

/** More at once is nobody's intent; those that end first make room. */
const MOST = 4_096;

/**
 * The permits that the orders so far have given.
 *
 * Reads: the time of the message, or where it does not say one, when it came in; never a clock. Orders in the order of the log.
 * Limits: 4,096 permits at once.
 */
export class PermitBook {
  readonly #byPerson = new Map<string, Map<string, HeldPermit>>();
  #count = 0;

  /** Does what an order says. Heeding one twice makes no difference as long as no other came in between. */
  heed({ at, by, until, body }: Pick<Order, "at" | "by" | "until"> & { readonly body: PermitBody }): void {
    const key = keyOf(body.person);
    if (body.does === "grant") {
      const { person, name, once, called } = body;
      const grant = { person, name, once, until: until ?? at, ...(called === undefined ? {} : { called }) };
      this.#set(key, { ...grant, at, by });
      if (this.#count > MOST) this.#makeRoom();
      return;
    }
    const held = this.#byPerson.get(key)?.get(body.name);
    if (held === undefined) return;
    if (body.does === "revoke") this.#delete(key, body.name);
    else if (held.once && held.usedBy === undefined) this.#set(key, { ...held, usedBy: body.message });
  }

  /** The names of the permits that its author holds for this message; `undefined`: none, as nearly always. */
  heldFor(message: Message, readAt: number): readonly string[] | undefined {
    if (this.#count === 0 || message.author === undefined) return undefined;
    const held = this.#byPerson.get(keyOf(personOf(message, message.author.id)));
    if (held === undefined) return undefined;
    const at = message.sentAt ?? readAt;
    const names = [...held.values()].filter((permit) => holdsFor(permit, message, at)).map(({ name }) => name);
    return names.length === 0 ? undefined : names;
  }

  /** What is to be written down of the permits that have exempted a message: those for one time are used up by it. */
  usedOrders(message: Message, names: readonly string[], at: number): readonly NewOrder[] {
    if (message.author === undefined) return [];
    const person = personOf(message, message.author.id);
    const held = this.#byPerson.get(keyOf(person));
    return names.flatMap((name): readonly NewOrder[] => {
      const permit = held?.get(name);
      if (permit === undefined || !permit.once || permit.usedBy !== undefined) return [];
      return [{ at, by: { kind: "modbot" }, body: { kind: "permit", does: "use", person, name, message: message.id } }];
    });
  }

  /** Those that have not ended at this time, and are not used up; those that end first, first. */
  standing(now: number): readonly HeldPermit[] {
    return this.#all()
      .filter(({ until, usedBy }) => now < until && usedBy === undefined)
      .sort((a, b) => a.until - b.until || a.at - b.at);
  }

  #all(): HeldPermit[] {
    return [...this.#byPerson.values()].flatMap((held) => [...held.values()]);
  }

  #set(key: string, permit: HeldPermit): void {
    const held = this.#byPerson.get(key) ?? new Map<string, HeldPermit>();
    this.#byPerson.set(key, held);
    if (!held.has(permit.name)) this.#count++;
    held.set(permit.name, permit);
  }

  #delete(key: string, name: string): void {
    const held = this.#byPerson.get(key);
    if (!held?.delete(name)) return;
    this.#count--;
    if (held.size === 0) this.#byPerson.delete(key);
  }

  /** An eighth at a time, so that it is not done for each. */
  #makeRoom(): void {
    const ending = this.#all().sort((a, b) => a.until - b.until);
    for (const { person, name } of ending.slice(0, this.#count - MOST + MOST / 8)) this.#delete(keyOf(person), name);
  }
}

const holdsFor = ({ until, usedBy }: HeldPermit, { id }: Message, at: number): boolean =>
  at < until && (usedBy === undefined || usedBy === id);

const keyOf = ({ platform, community, author }: Person): string => joined(platform, community ?? "", author);
