import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { tempFile } from "../temp-folder.contract.ts";
import { formatOf, MIGRATIONS, type Migration, migrate } from "./index.ts";

const second: Migration = (db) => db.exec("ALTER TABLE cases ADD COLUMN later TEXT");
const broken: Migration = (db) => db.exec("ALTER TABLE no_such_table ADD COLUMN later TEXT");
const BOTH = [...MIGRATIONS, second];

const schemaOf = (db: Database.Database): unknown =>
  db.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").all();

test("a blank database and one of each earlier format end in the same format", () => {
  const blank = new Database(":memory:");
  migrate(blank, "blank", BOTH);
  for (let format = 1; format < BOTH.length; format++) {
    const earlier = new Database(":memory:");
    migrate(earlier, "earlier", BOTH.slice(0, format));
    expect(formatOf(earlier, "earlier", BOTH.length)).toBe(format);
    migrate(earlier, "earlier", BOTH);
    expect(schemaOf(earlier)).toEqual(schemaOf(blank));
    expect(formatOf(earlier, "earlier", BOTH.length)).toBe(BOTH.length);
  }
});

test("a migration that fails leaves the database as it was", () => {
  const db = new Database(":memory:");
  expect(() => migrate(db, "db", [...MIGRATIONS, broken])).toThrow(/no_such_table/);
  expect(schemaOf(db)).toEqual([]);
  expect(formatOf(db, "db")).toBe(0);
  migrate(db, "db");
  expect(formatOf(db, "db")).toBe(MIGRATIONS.length);
});

test("two processes that find a blank database together both get it", () => {
  const file = tempFile();
  const [one, two] = [new Database(file), new Database(file)];
  expect([formatOf(one, file), formatOf(two, file)]).toEqual([0, 0]);
  migrate(one, file);
  migrate(two, file);
  expect(formatOf(two, file)).toBe(MIGRATIONS.length);
  one.close();
  two.close();
});
