import type { Migration } from "./index.ts";

/** What was learnt of communities, what happened to it, and what it has scored in each hour. `body`, `counts`: JSON. `hour` counts since 1970. */
export const communityModels: Migration = (db) => {
  db.exec(`
    CREATE TABLE community_models (
      id INTEGER PRIMARY KEY, community TEXT NOT NULL, version TEXT NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL, body TEXT NOT NULL,
      UNIQUE (community, version)
    );
    CREATE TABLE community_model_events (
      seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, community TEXT NOT NULL, model INTEGER REFERENCES community_models (id),
      what TEXT NOT NULL, actor TEXT NOT NULL, why TEXT
    );
    CREATE TABLE score_hours (
      model INTEGER NOT NULL REFERENCES community_models (id), hour INTEGER NOT NULL, counts TEXT NOT NULL, PRIMARY KEY (model, hour)
    ) WITHOUT ROWID;
  `);
};
