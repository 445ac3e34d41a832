import type { Database } from "better-sqlite3";
import type { Answer } from "../../engine/appeals/appeal.ts";
import type { AppealRow } from "../../engine/appeals/appeal-store.ts";
import type { Person } from "../../engine/ports.ts";
import { caseIdOf } from "../case-number.ts";
import { personText } from "../column-text.ts";

type Row = { case_id: number; at: number; answered_at: number | null; upheld: number | null };

/** Who appealed when, and what became of it. */
export const appealTable = (db: Database) => {
  const insert = db.prepare("INSERT INTO appeals (case_id, person, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  const answer = db.prepare(
    "UPDATE appeals SET answered_at = ?, upheld = ? WHERE case_id = ? AND person = ? AND answered_at IS NULL",
  );
  const takeBack = db.prepare("UPDATE appeals SET upheld = 0 WHERE case_id = ? AND upheld = 1");
  const times = db
    .prepare<[string, number], number>("SELECT at FROM appeals WHERE person = ? AND at >= ? ORDER BY at")
    .pluck();
  const since = db.prepare<[number], Row>(
    "SELECT case_id, at, answered_at, upheld FROM appeals WHERE at >= ? ORDER BY at, case_id, person",
  );
  return {
    add: (person: Person, at: number, caseNumber: number): void => {
      insert.run(caseNumber, personText(person), at);
    },
    answer: (person: Person, caseNumber: number, { at, upheld }: Pick<Answer, "at" | "upheld">): void => {
      answer.run(at, upheld ? 1 : 0, caseNumber, personText(person));
    },
    /** The case was undone, and the answers that upheld an appeal with it. */
    takeBack: (caseNumber: number): void => {
      takeBack.run(caseNumber);
    },
    times: (person: Person, after: number): readonly number[] => times.all(personText(person), after),
    since: (at: number): readonly AppealRow[] =>
      since.all(at).map((row) => ({
        caseId: caseIdOf(row.case_id),
        at: row.at,
        ...(row.answered_at === null ? {} : { answer: { at: row.answered_at, upheld: row.upheld === 1 } }),
      })),
  };
};
