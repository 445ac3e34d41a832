import type { Migration } from "./index.ts";

/**
 * Labels that belong to no case: `case_id` may be NULL. SQLite cannot drop a NOT NULL, so both tables are made anew, the one that points at the other first.
 * One label may speak of two versions of a rule: the fingerprint is part of the key.
 */
export const labelsWithoutCase: Migration = (db) => {
  db.exec(`
    CREATE TABLE labels_anew (
      seq INTEGER PRIMARY KEY, platform TEXT NOT NULL, message_id TEXT NOT NULL, revision INTEGER NOT NULL,
      case_id INTEGER REFERENCES cases DEFERRABLE INITIALLY DEFERRED,
      void INTEGER NOT NULL, violation INTEGER NOT NULL, rules TEXT NOT NULL, actor TEXT NOT NULL, at INTEGER NOT NULL,
      source TEXT NOT NULL, probability REAL NOT NULL
    );
    INSERT INTO labels_anew (seq, platform, message_id, revision, case_id, void, violation, rules, actor, at, source, probability)
      SELECT seq, platform, message_id, revision, case_id, void, violation, rules, actor, at, source, probability FROM labels;
    CREATE TABLE label_rules_anew (
      label INTEGER NOT NULL REFERENCES labels_anew (seq), rule TEXT NOT NULL, fingerprint TEXT NOT NULL, level INTEGER NOT NULL, sure INTEGER NOT NULL,
      PRIMARY KEY (label, rule, fingerprint)
    ) WITHOUT ROWID;
    INSERT INTO label_rules_anew (label, rule, fingerprint, level, sure)
      SELECT label, rule, fingerprint, level, sure FROM label_rules;
    DROP TABLE label_rules;
    DROP TABLE labels;
    ALTER TABLE labels_anew RENAME TO labels;
    ALTER TABLE label_rules_anew RENAME TO label_rules;
    CREATE INDEX labels_by_age ON labels (at, seq) WHERE NOT void;
    CREATE INDEX labels_of_case ON labels (case_id);
    CREATE INDEX labels_void ON labels (seq) WHERE void;
    CREATE INDEX labels_of_no_case ON labels (platform, message_id, revision) WHERE case_id IS NULL AND NOT void;
    CREATE INDEX label_rules_of_rule ON label_rules (rule, label);
  `);
};
