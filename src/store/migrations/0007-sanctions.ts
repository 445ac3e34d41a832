import type { Migration } from "./index.ts";

/** Strikes with an end of their own, and the sanctions of the ladder that run, with when to look whether they still have ground. */
export const sanctions: Migration = (db) => {
  db.exec(`
    ALTER TABLE strikes ADD COLUMN expire_ms INTEGER;

    CREATE TABLE sanctions (
      seq INTEGER PRIMARY KEY, effect TEXT NOT NULL UNIQUE,
      case_id INTEGER NOT NULL REFERENCES cases DEFERRABLE INITIALLY DEFERRED,
      person TEXT NOT NULL, look_at INTEGER, mark INTEGER NOT NULL
    );
    CREATE INDEX sanctions_by_look ON sanctions (look_at, seq) WHERE look_at IS NOT NULL;
    CREATE INDEX sanctions_of_person ON sanctions (person, seq);
  `);
};
