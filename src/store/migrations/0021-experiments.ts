import type { Migration } from "./index.ts";

/**
 * In which arm of which experiment a decision was made, and what came of the arms. NULL for decisions outside of any.
 * Routes and arms are numbered; `other` is -1 where no other arm has judged.
 */
export const experiments: Migration = (db) => {
  db.exec(`
    ALTER TABLE decisions ADD COLUMN experiment INTEGER;
    ALTER TABLE decisions ADD COLUMN arm INTEGER;
    ALTER TABLE decisions ADD COLUMN other INTEGER;
    CREATE TABLE arm_tallies (
      experiment INTEGER NOT NULL, arm INTEGER NOT NULL, route INTEGER NOT NULL, other INTEGER NOT NULL, messages INTEGER NOT NULL,
      PRIMARY KEY (experiment, arm, route, other)
    ) WITHOUT ROWID;
    -- A row a message that either arm found something in, or that was drawn: nothing came of the others.
    CREATE TABLE arm_finds (
      experiment INTEGER NOT NULL, platform TEXT NOT NULL, message_id TEXT NOT NULL, revision INTEGER NOT NULL,
      at INTEGER NOT NULL, arm INTEGER NOT NULL, route INTEGER NOT NULL, other INTEGER NOT NULL,
      person TEXT, case_id INTEGER, sample TEXT, wave TEXT,
      PRIMARY KEY (experiment, platform, message_id, revision)
    ) WITHOUT ROWID;
    CREATE TABLE arm_latencies (
      experiment INTEGER NOT NULL, arm INTEGER NOT NULL, counts TEXT NOT NULL, PRIMARY KEY (experiment, arm)
    ) WITHOUT ROWID;
  `);
};
