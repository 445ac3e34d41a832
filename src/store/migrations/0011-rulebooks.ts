import type { Migration } from "./index.ts";

/** Rulebooks as they were (each text once), which of them judged from when on, and what two at once came to. */
export const rulebooks: Migration = (db) => {
  db.exec(`
    CREATE TABLE rulebook_texts (hash TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE stored_rulebooks (
      seq INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, stored_at INTEGER NOT NULL, about TEXT NOT NULL, files TEXT NOT NULL
    );
    CREATE TABLE in_force (
      seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, hash TEXT NOT NULL REFERENCES stored_rulebooks (hash),
      actor TEXT NOT NULL, cause TEXT NOT NULL
    );
    CREATE TABLE trials (trial INTEGER PRIMARY KEY, counts TEXT NOT NULL);
    CREATE TABLE live_differences (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, trial INTEGER NOT NULL, difference TEXT NOT NULL
    );
    CREATE INDEX live_differences_of_trial ON live_differences (trial, seq);
  `);
};
