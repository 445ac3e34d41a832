import { execFileSync } from "node:child_process";
import {
  closeSync,
  constants,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
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

test("a pipe is written to and stays a pipe", () => {
  const path = join(folder, "pipe");
  execFileSync("mkfifo", [path]);
  const reader = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  const file = openOutFile(path, "pipe");
  file.line("for whoever reads");
  file.finish();
  const read = Buffer.alloc(100);
  expect(read.toString("utf8", 0, readSync(reader, read))).toBe("for whoever reads\n");
  closeSync(reader);
  expect(lstatSync(path).isFIFO()).toBe(true);
  rmSync(path);
});

test("through a link the file behind it is written, and the link stays", () => {
  writeFileSync(join(folder, "real.jsonl"), "older\n");
  symlinkSync("real.jsonl", join(folder, "link.jsonl"));
  const file = openOutFile(join(folder, "link.jsonl"), "link.jsonl");
  file.line("newer");
  file.finish();
  expect(readFileSync(join(folder, "real.jsonl"), "utf8")).toBe("newer\n");
  expect(lstatSync(join(folder, "link.jsonl")).isSymbolicLink()).toBe(true);
});

test("the name of a folder is refused, and leaves no trace", () => {
  const before = readdirSync(folder);
  expect(() => openOutFile(folder, "folder")).toThrow(/^cannot write folder: it is a folder, not a file\./);
  expect(readdirSync(folder)).toEqual(before);
});

test("a folder that is not there is told before any work is done", () => {
  expect(() => openOutFile(join(folder, "nowhere/out.jsonl"), "nowhere/out.jsonl")).toThrow(
    /^cannot write nowhere\/out\.jsonl: its folder does not exist\./,
  );
});
