import type { Migration } from "./index.ts";

/** How many messages were judged in each hour, by what they came to; and how long that took. `hour` counts since 1970. `counts` is JSON. */
export const hours: Migration = (db) => {
  db.exec(`
    CREATE TABLE decision_hours (
      hour INTEGER NOT NULL, route INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (hour, route)
    ) WITHOUT ROWID;
    INSERT INTO decision_hours (hour, route, count)
      SELECT CAST(floor(at / 3600000.0) AS INTEGER), route, count(*) FROM decisions GROUP BY 1, 2;
    CREATE TABLE latency_hours (hour INTEGER PRIMARY KEY, counts TEXT NOT NULL);
  `);
};
