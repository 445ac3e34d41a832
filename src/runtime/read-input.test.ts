import { expect, test } from "vitest";
import { arrivals, notingPerformer } from "../../test/bot-bench.ts";
import { manualTime } from "../../test/manual-time.ts";
import type { Arrival, Connector } from "../engine/connector.ts";
import { ConnectorError } from "../engine/errors.ts";
import { readInput } from "./read-input.ts";
import type { RunEvent } from "./run-event.ts";

const setting = (read: Connector["read"]) => {
  const time = manualTime();
  const stop = new AbortController();
  const taken: string[] = [];
  const events: RunEvent[] = [];
  const { performer } = notingPerformer();
  const done = readInput(
    { name: "chat", read, performer, close: async () => undefined },
    {
      take: async (_, batch) => {
        taken.push(...batch.flatMap((a) => (a.kind === "message" ? [a.message.id] : [])));
      },
      emit: (event) => void events.push(event),
      signal: stop.signal,
      time,
      settings: { inputAttempts: 3, inputGraceMs: 1_000 },
    },
  );
  return { time, stop, taken, events, done, types: () => events.map((e) => e.type) };
};

const away = new ConnectorError("discord is away", { retryable: true });
const forever = (): Promise<never> => new Promise(() => undefined);

test("an input is read to its end", async () => {
  const { done, taken, events } = setting(async function* () {
    yield arrivals(["a", "b"]);
    yield arrivals(["c"], 3);
  });
  expect(await done).toBeUndefined();
  expect(taken).toEqual(["m1", "m2", "m3"]);
  expect(events).toEqual([{ type: "input_ended", input: "chat" }]);
});

test("an input that breaks off is read again, and each success gives it new tries", async () => {
  let reads = 0;
  const { done, time, types } = setting(async function* (): AsyncGenerator<readonly Arrival[]> {
    reads++;
    if (reads === 3) yield arrivals(["a"]);
    if (reads < 5) throw away;
  });
  await time.pass(600_000);
  expect(await done).toBeUndefined();
  expect(reads).toBe(5);
  expect(types().filter((t) => t === "input_failing").length).toBe(4);
});

test("an input that fails for good says why and ends", async () => {
  const error = new ConnectorError("chat.jsonl is a folder");
  const { done, events } = setting(async function* (): AsyncGenerator<readonly Arrival[]> {
    yield arrivals(["a"]);
    throw error;
  });
  expect(await done).toBe(error);
  expect(events.at(-1)).toEqual({ type: "input_ended", input: "chat", error });
});

test("what an input still has in hand when the run stops is taken", async () => {
  const { stop, done, taken } = setting(async function* (signal) {
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    yield arrivals(["last words"]);
  });
  stop.abort();
  await done;
  expect(taken).toEqual(["m1"]);
});

test("an input that hangs does not keep the run from ending", async () => {
  const { stop, time, done, taken } = setting(async function* () {
    yield arrivals(["a"]);
    await forever();
  });
  await time.settle();
  stop.abort();
  await time.pass(1_000);
  expect(await done).toBeUndefined();
  expect(taken).toEqual(["m1"]);
});

test("an input that ignores the stop and goes on and on is left", async () => {
  const { stop, time, done } = setting(async function* () {
    for (;;) {
      await time.sleep(100);
      yield arrivals(["a"]);
    }
  });
  stop.abort();
  await time.pass(1_200);
  expect(await done).toBeUndefined();
});
