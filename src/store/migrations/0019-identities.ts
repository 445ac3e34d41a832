import type { Migration } from "./index.ts";

/** Accounts that are one person's. An account that stands for itself has no row. */
export const identities: Migration = (db) => {
  db.exec(`
    CREATE TABLE identities (
      platform TEXT NOT NULL, author TEXT NOT NULL, identity INTEGER NOT NULL,
      PRIMARY KEY (platform, author)
    ) WITHOUT ROWID;
    CREATE INDEX identities_by_number ON identities (identity, platform, author);
  `);
};
