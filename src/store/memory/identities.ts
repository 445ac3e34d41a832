import type { Actor } from "../../engine/case.ts";
import {
  type Account,
  accountOf,
  type Identity,
  isSameAccount,
  type LinkedAccount,
  type Linking,
  MOST_ACCOUNTS,
} from "../../engine/identity/identity.ts";
import type { Person } from "../../engine/ports.ts";
import { columnText, personText } from "../column-text.ts";
import type { Journal } from "./journal.ts";
import { asStored, type State } from "./state.ts";

/** Which accounts are one person's. */
export const identityReads = ({ identities, cases }: State) => {
  const of = (account: Account): Identity | undefined =>
    [...identities.values()].find(({ accounts }) => accounts.some((one) => isSameAccount(one, account)));
  const peopleWith = (account: Account): readonly Person[] => [
    ...new Map(
      [...cases.values()]
        .flatMap(({ people }) => people)
        .filter((person) => isSameAccount(person, account))
        .map((person) => [personText(person), person] as const),
    ).values(),
  ];
  return {
    of,
    all: (): readonly Identity[] => [...identities.values()].sort((a, b) => a.number - b.number),
    /** The person, and where its account is linked, whoever else counts as the same. */
    peopleOf: (person: Person): readonly Person[] => {
      const others = (of(person)?.accounts ?? []).filter((account) => !isSameAccount(account, accountOf(person)));
      return [person, ...others.flatMap(peopleWith)];
    },
    /** Everybody of all accounts of the same person. */
    sameAs: (person: Person): readonly Person[] => {
      const known = of(person);
      return known === undefined ? [person] : known.accounts.flatMap(peopleWith);
    },
  };
};

/** What changes them, inside a transaction of the journal. */
export const identityWrites = (state: State, { set, drop }: Pick<Journal, "set" | "drop">) => {
  const { of } = identityReads(state);
  const put = (number: number, accounts: readonly LinkedAccount[]): void =>
    set(state.identities, number, { number, accounts: [...accounts].sort(inOrder) });
  return {
    link: (a: Account, b: Account, by: Actor, at: number, how?: "code"): Linking => {
      const [one, other] = [of(a), of(b)];
      if (isSameAccount(a, b) || (one !== undefined && one === other)) return "known";
      const linked = ({ platform, author }: Account): LinkedAccount =>
        asStored({ platform, author, by, at, ...(how === undefined ? {} : { how }) });
      const accounts = [...(one?.accounts ?? [linked(a)]), ...(other?.accounts ?? [linked(b)])];
      if (accounts.length > MOST_ACCOUNTS) return "too many";
      const number = one?.number ?? other?.number ?? 1 + Math.max(0, ...state.identities.keys());
      if (one !== undefined && other !== undefined) drop(state.identities, other.number);
      put(number, accounts);
      return "linked";
    },
    unlink: (account: Account): boolean => {
      const known = of(account);
      if (known === undefined) return false;
      const left = known.accounts.filter((one) => !isSameAccount(one, account));
      if (left.length < 2) drop(state.identities, known.number);
      else put(known.number, left);
      return true;
    },
  };
};

const inOrder = (a: LinkedAccount, b: LinkedAccount): number =>
  a.at - b.at || bytes(a.platform, b.platform) || bytes(a.author, b.author);

/** As SQLite orders columns. */
const bytes = (a: string, b: string): number => Buffer.compare(Buffer.from(columnText(a)), Buffer.from(columnText(b)));
