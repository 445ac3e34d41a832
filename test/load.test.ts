import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import type { RunSummary } from "../src/runtime/run-event.ts";
import { openStore } from "../src/store/open-store.ts";
import { temporaryFolder } from "./bot-bench.ts";
import { bundle } from "./bundle.ts";

const PER_SECOND = 10_000;
const SECONDS = 4;
const EVERY = 10_000;
const SLICE_MS = 20;

type Sample = { readonly decided: number; readonly heapMiB: number };
type Said = Sample | { readonly summary: RunSummary };

const line = (n: number): string =>
  `${JSON.stringify({
    id: `m${n}`,
    text: n % 500 === 0 ? "get FREE N1TRO here" : `message number ${n} of a busy evening`,
    at: 1_790_000_000_000 + Math.floor(n / (PER_SECOND / 1_000)),
    platform: "twitch",
    community: "s1",
    channel: { id: "general" },
    author: { id: `u${n % 5_000}`, name: "viewer" },
  })}\n`;

/** Writes at an even pace, as a live chat does, whether the reader keeps up or not. */
const feed = async (child: ChildProcess, total: number): Promise<void> => {
  const start = performance.now();
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.ceil(((performance.now() - start) / 1_000) * PER_SECOND));
    let text = "";
    while (sent < due) text += line(sent++);
    if (child.stdin?.write(text) === false) await once(child.stdin, "drain");
    await setTimeout(SLICE_MS);
  }
  child.stdin?.end();
};

test("ten thousand messages a second through a pipe: none is lost, and memory does not grow", async () => {
  const folder = temporaryFolder();
  const database = join(folder, "modbot.db");
  const main = await bundle("test/load-child.ts", folder);
  const child = spawn(process.execPath, ["--expose-gc", main, database, String(EVERY)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  const closed = once(child, "close");
  const total = PER_SECOND * SECONDS;
  await feed(child, total);
  expect((await closed)[0]).toBe(0);

  const all = said
    .trim()
    .split("\n")
    .map((text) => JSON.parse(text) as Said);
  const heap = all.flatMap((one) => ("heapMiB" in one ? [one] : []));
  expect(heap.map((sample) => sample.decided)).toEqual([1, 2, 3, 4].map((n) => n * EVERY));
  // The first sample has windows and caches that are still filling.
  expect(heap.at(-1)!.heapMiB).toBeLessThan(heap[0]!.heapMiB + 8);

  const store = await openStore(database);
  const { decisions, outbox, outcomes } = await store.counts();
  await store.close();
  expect(decisions.ignore + decisions.queue + decisions.act).toBe(total);
  expect(decisions.act).toBe(total / 500);
  expect(outbox).toEqual({ pending: 0, started: 0 });
  expect(outcomes.simulated).toBeGreaterThanOrEqual(decisions.act);
}, 120_000);
