import type { Migration } from "./index.ts";

/**
 * Appeals: follow from case_events, and are kept beside them so that how often somebody has appealed is read by an index.
 * `under_appeal`: how many wait in a case, and what it was before; a case that is under appeal waits for people, and stands in their queue.
 */
export const appeals: Migration = (db) => {
  db.exec(`
    ALTER TABLE cases ADD COLUMN under_appeal TEXT;
    DROP INDEX cases_waiting;
    CREATE INDEX cases_waiting ON cases (severity DESC, report_weight DESC, distrust DESC, opened_at, id) WHERE status IN ('open', 'escalated', 'appealed');

    CREATE TABLE appeals (
      case_id INTEGER NOT NULL REFERENCES cases, person TEXT NOT NULL, at INTEGER NOT NULL,
      answered_at INTEGER, upheld INTEGER,
      PRIMARY KEY (case_id, person)
    ) WITHOUT ROWID;
    CREATE INDEX appeals_of_person ON appeals (person, at);
    CREATE INDEX appeals_by_time ON appeals (at);
  `);
};
