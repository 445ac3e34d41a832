import type { Migration } from "./index.ts";

/** Terms that members suggest, by what their ways of writing have in common, and who has said so. `settled` is JSON. */
export const suggestions: Migration = (db) => {
  db.exec(`
    CREATE TABLE suggestions (
      number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, term TEXT NOT NULL, state TEXT NOT NULL, settled TEXT
    );
    CREATE INDEX suggestions_open ON suggestions (number) WHERE state = 'open';
    CREATE TABLE voices (
      suggestion INTEGER NOT NULL REFERENCES suggestions, person TEXT NOT NULL, at INTEGER NOT NULL, called TEXT,
      PRIMARY KEY (suggestion, person)
    ) WITHOUT ROWID;
    CREATE INDEX voices_of_person ON voices (person, at);
  `);
};
