import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import type { Arrival } from "../../engine/connector.ts";
import { itemFor } from "../connector.contract.ts";
import { openJsonl } from "./connect.ts";

const folder = mkdtempSync(join(tmpdir(), "modbot-connect-"));
afterAll(() => rmSync(folder, { recursive: true }));

const START = Date.UTC(2026, 10, 14, 20);
const evening = join(folder, "evening.jsonl");
const SECONDS = [0, 10, 10, 10, 30, 31];
writeFileSync(
  evening,
  SECONDS.map((s, i) => `${JSON.stringify({ id: String(i), text: "", at: START + s * 1000 })}\n`).join(""),
);

/** A clock that only sleeping moves. */
const fakeTime = () => {
  let now = 1_000;
  const slept: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    slept.push(ms);
    now += ms;
  };
  return { clock: () => now, sleep, slept };
};
const idsOf = (batch: readonly Arrival[]): string[] =>
  batch.map((a) => (a.kind === "message" ? a.message.id : a.kind === "unreadable" ? a.where : a.kind));

test("at a pace, messages come when they are due, and those of one moment together", async () => {
  const time = fakeTime();
  const { read } = openJsonl({ file: evening, speed: 20, ...time });
  const shown: [number, string[]][] = [];
  for await (const batch of read(new AbortController().signal)) shown.push([time.clock() - 1_000, idsOf(batch)]);
  expect(shown).toEqual([
    [0, ["0"]],
    [500, ["1", "2", "3"]],
    [1_500, ["4"]],
    [1_550, ["5"]],
  ]);
});

test("as fast as possible means without waiting, in large batches", async () => {
  const time = fakeTime();
  const batches: (readonly Arrival[])[] = [];
  for await (const batch of openJsonl({ file: evening, ...time }).read(new AbortController().signal))
    batches.push(batch);
  expect(batches.map(idsOf)).toEqual([["0", "1", "2", "3", "4", "5"]]);
  expect(time.slept).toEqual([]);
});

test("told to end while it waits, it wakes and ends", async () => {
  const stop = new AbortController();
  const sleep = (_: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      signal.addEventListener("abort", () => resolve());
      stop.abort();
    });
  const seen: string[] = [];
  for await (const batch of openJsonl({ file: evening, speed: 1, clock: () => 0, sleep }).read(stop.signal))
    seen.push(...idsOf(batch));
  expect(seen).toEqual(["0"]);
});

test("a broken line says where it stands", async () => {
  const file = join(folder, "broken.jsonl");
  writeFileSync(file, `{"id":"0","text":""}\noops\n`);
  const arrivals: Arrival[] = [];
  for await (const batch of openJsonl({ file, ...fakeTime() }).read(new AbortController().signal))
    arrivals.push(...batch);
  expect(arrivals[0]).toMatchObject({ line: 1 });
  expect(arrivals[1]).toEqual({ kind: "unreadable", where: `${file}:2`, why: "not JSON" });
});

test("without a place to record them, actions are simulated, and said to be", async () => {
  const { performer } = openJsonl({ file: evening, ...fakeTime() });
  const item = itemFor("ban", messageWith("x"), 1);
  expect(await performer.perform(item)).toEqual({ status: "simulated" });
  expect(await performer.recall(item)).toBe("not done");
});
