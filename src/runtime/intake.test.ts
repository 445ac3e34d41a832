import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { arrivals, judgeByFirstWord } from "../../test/bot-bench.ts";
import { heapAfter } from "../../test/heap.ts";
import type { Arrival } from "../engine/connector.ts";
import type { Decision } from "../engine/decision.ts";
import { StoreError } from "../engine/errors.ts";
import type { Message } from "../engine/message.ts";
import type { Known } from "../engine/moderate.ts";
import type { Recorded } from "../engine/ports.ts";
import { type Casework, openIntake } from "./intake.ts";
import type { RunEvent } from "./run-event.ts";
import { warnOnce } from "./warn-once.ts";

const setting = (stored: readonly string[] = [], casework?: Casework, remembered = 4) => {
  const judge = judgeByFirstWord();
  const pushed: Recorded[] = [];
  const events: RunEvent[] = [];
  const emit = (event: RunEvent): void => void events.push(event);
  const intake = openIntake(judge, {
    store: {
      seen: async (keys) => keys.map((key) => stored.includes(key.id)),
      actedBefore: async () => ["spam"],
      decisionOf: async () => undefined,
      summaryOf: async () => undefined,
    },
    casework: casework ?? { file: async (message, decision) => ({ message, decision, at: 0 }) },
    writer: { push: ({ recorded }) => void (remembered < 100 && pushed.push(recorded)) },
    insist: (_, call) => call(),
    emit,
    warn: warnOnce(emit),
    settings: { batch: 2, remembered },
  });
  const take = (batch: readonly Arrival[]) => intake.take("discord", batch, 0);
  return { intake, take, judge, pushed, events, types: () => events.map((e) => e.type) };
};

test("a message that comes twice is judged once, also within one batch", async () => {
  const { take, judge, types, pushed } = setting();
  const [first] = arrivals(["hi"]);
  await take([first!, first!, first!]);
  await take([first!]);
  expect(judge.judged).toEqual(["m1"]);
  expect(judge.observed).toEqual([]);
  expect(pushed.length).toBe(1);
  expect(types()).toEqual(["duplicate", "duplicate", "duplicate"]);
});

test("a redelivery after a restart still counts for its author's rate, once, and is not judged", async () => {
  const { take, judge, pushed } = setting(["m1"]);
  await take(arrivals(["hi", "hi"]));
  await take(arrivals(["hi"]));
  expect(judge.observed).toEqual(["m1"]);
  expect(judge.judged).toEqual(["m2"]);
  expect(pushed.map((r) => r.message.id)).toEqual(["m2"]);
});

test("an edit is judged again", async () => {
  const { take, judge } = setting();
  const [first] = arrivals(["hi"]);
  if (first?.kind !== "message") throw new Error("no message");
  await take([first, { kind: "message", message: { ...first.message, revision: 1 } }]);
  expect(judge.judged).toEqual(["m1", "m1"]);
});

test("an edit is judged with what the store knows of the message before, another message without asking it", async () => {
  const known: Known[] = [];
  const { intake, judge } = setting();
  const moderate = (message: Message, more: Known): Decision => {
    known.push(more);
    return judge.moderate(message);
  };
  await intake.reload({ ...judge, moderate });
  const [first] = arrivals(["hi"]);
  if (first?.kind !== "message") throw new Error("no message");
  await intake.take("discord", [first, { kind: "message", message: { ...first.message, revision: 1 } }], 7);
  expect(known).toEqual([{ readAt: 7 }, { readAt: 7, actedBefore: ["spam"], letPass: false }]);
});

test("a message that breaks the judging goes to people, and the next is judged", async () => {
  const { take, pushed, events } = setting();
  await take(arrivals(["throw a", "throw b", "hi"]));
  expect(pushed.map((r) => r.decision.route)).toEqual(["queue", "queue", "ignore"]);
  expect(pushed[0]!.decision.errors).toEqual([{ where: "moderate", message: "x is not a function" }]);
  expect(pushed[0]!.decision.effects).toEqual([]);
  expect(events.filter((e) => e.type === "warning").length).toBe(1);
});

test("a case that cannot be filed goes to people", async () => {
  let broken = true;
  const { take, pushed } = setting([], {
    file: async (message, decision) => {
      if (broken) {
        broken = false;
        throw new RangeError("bad rung");
      }
      return { message, decision, at: 0 };
    },
  });
  await take(arrivals(["ban me"]));
  expect(pushed[0]!.decision).toMatchObject({ route: "queue", errors: [{ where: "casework", message: "bad rung" }] });
});

test("a store that gives up stops the reading", async () => {
  const full = new StoreError("cannot read modbot.db");
  const { take, pushed } = setting([], { file: () => Promise.reject(full) });
  await expect(take(arrivals(["ban me"]))).rejects.toBe(full);
  expect(pushed).toEqual([]);
});

test("two inputs are judged one after the other, in the order in which they came", async () => {
  const { take, judge } = setting();
  await Promise.all([take(arrivals(["a", "b", "c"])), take(arrivals(["d", "e"], 4))]);
  expect(judge.judged).toEqual(["m1", "m2", "m3", "m4", "m5"]);
});

test("a new rulebook judges the next message, and knows those just before", async () => {
  const { intake, take, judge } = setting();
  await take(arrivals(["a", "b", "c", "d", "e"]));
  const next = judgeByFirstWord();
  await intake.reload(next);
  await take(arrivals(["f"], 6));
  expect(next.observed).toEqual(["m2", "m3", "m4", "m5"]);
  expect(next.judged).toEqual(["m6"]);
  expect(judge.judged).not.toContain("m6");
});

test("input that cannot be read is told of, with its place", async () => {
  const { take, events } = setting();
  await take([{ kind: "unreadable", where: "chat.jsonl:3", why: "not JSON" }]);
  expect(events).toEqual([{ type: "unreadable", input: "discord", where: "chat.jsonl:3", why: "not JSON" }]);
});

test("a flood of huge messages does not fill the memory", async () => {
  const { take } = setting([], undefined, 2_048);
  const kept = await heapAfter(async () => {
    for (let i = 0; i < 60; i++) await take(arrivals([`${"x".repeat(2_000_000)}y`], i));
  });
  expect(kept).toBeLessThan(20);
});

test("a judge that is changed in the middle of a batch is changed between two messages, with the discipline", async () => {
  const discipline = { ladder: [{ strikes: 3, action: "ban" as const }] };
  const followed: unknown[] = [];
  const order: string[] = [];
  const second = { ...judgeByFirstWord(), rulebook: { version: "2", hash: "2".repeat(64), discipline } };
  let swap = (): void => undefined;
  const casework: Casework = {
    file: async (message, decision) => {
      // While the second message is on its way to its case.
      if (message.id === "m2") swap();
      await setImmediate();
      order.push(`${message.id} ${followed.length}`);
      return { message, decision, at: 0 };
    },
    follow: (next) => void followed.push(next),
  };
  const { intake, take, judge } = setting([], casework);
  swap = () => void intake.reload(second);
  await take(arrivals(["a", "b", "c", "d"]));
  expect([judge.judged, second.judged]).toEqual([
    ["m1", "m2"],
    ["m3", "m4"],
  ]);
  expect(order).toEqual(["m1 0", "m2 0", "m3 1", "m4 1"]);
  expect(followed).toEqual([discipline]);
});

test("what an input tells of itself reaches people, between the messages before and after it", async () => {
  const { take, judge, events } = setting();
  const [before, after] = arrivals(["hi", "ho"]);
  await take([before!, { kind: "notice", says: "connected again after 7 s" }, after!]);
  expect(events).toEqual([{ type: "notice", input: "discord", says: "connected again after 7 s" }]);
  expect(judge.judged).toEqual(["m1", "m2"]);
});
