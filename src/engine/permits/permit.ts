import type { Actor } from "../case.ts";
import type { MessageId } from "../message.ts";
import type { NewOrder } from "../order.ts";
import type { Person } from "../ports.ts";

/** A leave for one person in one community, by name: rules ask for it with `unless: { author: { permit: NAME } }`. */
export type Grant = {
  readonly person: Person;
  /** Lower case. */
  readonly name: string;
  /** It holds for messages sent before this, epoch ms. */
  readonly until: number;
  /** Used up by the first message that it exempts. */
  readonly once: boolean;
  /** What the person is called, for people. Hostile. */
  readonly called?: string;
};

/** What can be ordered of permits. A used one goes on holding for the message that has used it, so a redelivery or an edit is judged alike. */
export type PermitBody =
  | {
      readonly kind: "permit";
      readonly does: "grant";
      readonly person: Person;
      readonly name: string;
      readonly once: boolean;
      readonly called?: string;
    }
  | { readonly kind: "permit"; readonly does: "revoke"; readonly person: Person; readonly name: string }
  | {
      readonly kind: "permit";
      readonly does: "use";
      readonly person: Person;
      readonly name: string;
      readonly message: MessageId;
    };

/** How long a permit holds where nobody says. */
export const PERMIT_MS = 60_000;
/** A leave for longer is a role, and belongs to the platform. */
export const LONGEST_PERMIT_MS = 30 * 86_400_000;

const NAME = /^[a-z][a-z0-9_-]{0,31}$/;

/** The name as rules know it; `undefined` for what is none. */
export const permitName = (text: string): string | undefined => {
  const name = text.toLowerCase();
  return NAME.test(name) ? name : undefined;
};

export const grantOrder = ({ person, name, until, once, called }: Grant, by: Actor, at: number): NewOrder => ({
  at,
  by,
  until,
  body: { kind: "permit", does: "grant", person, name, once, ...(called === undefined ? {} : { called }) },
});

export const revokeOrder = ({ person, name }: Pick<Grant, "person" | "name">, by: Actor, at: number): NewOrder => ({
  at,
  by,
  body: { kind: "permit", does: "revoke", person, name },
});
