import type { Migration } from "./index.ts";

/** Was what people last decided about a case read from what they did on the platform? Follows from case_events. Of cases from before nobody had looked there. */
export const byHand: Migration = (db) => {
  db.exec("ALTER TABLE cases ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0");
};
