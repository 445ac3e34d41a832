import type { Database } from "better-sqlite3";
import type { Remark } from "../../engine/notebook.ts";
import { columnText, textOf } from "../column-text.ts";

/** The notebooks of connectors. */
export const notebookTable = (db: Database) => {
  const find = db.prepare<[string, string], string>("SELECT value FROM remarks WHERE notebook = ? AND key = ?").pluck();
  const save = db.prepare(
    `INSERT INTO remarks (notebook, key, value, until) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, until = excluded.until`,
  );
  const erase = db.prepare("DELETE FROM remarks WHERE notebook = ? AND key = ?");
  const expire = db.prepare("DELETE FROM remarks WHERE until IS NOT NULL AND until <= ?");
  return {
    read: (notebook: string, key: string): string | undefined => {
      const value = find.get(columnText(notebook), columnText(key));
      return value === undefined ? undefined : textOf(value);
    },
    write: (notebook: string, { key, value, until }: Remark, now: number): void => {
      expire.run(now);
      save.run(columnText(notebook), columnText(key), columnText(value), until ?? null);
    },
    erase: (notebook: string, key: string): void => {
      erase.run(columnText(notebook), columnText(key));
    },
  };
};
