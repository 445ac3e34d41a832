import type { Migration } from "./index.ts";

/**
 * When a case began to wait for a person, and when people last decided about it: both follow from case_events, and are kept beside them.
 * Of cases from before, those in which the bot had acted count as never having waited, unless they wait now or were drawn by lot.
 * The third index holds what people decided and no more: a few rows among millions.
 */
export const caseTimes: Migration = (db) => {
  db.exec(`
    ALTER TABLE cases ADD COLUMN asked_at INTEGER;
    ALTER TABLE cases ADD COLUMN decided_at INTEGER;
    CREATE INDEX case_verdicts ON case_events (case_id, seq, at) WHERE type IN ('decided', 'undone', 'voted');
    UPDATE cases SET asked_at = opened_at WHERE status IN ('open', 'escalated') OR sample IS NOT NULL OR NOT bot_acted;
    UPDATE cases SET decided_at = (
      SELECT max(at) FROM case_events WHERE case_id = cases.id AND type IN ('decided', 'undone')
    );
    CREATE INDEX case_rules_of_case ON case_rules (case_id, rule);
  `);
};
