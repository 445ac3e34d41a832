import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { acquireRunLock } from "../store/run-lock.ts";
import { botWatch, isBotRunning } from "./bot-running.ts";

const folder = mkdtempSync(join(tmpdir(), "modbot-running-"));
afterAll(() => rmSync(folder, { recursive: true }));

const databaseAt = (name: string): string => {
  const file = join(folder, name);
  writeFileSync(file, "");
  return file;
};

test("a bot is seen by whatever name the database has", () => {
  const file = databaseAt("a.db");
  symlinkSync(file, join(folder, "alias.db"));
  expect(isBotRunning(join(folder, "alias.db"))).toBe(false);
  const lock = acquireRunLock(file);
  expect(isBotRunning(file)).toBe(true);
  expect(isBotRunning(join(folder, "alias.db"))).toBe(true);
  lock.release();
  expect(isBotRunning(join(folder, "alias.db"))).toBe(false);
});

test("where there is no database no bot runs", () => {
  expect(isBotRunning(join(folder, "none.db"))).toBe(false);
  expect(isBotRunning("/nowhere/at/all.db")).toBe(false);
});

test("a database that another file has replaced is told, and not written to unseen", () => {
  const file = databaseAt("b.db");
  let now = 0;
  const watch = botWatch(file, () => now);
  expect(watch()).toBe(false);
  renameSync(databaseAt("restored.db"), file);
  now += 10_000;
  expect(watch).toThrow(/it was replaced: quit \(q\) and start again/);
});
