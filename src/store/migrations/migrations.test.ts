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

test("what was decided before figures were kept is counted, and cases keep when they waited and were decided", () => {
  const db = new Database(":memory:");
  migrate(db, "db", MIGRATIONS.slice(0, 12));
  const HOUR = 3_600_000;
  db.exec(`
    INSERT INTO rulebooks VALUES (1, '1', 'h');
    INSERT INTO decisions VALUES ('jsonl', 'm1', 0, 0, ${5 * HOUR}, 1, NULL, NULL), ('jsonl', 'm2', 0, 0, ${6 * HOUR - 1}, 1, NULL, NULL),
      ('jsonl', 'm3', 0, 2, ${6 * HOUR}, 1, NULL, NULL);
    INSERT INTO cases (id, version, status, severity, opened_at, messages, text, rules, bot_acted, sample) VALUES
      (1, 1, 'open', 1, 10, 1, '', '[]', 0, NULL), (2, 1, 'acted', 1, 20, 1, '', '[]', 1, NULL),
      (3, 2, 'approved', 1, 30, 1, '', '[]', 1, NULL), (4, 2, 'approved', 1, 40, 1, '', '[]', 1, 'acted'), (5, 3, 'blocked', 1, 50, 1, '', '[]', 0, NULL);
    INSERT INTO case_events VALUES (1, 1, 10, 'opened', '{}'), (3, 2, 35, 'decided', '{}'), (4, 2, 45, 'undone', '{}'),
      (5, 2, 55, 'decided', '{}'), (5, 3, 57, 'decided', '{}'), (5, 4, 99, 'voted', '{}');
  `);
  migrate(db, "db");
  expect(db.prepare("SELECT * FROM decision_hours").all()).toEqual([
    { hour: 5, route: 0, count: 2 },
    { hour: 6, route: 2, count: 1 },
  ]);
  expect(db.prepare("SELECT id, asked_at, decided_at, distrust FROM cases").raw().all()).toEqual([
    [1, 10, null, 0],
    [2, null, null, 0],
    [3, null, 35, 0],
    [4, 40, 45, 0],
    [5, 50, 57, 0],
  ]);
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
