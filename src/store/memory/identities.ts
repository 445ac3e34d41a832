import { type Account, countsFor, sameAccount } from "../../engine/identity/account.ts";
import { joined } from "../../engine/message.ts";
import type { Person } from "../../engine/ports.ts";
import type { Journal } from "./journal.ts";
import { order } from "./order.ts";
import type { State } from "./state.ts";

/** Accounts that are one person's. What changes is to be called inside a transaction. */
export const memoryIdentities = ({ identities }: State, { set, drop }: Pick<Journal, "set" | "drop">) => {
  const numberOf = (account: Account) => identities.get(keyOf(account))?.identity;
  const sameAs = (number: number) => [...identities.values()].filter(({ identity }) => identity === number);
  return {
    link: (one: Account, other: Account): boolean => {
      const [a, b] = [numberOf(one), numberOf(other)];
      if (a !== undefined && a === b) return false;
      const number = a ?? b ?? 1 + Math.max(0, ...[...identities.values()].map(({ identity }) => identity));
      const moved = a !== undefined && b !== undefined ? sameAs(b).map(({ account }) => account) : [];
      for (const account of [...moved, one, other]) set(identities, keyOf(account), { account, identity: number });
      return true;
    },
    unlink: (account: Account): boolean => {
      const number = numberOf(account);
      if (number === undefined) return false;
      drop(identities, keyOf(account));
      const left = sameAs(number);
      if (left.length === 1) drop(identities, keyOf(left[0]!.account));
      return true;
    },
  };
};

const keyOf = ({ platform, author }: Account): string => joined(platform, author);
const inOrder = (a: Account, b: Account): number => order(a.platform, b.platform) || order(a.author, b.author);

export const linkedTo = ({ identities }: State, account: Account): readonly Account[] => {
  const number = identities.get(keyOf(account))?.identity;
  return [...identities.values()]
    .filter((other) => other.identity === number && !sameAccount(other.account, account))
    .map((other) => other.account)
    .sort(inOrder);
};

export const allIdentities = ({ identities }: State): readonly (readonly Account[])[] => {
  const people = new Map<number, Account[]>();
  for (const { account, identity } of identities.values())
    people.set(identity, [...(people.get(identity) ?? []), account]);
  return [...people].sort(([a], [b]) => a - b).map(([, accounts]) => accounts.sort(inOrder));
};

/** Do the strikes of `other` count against `person`? */
export const countsAgainst = (state: State, person: Person, other: Person): boolean =>
  (person.platform === other.platform && person.community === other.community && person.author === other.author) ||
  (countsFor(person, other) && linkedTo(state, person).some((account) => sameAccount(account, other)));
