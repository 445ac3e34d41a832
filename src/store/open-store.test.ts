import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { StoreError } from "../engine/errors.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { openStore } from "./open-store.ts";
import { ignoring, opening, said } from "./samples.contract.ts";
import { tempFile } from "./temp-folder.contract.ts";

const refusal = async (opening: Promise<unknown>): Promise<string> => {
  const error = await opening.then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(StoreError);
  return (error as StoreError).message;
};

test("what was recorded is there when the file is opened again, also for reading only", async () => {
  const file = tempFile();
  const first = await openStore(file);
  await first.record([opening("c1", said("m1"))]);
  await first.close();
  for (const readonly of [false, true]) {
    const again = await openStore(file, { readonly });
    expect(again.schemaVersion).toBe(MIGRATIONS.length);
    expect((await again.caseOf("c1"))?.version).toBe(1);
    await again.close();
  }
});

test("a store that is open for reading only refuses to write, and says why", async () => {
  const file = tempFile();
  await (await openStore(file)).close();
  const store = await openStore(file, { readonly: true });
  expect(await refusal(store.record([ignoring(said("m1"))]))).toMatch(/^cannot write to .*: it may only be read: /);
  await store.close();
});

test("a database of a newer modbot is refused and left as it is", async () => {
  const file = tempFile();
  await (await openStore(file)).close();
  const db = new Database(file);
  db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
  db.pragma("journal_mode = DELETE");
  db.close();
  const before = readFileSync(file);
  expect(await refusal(openStore(file))).toContain(
    `newer modbot (format ${MIGRATIONS.length + 1}, this one knows ${MIGRATIONS.length}): update modbot`,
  );
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a database of another program, and a file that is none, are refused and left as they are", async () => {
  const file = tempFile();
  const db = new Database(file);
  db.exec("CREATE TABLE bookmarks (url TEXT)");
  db.close();
  const before = readFileSync(file);
  expect(await refusal(openStore(file))).toMatch(/another program: use another --db/);
  expect(readFileSync(file).equals(before)).toBe(true);
  writeFileSync(file, "format: modbot-rules/1\n".repeat(50));
  expect(await refusal(openStore(file))).toMatch(/it is not a database: use another --db/);
});

test("a path where nothing can be opened is named, with what to do", async () => {
  const file = tempFile();
  expect(await refusal(openStore(file, { create: false }))).toBe(
    `cannot open ${file}: there is no such file: start "modbot run" first, or check --db`,
  );
  expect(await refusal(openStore(file, { readonly: true }))).toMatch(/no such file/);
  expect(await refusal(openStore(`${dirname(file)}/sub/m.db`))).toMatch(/sub does not exist: make it/);
  mkdirSync(file);
  expect(await refusal(openStore(file))).toMatch(/^cannot open /);
  // A folder in which not even root may write.
  expect(await refusal(openStore("/proc/modbot.db"))).toMatch(/^cannot open /);
});

test("an empty file becomes a database, but not while it may only be read", async () => {
  const file = tempFile();
  writeFileSync(file, "");
  expect(await refusal(openStore(file, { readonly: true }))).toContain(
    `format is 0, this modbot needs ${MIGRATIONS.length}`,
  );
  await (await openStore(file)).close();
});

test("two connections see each other's writes, and notice them by the mark", async () => {
  const file = tempFile();
  const bot = await openStore(file);
  const desk = await openStore(file);
  const marks = [await bot.changeMark(), await desk.changeMark()];
  await bot.record([opening("c1", said("m1"))]);
  expect(await desk.changeMark()).not.toBe(marks[1]);
  const seen = await bot.changeMark();
  const write = { caseId: "c1", version: 1, events: [] };
  await desk.write({ ...write, events: [{ type: "released", at: 1, by: { kind: "modbot" } }] }, { kind: "modbot" }, 1);
  expect(await bot.changeMark()).not.toBe(seen);
  expect(await bot.changeMark()).toBe(await bot.changeMark());
  expect((await bot.caseOf("c1"))?.version).toBe(2);
  expect((await bot.verifyAudit()).broken).toBeUndefined();
  await Promise.all([bot.close(), desk.close()]);
});
