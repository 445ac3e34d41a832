import type { Migration } from "./index.ts";

/** Cases in which the bot had acted on a message before a wave that it is a part of made it another case's. */
export const earlierCases: Migration = (db) => {
  db.exec(`
    CREATE TABLE earlier_cases (
      platform TEXT NOT NULL, message_id TEXT NOT NULL, revision INTEGER NOT NULL, case_id INTEGER NOT NULL,
      PRIMARY KEY (platform, message_id, revision, case_id)
    ) WITHOUT ROWID;
  `);
};
