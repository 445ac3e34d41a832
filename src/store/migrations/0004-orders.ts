import type { Migration } from "./index.ts";

/** What was asked of the running bot, in order. `actor` and `body` are JSON. */
export const orders: Migration = (db) => {
  db.exec(`
    CREATE TABLE orders (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, until INTEGER, actor TEXT NOT NULL, body TEXT NOT NULL);
  `);
};
