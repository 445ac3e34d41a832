import { symlinkSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { StoreError } from "../engine/errors.ts";
import { buildChild, type Child, startChild } from "./child.contract.ts";
import { acquireRunLock } from "./run-lock.ts";
import { tempFile } from "./temp-folder.contract.ts";

let program: Awaited<ReturnType<typeof buildChild>>;
const children: Child[] = [];
beforeAll(async () => {
  program = await buildChild("src/store/hold-lock.contract.ts");
});
afterAll(async () => {
  await Promise.all(children.map((child) => child.kill()));
  program.remove();
});

const hold = async (file: string): Promise<Child> => {
  const child = startChild(program.path, [file]);
  children.push(child);
  await child.printed(1);
  return child;
};

test("a second run on one database is refused, told who holds it, and let in when the holder is killed", async () => {
  const file = tempFile();
  const child = await hold(file);
  expect(child.lines).toEqual(["held"]);
  const refusal = `modbot.db is in use by another "modbot run" (pid ${child.pid}): stop it first, or use another --db`;
  expect(() => acquireRunLock(file)).toThrow(new StoreError(refusal));
  expect(() => acquireRunLock(file), "asking does not loosen the lock").toThrow(refusal);
  await child.kill();
  acquireRunLock(file).release();
});

test("of several that start together exactly one gets it", async () => {
  const file = tempFile();
  const started = await Promise.all([1, 2, 3, 4].map(() => hold(file)));
  const answers = started.map((child) => child.lines[0]);
  expect(answers.filter((line) => line === "held")).toHaveLength(1);
  expect(answers.filter((line) => line?.includes("in use by another"))).toHaveLength(3);
});

test("one process cannot take it twice, asking does not lose it, and it can be taken anew after release", async () => {
  const file = tempFile();
  const lock = acquireRunLock(file);
  expect(() => acquireRunLock(file)).toThrow(`(pid ${process.pid})`);
  expect((await hold(file)).lines[0]).toContain(`(pid ${process.pid})`);
  lock.release();
  acquireRunLock(file).release();
});

test("another path to the same database meets the same lock", () => {
  const file = tempFile();
  writeFileSync(file, "");
  symlinkSync(file, `${file}-alias`);
  const lock = acquireRunLock(file);
  expect(() => acquireRunLock(`${file}-alias`)).toThrow(StoreError);
  lock.release();
});

test("a folder that is missing, or may not be written to, is named", () => {
  expect(() => acquireRunLock("/nowhere/at/all/modbot.db")).toThrow(/\/nowhere\/at\/all does not exist/);
  expect(() => acquireRunLock("/proc/modbot.db")).toThrow(StoreError);
});
