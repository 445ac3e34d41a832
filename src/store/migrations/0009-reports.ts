import type { Migration } from "./index.ts";

/**
 * Who reported in which case: follows from case_events, and is kept beside them so that a record is counted by an index.
 * `reports` and `report_weight` of a case: how many there are, and what their reporters weigh; the queue goes by the weight after the severity.
 */
export const reports: Migration = (db) => {
  db.exec(`
    ALTER TABLE cases ADD COLUMN reports INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE cases ADD COLUMN report_weight REAL NOT NULL DEFAULT 0;
    DROP INDEX cases_waiting;
    CREATE INDEX cases_waiting ON cases (severity DESC, report_weight DESC, opened_at, id) WHERE status IN ('open', 'escalated');

    CREATE TABLE reports (
      person TEXT NOT NULL, at INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES cases, seq INTEGER NOT NULL,
      PRIMARY KEY (person, at, case_id, seq)
    ) WITHOUT ROWID;
  `);
};
