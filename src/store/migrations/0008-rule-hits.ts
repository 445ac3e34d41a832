import type { Migration } from "./index.ts";

/**
 * What each rule found, a row a hit, and what people said of it. `level`: 0 shadow, 1 queue, 2 act. `at` is when it was decided, `said_at` when it was written.
 * Labels from before know no fingerprints: their rows have an empty one, and certify nothing.
 */
export const ruleHits: Migration = (db) => {
  db.exec(`
    CREATE TABLE rule_hits (
      platform TEXT NOT NULL, message_id TEXT NOT NULL, revision INTEGER NOT NULL, rule TEXT NOT NULL,
      fingerprint TEXT NOT NULL, level INTEGER NOT NULL, sure INTEGER NOT NULL, at INTEGER NOT NULL, said_at INTEGER NOT NULL,
      case_id INTEGER,
      PRIMARY KEY (platform, message_id, revision, rule)
    ) WITHOUT ROWID;
    CREATE INDEX rule_hits_of_rule ON rule_hits (rule, fingerprint, at, level);
    CREATE INDEX rule_hits_acted ON rule_hits (said_at) WHERE level = 2;
    CREATE INDEX rule_hits_sure ON rule_hits (said_at, rule, case_id) WHERE sure;

    CREATE TABLE label_rules (
      label INTEGER NOT NULL REFERENCES labels (seq), rule TEXT NOT NULL, fingerprint TEXT NOT NULL, level INTEGER NOT NULL, sure INTEGER NOT NULL,
      PRIMARY KEY (label, rule)
    ) WITHOUT ROWID;
    CREATE INDEX label_rules_of_rule ON label_rules (rule, label);
    INSERT INTO label_rules (label, rule, fingerprint, level, sure)
      SELECT DISTINCT labels.seq, json_each.value, '', 1, 0 FROM labels, json_each(labels.rules);
    -- What a case that was drawn for review is about: acted, ignored. NULL for all others.
    ALTER TABLE cases ADD COLUMN sample TEXT;
    CREATE INDEX labels_void ON labels (seq) WHERE void;
  `);
};
