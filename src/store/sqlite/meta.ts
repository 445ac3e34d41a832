import type { Database } from "better-sqlite3";
import { columnText, textOf } from "../column-text.ts";

/** A few facts about the database itself. */
export const metaTable = (db: Database) => {
  const find = db.prepare<[string], string>("SELECT value FROM meta WHERE key = ?").pluck();
  const save = db.prepare(
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
  );
  return {
    read: (key: string): string | undefined => {
      const value = find.get(columnText(key));
      return value === undefined ? undefined : textOf(value);
    },
    write: (key: string, value: string): void => {
      save.run(columnText(key), columnText(value));
    },
  };
};
