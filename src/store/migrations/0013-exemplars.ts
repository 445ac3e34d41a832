import type { Migration } from "./index.ts";

/**
 * Exemplars from decisions, one a concept, place and text: what was decided last counts. Numbers are never used again.
 * Vectors of phrases by model and SHA-256 of the text; `exemplar_index` says which exemplars stand in the index of vectors, which is
 * made by who has the extension for it, and can always be made again.
 */
export const exemplars: Migration = (db) => {
  db.exec(`
    CREATE TABLE exemplars (
      number INTEGER PRIMARY KEY AUTOINCREMENT, concept TEXT NOT NULL, side TEXT NOT NULL, text TEXT NOT NULL, hash TEXT NOT NULL,
      place TEXT NOT NULL, case_id INTEGER NOT NULL, rule TEXT NOT NULL, actor TEXT NOT NULL, at INTEGER NOT NULL, person TEXT,
      UNIQUE (concept, place, hash)
    );
    CREATE INDEX exemplars_of_case ON exemplars (case_id);
    CREATE INDEX exemplars_of_side ON exemplars (concept, place, side, number);
    CREATE INDEX exemplars_of_place ON exemplars (place, hash);
    CREATE INDEX exemplars_of_person ON exemplars (person) WHERE person IS NOT NULL;
    CREATE TABLE phrase_vectors (
      model TEXT NOT NULL, hash TEXT NOT NULL, vector BLOB NOT NULL, PRIMARY KEY (model, hash)
    ) WITHOUT ROWID;
    CREATE TABLE exemplar_index (number INTEGER PRIMARY KEY);
  `);
};
