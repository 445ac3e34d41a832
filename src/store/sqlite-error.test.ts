import { writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { StoreError } from "../engine/errors.ts";
import { storeErrorFrom } from "./sqlite-error.ts";
import { tempFile } from "./temp-folder.contract.ts";

/** The error that SQLite itself throws. */
const thrownBy = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
};

const withTable = (): { file: string; db: Database.Database } => {
  const file = tempFile();
  const db = new Database(file, { timeout: 0 });
  db.exec("CREATE TABLE t (x TEXT)");
  return { file, db };
};

/** How each trouble is made, for real. */
const TROUBLES: readonly [says: RegExp, make: () => void][] = [
  [
    /the disk is full: free some space; nothing/,
    () => {
      const { db } = withTable();
      db.pragma("max_page_count = 3");
      db.prepare("INSERT INTO t VALUES (?)").run("x".repeat(100_000));
    },
  ],
  [/it may only be read/, () => void new Database(withTable().file, { readonly: true }).exec("DELETE FROM t")],
  [
    /another program keeps it locked/,
    () => {
      const { file, db } = withTable();
      new Database(file).exec("BEGIN EXCLUSIVE");
      db.exec("DELETE FROM t");
    },
  ],
  [
    /it is not a database/,
    () => {
      const file = tempFile();
      writeFileSync(file, "no database ".repeat(100));
      new Database(file).exec("SELECT * FROM t");
    },
  ],
  [/it cannot be opened or made there/, () => void new Database("/proc/modbot.db")],
];

test.each(TROUBLES)("a trouble that a user can mend is told in one line: %s", (says, make) => {
  const error = storeErrorFrom("cannot write to", "modbot.db", thrownBy(make));
  expect(error).toBeInstanceOf(StoreError);
  expect((error as StoreError).message).toMatch(/^cannot write to modbot\.db: .+: .+$/);
  expect((error as StoreError).message).toMatch(says);
});

test("a bug stays a bug", () => {
  const bug = thrownBy(() => withTable().db.exec("INSERT INTO nowhere VALUES (1)"));
  expect(storeErrorFrom("cannot write to", "modbot.db", bug)).toBe(bug);
  const other = new Error("x");
  expect(storeErrorFrom("cannot write to", "modbot.db", other)).toBe(other);
});
