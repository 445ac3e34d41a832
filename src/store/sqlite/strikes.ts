import type { Database } from "better-sqlite3";
import type { Person, Strike } from "../../engine/ports.ts";
import { caseIdOf, ownCaseNumber } from "../case-number.ts";
import { personFromText, personText } from "../column-text.ts";

type Row = { person: string; case_id: number; weight: number; rules: string; at: number };

/** Strikes against people. A void one stays, with weight 0. */
export const strikeTable = (db: Database) => {
  const insert = db.prepare("INSERT INTO strikes (person, case_id, weight, rules, at) VALUES (?, ?, ?, ?, ?)");
  const voidThose = db.prepare("UPDATE strikes SET weight = 0 WHERE case_id = ?");
  const find = db.prepare<[string], Row>("SELECT * FROM strikes WHERE person = ? AND weight > 0 ORDER BY at, seq");

  return {
    add: ({ person, caseId, weight, rules, at }: Strike): void => {
      insert.run(personText(person), ownCaseNumber(caseId), weight, JSON.stringify(rules), at);
    },
    voidOf: (caseNumber: number): void => {
      voidThose.run(caseNumber);
    },
    of: (person: Person): readonly Strike[] =>
      find.all(personText(person)).map((row) => ({
        person: personFromText(row.person),
        caseId: caseIdOf(row.case_id),
        weight: row.weight,
        rules: JSON.parse(row.rules) as string[],
        at: row.at,
      })),
  };
};
