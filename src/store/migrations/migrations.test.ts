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

test("labels and the rules that they speak of outlive that labels may belong to no case", () => {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, "db", MIGRATIONS.slice(0, 11));
  db.exec(`
    BEGIN;
    INSERT INTO labels VALUES (7, 'discord', 'm1', 0, 1, 0, 1, '["scam"]', '{}', 5, 'review', 1);
    INSERT INTO label_rules VALUES (7, 'scam', 'f1', 1, 1);
    PRAGMA defer_foreign_keys = ON;
  `);
  const columns = db
    .prepare<[], { name: string; notnull: number; dflt_value: null; type: string }>("PRAGMA table_info(cases)")
    .all();
  const values = columns.map(({ name, type }) =>
    name === "number" || name === "id" ? "1" : type === "TEXT" ? "''" : "0",
  );
  db.exec(`INSERT INTO cases VALUES (${values.join(", ")}); COMMIT;`);
  migrate(db, "db");
  expect(
    db.prepare("SELECT seq, case_id, rule, fingerprint FROM labels JOIN label_rules ON label = seq").all(),
  ).toEqual([{ seq: 7, case_id: 1, rule: "scam", fingerprint: "f1" }]);
  expect(db.pragma("foreign_key_check")).toEqual([]);
  expect(() => db.exec("INSERT INTO label_rules VALUES (8, 'scam', 'f1', 1, 1)")).toThrow(/FOREIGN KEY/);
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
