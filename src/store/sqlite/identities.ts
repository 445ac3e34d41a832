import type { Database } from "better-sqlite3";
import { type Account, countsFor } from "../../engine/identity/account.ts";
import type { Person } from "../../engine/ports.ts";
import { columnText, personFromText, personText, textOf } from "../column-text.ts";

type Row = { platform: string; author: string; identity: number };

/** Accounts that are one person's. */
export const identityTable = (db: Database) => {
  const find = db
    .prepare<[string, string], number>("SELECT identity FROM identities WHERE platform = ? AND author = ?")
    .pluck();
  const put = db.prepare(
    "INSERT INTO identities (platform, author, identity) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET identity = excluded.identity",
  );
  const merge = db.prepare("UPDATE identities SET identity = ? WHERE identity = ?");
  const remove = db.prepare("DELETE FROM identities WHERE platform = ? AND author = ?");
  const removeLast = db.prepare(
    "DELETE FROM identities WHERE identity = ? AND (SELECT count(*) FROM identities AS same WHERE same.identity = identities.identity) = 1",
  );
  const next = db.prepare<[], number>("SELECT ifnull(max(identity), 0) + 1 FROM identities").pluck();
  const others = db.prepare<[number, string, string], Row>(
    "SELECT * FROM identities WHERE identity = ? AND NOT (platform = ? AND author = ?) ORDER BY platform, author",
  );
  const all = db.prepare<[], Row>("SELECT * FROM identities ORDER BY identity, platform, author");
  const peopleOf = db
    .prepare<[string], string>("SELECT DISTINCT person FROM case_people WHERE author = ? ORDER BY person")
    .pluck();

  const columns = ({ platform, author }: Account) => [columnText(platform), columnText(author)] as const;
  const numberOf = (account: Account): number | undefined => find.get(...columns(account));
  const accountOf = ({ platform, author }: Row): Account => ({ platform: textOf(platform), author: textOf(author) });
  const linkedTo = (account: Account): readonly Account[] => {
    const number = numberOf(account);
    return number === undefined ? [] : others.all(number, ...columns(account)).map(accountOf);
  };

  return {
    linkedTo,
    /** Whose strikes count against somebody, as they stand in other tables: their own first. */
    personTexts: (person: Person): readonly string[] => [
      personText(person),
      ...linkedTo(person).flatMap(({ platform, author }) =>
        peopleOf.all(columnText(author)).filter((text) => {
          const other = personFromText(text);
          return other.platform === platform && countsFor(person, other);
        }),
      ),
    ],
    link: (one: Account, other: Account): boolean => {
      const [a, b] = [numberOf(one), numberOf(other)];
      if (a !== undefined && a === b) return false;
      const number = a ?? b ?? next.get() ?? 1;
      if (a !== undefined && b !== undefined) merge.run(a, b);
      put.run(...columns(one), number);
      put.run(...columns(other), number);
      return true;
    },
    unlink: (account: Account): boolean => {
      const number = numberOf(account);
      if (number === undefined) return false;
      remove.run(...columns(account));
      removeLast.run(number);
      return true;
    },
    all: (): readonly (readonly Account[])[] => {
      const people = new Map<number, Account[]>();
      for (const row of all.all()) people.set(row.identity, [...(people.get(row.identity) ?? []), accountOf(row)]);
      return [...people.values()];
    },
  };
};

export type IdentityTable = ReturnType<typeof identityTable>;
