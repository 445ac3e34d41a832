import type { Migration } from "./index.ts";

/** Which accounts are one person's: those with the same number. */
export const identities: Migration = (db) => {
  db.exec(`
    CREATE TABLE identities (
      platform TEXT NOT NULL, author TEXT NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL,
      PRIMARY KEY (platform, author)
    ) WITHOUT ROWID;
    CREATE INDEX identities_by_number ON identities (number, at);
  `);
};
