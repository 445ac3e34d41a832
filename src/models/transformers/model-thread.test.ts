import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { eventually } from "../../../test/eventually.ts";
import { emptyFolder } from "../../../test/modbot.ts";
import type { BreakerNews } from "./breaker.ts";
import { type Later, openModelThread } from "./model-thread.ts";
import { type ModelLimits, type OpenModel, openModel } from "./open-model.ts";
import type { ThreadJob } from "./protocol.ts";

/** A thread that speaks as the real one does, and does to a batch what its first text says. It counts how often it was started. */
const PROGRAM = `
import { appendFileSync, readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
const log = workerData.folder + "/starts";
appendFileSync(log, "x");
const starts = readFileSync(log, "utf8").length;
if (workerData.name === "never") throw new Error("no such library");
if (workerData.name === "slow-to-start" && starts > 1) { for (;;) {} }
parentPort.postMessage({ is: "ready", width: 2 });
parentPort.on("message", (ask) => {
  if (ask === "close") return parentPort.close();
  if (ask.texts[0] === "die") process.exit(1);
  if (ask.texts[0] === "throw") throw new Error("out of memory");
  if (ask.texts[0] === "hang") for (;;) {}
  if (ask.texts[0] === "silent") return;
  if (ask.texts[0] === "fail") return parentPort.postMessage({ is: "failed", id: ask.id, why: "a bad batch" });
  const values = Float32Array.from(ask.texts.flatMap((text) => [text.length, ask.texts.length]));
  parentPort.postMessage({ is: "answer", id: ask.id, values, width: 2 }, [values.buffer]);
});
`;

/** Pauses of seconds are short here; what never comes within a test is left as it is. */
const soon: Later = (ms, call) => {
  const timer = setTimeout(call, ms >= 1_000 && ms <= 60_000 ? 5 : ms);
  return () => clearTimeout(timer);
};

const opened: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

const programIn = (folder: string): string => {
  const program = join(folder, "program.mjs");
  writeFileSync(program, PROGRAM);
  return program;
};
const jobIn = (folder: string, name: string): ThreadJob => ({
  folder,
  name,
  kind: "embedder",
  dtype: "q8",
  pooling: "mean",
  threads: 1,
  files: [],
});

const threadOf = (name = "good", hangMs = 300) => {
  const folder = emptyFolder();
  const thread = openModelThread(programIn(folder), jobIn(folder, name), {
    // Pauses before a restart are short here; how long a batch may take is as given.
    later: (ms, call) => (ms === hangMs ? realLaterOf(ms, call) : soon(ms, call)),
    onFree: () => {},
    hangMs,
  });
  opened.push(thread);
  return thread;
};
const realLaterOf: Later = (ms, call) => {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
};

const modelOf = (
  limits: Partial<ModelLimits>,
): { model: OpenModel; news: BreakerNews[]; pass: (ms: number) => void } => {
  const folder = emptyFolder();
  const news: BreakerNews[] = [];
  let now = 0;
  const model = openModel(programIn(folder), jobIn(folder, "good"), {
    clock: () => now,
    later: soon,
    limits: { waitMs: 0, ...limits },
    onNews: (one) => news.push(one),
  });
  opened.push(model);
  return { model, news, pass: (ms) => (now += ms) };
};

test.each(["die", "throw", "hang"])(
  "a thread that does not come through (%s) is replaced, and the next batch is answered",
  async (how) => {
    const thread = threadOf();
    expect(await thread.ready).toBe(2);
    await expect(thread.run([how])).rejects.toMatchObject({ name: "ModelError", retryable: true });
    expect(thread.isFree()).toBe(false);
    await eventually("a new thread", thread.isFree);
    expect(await thread.run(["four", "sixsix"])).toEqual([Float32Array.of(4, 2), Float32Array.of(6, 2)]);
  },
);

test("a batch that the model cannot take costs no thread", async () => {
  const thread = threadOf();
  await thread.ready;
  await expect(thread.run(["fail"])).rejects.toThrow("model good failed: a bad batch");
  expect(await thread.run(["ok"])).toHaveLength(1);
});

test("a thread that cannot even start is not started again and again", async () => {
  const thread = threadOf("never");
  await expect(thread.ready).rejects.toThrow(/no such library/);
  expect(thread.isFree()).toBe(false);
});

test("closing ends a thread that hangs too", async () => {
  const thread = threadOf("good", 100_000);
  await thread.ready;
  const lost = thread.run(["hang"]);
  await Promise.all([expect(lost).rejects.toMatchObject({ name: "ModelError" }), thread.close()]);
  await thread.close();
});

test("whoever waits is let go at the deadline, and a model that misses it time after time is left alone, then tried", async () => {
  const { model, news, pass } = modelOf({ deadlineMs: 20, hangMs: 100_000 });
  await model.ready;
  // The thread is at this batch for ever: all that comes after it waits in vain.
  for (const text of ["silent", "a", "b", "c", "d"])
    await expect(model.ask([text], "now", undefined)).rejects.toThrow("gave no answer within 20 ms");
  expect(news).toEqual([{ now: "failing", why: "model good gave no answer within 20 ms" }]);
  await expect(model.ask(["e"], "now", undefined)).rejects.toThrow(/left alone for a while/);
  pass(10_000);
  await expect(model.ask(["f"], "now", undefined)).rejects.toThrow("gave no answer within 20 ms");
  pass(10_000);
  await expect(model.ask(["g"], "now", undefined)).rejects.toThrow(/left alone for a while/);
  expect(news).toHaveLength(1);
});

test("a model that comes back is used again, and that is said once", async () => {
  const { model, news, pass } = modelOf({ deadlineMs: 5_000 });
  await model.ready;
  for (let i = 0; i < 5; i++) await expect(model.ask(["fail"], "now", undefined)).rejects.toThrow("a bad batch");
  pass(10_000);
  expect(await model.ask(["four"], "now", undefined)).toEqual([Float32Array.of(4, 1)]);
  expect(await model.ask(["fives"], "now", undefined)).toEqual([Float32Array.of(5, 1)]);
  expect(news.map(({ now }) => now)).toEqual(["failing", "back"]);
});

test("who changes their mind says nothing about the model", async () => {
  const { model, news } = modelOf({ deadlineMs: 5_000, hangMs: 100_000 });
  await model.ready;
  for (let i = 0; i < 10; i++) {
    const stop = new AbortController();
    const lost = model.ask([i === 0 ? "silent" : `text ${i}`], "now", stop.signal);
    stop.abort();
    await expect(lost).rejects.toMatchObject({ retryable: true });
  }
  expect(news).toEqual([]);
});

test("more than may wait is refused at once", async () => {
  const { model } = modelOf({ deadlineMs: 5_000, mostWaiting: 10, hangMs: 100_000 });
  await model.ready;
  const stop = new AbortController();
  const held = ["silent", ...Array.from({ length: 10 }, (_, i) => `text ${i}`)].map((text) =>
    model.ask([text], "now", stop.signal),
  );
  for (const one of held) one.catch(() => undefined);
  await expect(model.ask(["one more"], "now", undefined)).rejects.toThrow("10 texts wait for the model already");
  stop.abort();
  await Promise.allSettled(held);
});
