import type { Database } from "better-sqlite3";
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
import { columnText, personFromText, personText, textOf } from "../column-text.ts";

type Row = { platform: string; author: string; number: number; at: number; by: string };

/** The column of who says so, and how. */
type Said = Actor & Pick<LinkedAccount, "how">;

/** Which accounts are one person's. */
export const identityTable = (db: Database) => {
  const numberOf = db
    .prepare<[string, string], number>("SELECT number FROM identities WHERE platform = ? AND author = ?")
    .pluck();
  const next = db.prepare<[], number>("SELECT coalesce(max(number), 0) + 1 FROM identities").pluck();
  const insert = db.prepare("INSERT INTO identities (platform, author, number, at, by) VALUES (?, ?, ?, ?, ?)");
  const merge = db.prepare("UPDATE identities SET number = ? WHERE number = ?");
  const remove = db.prepare("DELETE FROM identities WHERE platform = ? AND author = ?");
  const dissolve = db.prepare("DELETE FROM identities WHERE number = ?");
  const all = db.prepare<[], Row>("SELECT * FROM identities ORDER BY number, at, platform, author");
  const ofNumber = db.prepare<[number], Row>("SELECT * FROM identities WHERE number = ? ORDER BY at, platform, author");
  const people = db.prepare<[string], string>("SELECT DISTINCT person FROM case_people WHERE author = ?").pluck();

  const keyOf = ({ platform, author }: Account): [string, string] => [columnText(platform), columnText(author)];
  const accountsOf = (number: number): readonly LinkedAccount[] => ofNumber.all(number).map(accountFrom);
  const peopleWith = ({ platform, author }: Account): readonly Person[] =>
    people
      .all(columnText(author))
      .map(personFromText)
      .filter((person) => person.platform === platform);

  return {
    all: (): readonly Identity[] => {
      const found = new Map<number, LinkedAccount[]>();
      for (const row of all.all()) found.set(row.number, [...(found.get(row.number) ?? []), accountFrom(row)]);
      return [...found].map(([number, accounts]) => ({ number, accounts }));
    },
    of: (account: Account): Identity | undefined => {
      const number = numberOf.get(...keyOf(account));
      return number === undefined ? undefined : { number, accounts: accountsOf(number) };
    },
    link: (a: Account, b: Account, by: Actor, at: number, how?: "code"): Linking => {
      const [of, other] = [numberOf.get(...keyOf(a)), numberOf.get(...keyOf(b))];
      if (isSameAccount(a, b) || (of !== undefined && of === other)) return "known";
      const sizeOf = (number: number | undefined): number => (number === undefined ? 1 : accountsOf(number).length);
      if (sizeOf(of) + sizeOf(other) > MOST_ACCOUNTS) return "too many";
      const number = of ?? other ?? next.get() ?? 1;
      const said: Said = how === undefined ? by : { ...by, how };
      if (of === undefined) insert.run(...keyOf(a), number, at, JSON.stringify(said));
      if (other === undefined) insert.run(...keyOf(b), number, at, JSON.stringify(said));
      else if (other !== number) merge.run(number, other);
      return "linked";
    },
    unlink: (account: Account): boolean => {
      const number = numberOf.get(...keyOf(account));
      if (number === undefined) return false;
      remove.run(...keyOf(account));
      if (accountsOf(number).length < 2) dissolve.run(number);
      return true;
    },
    /** The person, and where its account is linked, whoever else counts as the same. */
    peopleOf: (person: Person): readonly Person[] => {
      const number = numberOf.get(...keyOf(person));
      if (number === undefined) return [person];
      const others = accountsOf(number).filter((account) => !isSameAccount(account, accountOf(person)));
      return [person, ...others.flatMap(peopleWith)];
    },
    /** The columns of everybody who counts as the same as somebody of a case. */
    sameAs: (texts: readonly string[]): readonly string[] =>
      texts.flatMap((text) => {
        const person = personFromText(text);
        const number = numberOf.get(...keyOf(person));
        return number === undefined ? [text] : accountsOf(number).flatMap(peopleWith).map(personText);
      }),
  };
};

const accountFrom = ({ platform, author, at, by: said }: Row): LinkedAccount => {
  const { how, ...by } = JSON.parse(said) as Said;
  return {
    platform: textOf(platform),
    author: textOf(author),
    by,
    at,
    ...(how === undefined ? {} : { how }),
  };
};
