import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openOutFile } from "./out-file.ts";

const folder = mkdtempSync(join(tmpdir(), "modbot-out-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("what is dropped leaves the older file, and no trace beside it", () => {
  const path = join(folder, "kept.jsonl");
  writeFileSync(path, "older\n");
  const file = openOutFile(path, "kept.jsonl");
  for (let i = 0; i < 20_000; i++) file.line("half of a replay");
  file.drop();
  expect(readFileSync(path, "utf8")).toBe("older\n");
  expect(readdirSync(folder)).toEqual(["kept.jsonl"]);
});

test("what is finished is whole, however long", () => {
  const path = join(folder, "long.jsonl");
  const file = openOutFile(path, "long.jsonl");
  const lines = Array.from({ length: 30_000 }, (_, i) => `line ${i} ümlaut 😀`);
  for (const line of lines) file.line(line);
  file.finish();
  file.drop();
  expect(readFileSync(path, "utf8")).toBe(`${lines.join("\n")}\n`);
});

test("a folder that is not there is told before any work is done", () => {
  expect(() => openOutFile(join(folder, "nowhere/out.jsonl"), "nowhere/out.jsonl")).toThrow(
    /^cannot write nowhere\/out\.jsonl/,
  );
});
