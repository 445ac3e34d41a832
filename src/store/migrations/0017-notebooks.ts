import type { Migration } from "./index.ts";

/** What connectors write down for themselves, by notebook and key. */
export const notebooks: Migration = (db) => {
  db.exec(`
    CREATE TABLE remarks (
      notebook TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, until INTEGER, PRIMARY KEY (notebook, key)
    ) WITHOUT ROWID;
    CREATE INDEX remarks_until ON remarks (until) WHERE until IS NOT NULL;
  `);
};
