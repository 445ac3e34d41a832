import type { Migration } from "./index.ts";

/** Feeds of domains, a row each. The entries are one text with a line each: they are only ever read and written together. */
export const feeds: Migration = (db) => {
  db.exec(`
    CREATE TABLE feeds (
      name TEXT PRIMARY KEY, url TEXT NOT NULL, entries TEXT NOT NULL, count INTEGER NOT NULL,
      fetched_at INTEGER NOT NULL, checked_at INTEGER NOT NULL, etag TEXT, last_modified TEXT, failed_at INTEGER, failure TEXT
    );
  `);
};
