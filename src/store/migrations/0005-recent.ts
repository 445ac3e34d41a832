import type { Migration } from "./index.ts";

/** The messages judged last, each as one JSON. In the order of judging, so the oldest are at the front and go first. */
export const recent: Migration = (db) => {
  db.exec("CREATE TABLE recent (seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, message TEXT NOT NULL)");
};
