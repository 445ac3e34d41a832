import type { Database } from "better-sqlite3";
import type { Person } from "../../engine/ports.ts";
import type { ReporterRecord } from "../../engine/reports/report.ts";
import { personText } from "../column-text.ts";

/** Who reported what, and what people made of it. */
export const reportTable = (db: Database) => {
  const insert = db.prepare("INSERT INTO reports (person, at, case_id, seq) VALUES (?, ?, ?, ?)");
  const record = db.prepare<[string], ReporterRecord>(
    `SELECT total(status = 'blocked') AS upheld, total(status IN ('approved', 'undone')) AS refuted,
       total(status NOT IN ('blocked', 'approved', 'undone')) AS waiting
     FROM cases WHERE id IN (SELECT case_id FROM reports WHERE person = ?)`,
  );
  const times = db
    .prepare<[string, number], number>("SELECT at FROM reports WHERE person = ? AND at >= ? ORDER BY at")
    .pluck();
  return {
    add: (person: Person, at: number, caseNumber: number, seq: number): void => {
      insert.run(personText(person), at, caseNumber, seq);
    },
    recordOf: (person: Person): ReporterRecord => record.get(personText(person))!,
    times: (person: Person, since: number): readonly number[] => times.all(personText(person), since),
  };
};
