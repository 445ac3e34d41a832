import type { Database } from "better-sqlite3";
import type { Person, Strike } from "../../engine/ports.ts";
import type { Struck } from "../../engine/sanction.ts";
import { caseIdOf, ownCaseNumber } from "../case-number.ts";
import { personFromText, personText } from "../column-text.ts";

type Row = {
  seq: number;
  person: string;
  case_id: number;
  weight: number;
  rules: string;
  at: number;
  expire_ms: number | null;
};

/** Strikes against people. A void one stays, with weight 0. */
export const strikeTable = (db: Database, peopleOf: (person: Person) => readonly Person[]) => {
  const insert = db.prepare(
    "INSERT INTO strikes (person, case_id, weight, rules, at, expire_ms) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const voidThose = db.prepare("UPDATE strikes SET weight = 0 WHERE case_id = ?");
  const voidOfOne = db.prepare("UPDATE strikes SET weight = 0 WHERE case_id = ? AND person = ?");
  const find = db.prepare<[string], Row>("SELECT * FROM strikes WHERE person = ? AND weight > 0 ORDER BY at, seq");
  const findVoid = db.prepare<[string, number], number>(
    "SELECT 1 FROM strikes WHERE person = ? AND weight = 0 AND at <= ? LIMIT 1",
  );
  const people = db.prepare<[string, number], string>(
    "SELECT DISTINCT person FROM strikes WHERE person > ? AND weight > 0 ORDER BY person LIMIT ?",
  );
  people.pluck();

  /** Those against all of these people, in the order of their time, and of one moment as they were given. */
  const ofAll = (texts: readonly string[]): readonly Strike[] => {
    const rows = texts.flatMap((text) => find.all(text));
    return (texts.length === 1 ? rows : rows.sort((x, y) => x.at - y.at || x.seq - y.seq)).map(strikeOf);
  };

  return {
    add: ({ person, caseId, weight, rules, at, expireMs }: Strike): void => {
      insert.run(personText(person), ownCaseNumber(caseId), weight, JSON.stringify(rules), at, expireMs ?? null);
    },
    voidOf: (caseNumber: number): void => {
      voidThose.run(caseNumber);
    },
    voidOfPerson: (caseNumber: number, person: Person): void => {
      voidOfOne.run(caseNumber, personText(person));
    },
    of: (person: Person): readonly Strike[] => ofAll(peopleOf(person).map(personText)),
    hasVoid: (person: Person, until: number): boolean =>
      peopleOf(person).some((one) => findVoid.get(personText(one), until) !== undefined),
    struck: (after: Person | undefined, limit: number): readonly Struck[] =>
      people
        .all(after === undefined ? "" : personText(after), limit)
        .map(personFromText)
        .map((person) => ({ person, strikes: ofAll([personText(person)]) })),
  };
};

const strikeOf = (row: Row): Strike => ({
  person: personFromText(row.person),
  caseId: caseIdOf(row.case_id),
  weight: row.weight,
  rules: JSON.parse(row.rules) as string[],
  at: row.at,
  ...(row.expire_ms === null ? {} : { expireMs: row.expire_ms }),
});
