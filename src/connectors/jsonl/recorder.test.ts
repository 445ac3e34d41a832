import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { itemFor } from "../connector.contract.ts";
import { openRecorder } from "./recorder.ts";

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "modbot-recorder-"));
  out = join(folder, "actions.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

const clock = () => 1_790_000_005_000;
const item = (number: number) => itemFor("timeout", messageWith("never written down \u001b[2J"), number);
const effectsIn = (): string[] =>
  readFileSync(out, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return [String(JSON.parse(line).effect)];
      } catch {
        return [];
      }
    });

test("a record says what, on whom, why and when", async () => {
  const recorder = openRecorder({ out, clock });
  expect(await recorder.perform(item(1))).toEqual({ status: "done" });
  recorder.close();
  expect(JSON.parse(readFileSync(out, "utf8"))).toEqual({
    effect: "c1.1",
    case: "c1",
    action: "timeout",
    target: { platform: "discord", community: "s1", channel: "general", message: "m1", author: "ann" },
    duration_ms: 600_000,
    reason: "a test",
    asked_at: "2026-09-21T14:13:20.000Z",
    at: "2026-09-21T14:13:25.000Z",
  });
  expect(statSync(out).mode & 0o777).toBe(0o600);
});

test("wherever a crash cut the last line, each action is there once after the next run", async () => {
  const first = openRecorder({ out, clock });
  await first.perform(item(1));
  const one = statSync(out).size;
  await first.perform(item(2));
  first.close();
  const whole = readFileSync(out);
  for (let size = one; size <= whole.length; size++) {
    writeFileSync(out, whole);
    truncateSync(out, size);
    const next = openRecorder({ out, clock });
    for (const n of [1, 2, 3]) if ((await next.recall(item(n))) === "not done") await next.perform(item(n));
    next.close();
    expect(effectsIn(), `cut after ${size} bytes`).toEqual(["c1.1", "c1.2", "c1.3"]);
  }
  expect(whole.length).toBeGreaterThan(one + 100);
});

test("what was done after the first look back is recalled too", async () => {
  const recorder = openRecorder({ out, clock });
  expect(await recorder.recall(item(1))).toBe("not done");
  await recorder.perform(item(1));
  expect(await recorder.recall(item(1))).toEqual({ status: "done" });
  recorder.close();
});

test("a record of an older database does not pass for this one's", async () => {
  const old = openRecorder({ out, clock });
  await old.perform({ ...item(1), createdAt: 1_780_000_000_000 });
  old.close();
  const now = openRecorder({ out, clock });
  expect(await now.recall(item(1))).toBe("not done");
  now.close();
});

test("lines of others in the file do no harm", async () => {
  writeFileSync(out, `\ufeff[1]\nnull\n"x"\noops\n${"y".repeat(2_000_000)}\n`);
  appendFileSync(out, Buffer.from([0xff, 0x0a]));
  const recorder = openRecorder({ out, clock });
  expect(await recorder.recall(item(1))).toBe("not done");
  await recorder.perform(item(1));
  recorder.close();
  expect(effectsIn()).toContain("c1.1");
});

test("what no platform could do is refused, and not recorded", async () => {
  const recorder = openRecorder({ out, clock });
  const { effect } = item(1);
  const nobody = { ...item(1), effect: { ...effect, target: { platform: "jsonl" } } };
  expect(await recorder.perform(nobody)).toEqual({ status: "failed", note: "timeout needs to know the author" });
  recorder.close();
  expect(readFileSync(out, "utf8")).toBe("");
});

test("a closed record takes nothing more, and does not say that it did", async () => {
  const recorder = openRecorder({ out, clock });
  recorder.close();
  expect(await recorder.perform(item(1))).toMatchObject({ status: "again" });
  expect(await recorder.recall(item(1))).toBe("unsure");
  expect(readFileSync(out, "utf8")).toBe("");
});

test("a hostile id cannot steer the terminal that shows the record, and is the same id all the same", async () => {
  const id = "m\u001b[2J\u009b2J\u202e\u2066x";
  const recorder = openRecorder({ out, clock });
  await recorder.perform(itemFor("delete", messageWith("", { id }), 1));
  recorder.close();
  const line = readFileSync(out, "utf8");
  expect(line).toMatch(/^[\x20-\x7e]+\n$/);
  expect(JSON.parse(line).target.message).toBe(id);
});

test.each([
  ["a folder", () => folder, "it is a folder. Name a file."],
  ["a missing folder", () => join(folder, "no", "x"), "there is no such folder. Make the folder first."],
  ["a device", () => "/dev/null", "it is not an ordinary file. Name a file."],
])("%s is refused before anything begins", (_, path, says) => {
  const name = path();
  let said = "";
  try {
    openRecorder({ out: name, clock }).close();
  } catch (error) {
    said = error instanceof Error && "hint" in error ? `${error.message} ${String(error.hint)}` : String(error);
  }
  expect(said).toBe(`cannot write ${name}: ${says}`);
});

test("a named pipe is refused, and does not hang", () => {
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  expect(() => openRecorder({ out: pipe, clock })).toThrow("not an ordinary file");
});
