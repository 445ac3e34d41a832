import type { Migration } from "./index.ts";

/** What speaks against the author of a case, as far as that was known when it was opened: a term of the queue's order, after what reports weigh. */
export const distrust: Migration = (db) => {
  db.exec(`
    ALTER TABLE cases ADD COLUMN distrust REAL NOT NULL DEFAULT 0;
    DROP INDEX cases_waiting;
    CREATE INDEX cases_waiting ON cases (severity DESC, report_weight DESC, distrust DESC, opened_at, id) WHERE status IN ('open', 'escalated');
  `);
};
