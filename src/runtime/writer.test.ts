import { expect, test } from "vitest";
import { decisionWith } from "../../test/bot-bench.ts";
import { manualTime } from "../../test/manual-time.ts";
import { messageWith } from "../../test/message.ts";
import type { Recorded } from "../engine/ports.ts";
import type { RunEvent } from "./run-event.ts";
import { openWriter } from "./writer.ts";

const recorded = (id: number): Recorded => ({
  message: messageWith("hi", { id: String(id) }),
  decision: decisionWith(),
  at: 0,
});

const setting = (record: (batch: readonly Recorded[]) => Promise<void> = async () => undefined) => {
  const time = manualTime();
  const groups: number[] = [];
  const stored: string[] = [];
  const acknowledged: string[] = [];
  const failures: unknown[] = [];
  const told: string[] = [];
  let pokes = 0;
  const writer = openWriter({
    store: {
      record: async (batch) => {
        await record(batch);
        groups.push(batch.length);
        stored.push(...batch.map((r) => r.message.id));
      },
    },
    insist: (_, call) => call(),
    emit: (event: RunEvent) => {
      if ("recorded" in event) told.push(`${event.type} ${event.recorded.message.id}`);
      if (event.type !== "decided") return;
      expect(stored).toContain(event.recorded.message.id);
      acknowledged.push(event.recorded.message.id);
    },
    stored: () => undefined,
    poke: () => void pokes++,
    fail: (error) => void failures.push(error),
    time,
    settings: { batch: 4, lingerMs: 20 },
  });
  const push = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => writer.push({ recorded: recorded(from + i), readAt: 0 })).at(-1);
  return { writer, push, time, groups, acknowledged, failures, told, pokes: () => pokes };
};

test("in a quiet chat a message is acknowledged without any wait", async () => {
  const { push, time, acknowledged } = setting();
  void push(1, 1);
  await time.settle();
  expect(acknowledged).toEqual(["1"]);
});

test("in a busy chat messages share a transaction, and none waits longer than 20 ms", async () => {
  const { push, time, groups, acknowledged } = setting();
  void push(1, 1);
  await time.settle();
  void push(2, 3);
  await time.pass(19);
  expect(acknowledged).toEqual(["1"]);
  await time.pass(1);
  expect(acknowledged).toEqual(["1", "2", "3"]);
  expect(groups).toEqual([1, 2]);
});

test("a full batch waits for nothing, and order is kept", async () => {
  const { push, time, groups, acknowledged } = setting();
  void push(1, 7);
  await time.settle();
  expect(groups).toEqual([4]);
  await time.pass(20);
  expect(acknowledged).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
});

test("a reader that is faster than the store has to wait, so memory stays bounded", async () => {
  let release: () => void = () => undefined;
  const { push, time } = setting(() => new Promise((resolve) => (release = resolve)));
  expect(push(1, 7)).toBeUndefined();
  let waited = true;
  const room = push(8, 8)?.then(() => (waited = false));
  await time.settle();
  expect(waited).toBe(true);
  release();
  await room;
  expect(waited).toBe(false);
});

test("at the end of a run nothing lingers and nothing is left behind", async () => {
  const { writer, push, time, acknowledged } = setting();
  void push(1, 1);
  await time.settle();
  void push(2, 2);
  await writer.settle();
  expect(acknowledged).toEqual(["1", "2"]);
});

test("a store that gives up acknowledges nothing, fails once, and takes nothing more", async () => {
  const full = new Error("the disk is full");
  const { writer, push, time, acknowledged, failures } = setting(() => Promise.reject(full));
  const room = push(1, 8);
  await expect(room).rejects.toBe(full);
  await time.settle();
  await expect(push(9, 9)).rejects.toBe(full);
  await expect(writer.settle()).rejects.toBe(full);
  expect(failures).toEqual([full]);
  expect(acknowledged).toEqual([]);
});

test("the earlier messages of a wave are told of, before the one that showed them, and their effects are not left lying", async () => {
  const { writer, told, time, pokes } = setting();
  const effect = { action: "delete" as const, target: { platform: "discord" }, reason: "A wave." };
  const item = {
    id: "c1.1",
    caseId: "c1",
    effect,
    status: "pending" as const,
    createdAt: 0,
    dueAt: 0,
    expiresAt: 1,
    attempts: 0,
  };
  const earlier = { ...recorded(1), write: { caseId: "c1", version: 0, events: [], outbox: [item] } };
  void writer.push({ recorded: { ...recorded(2), earlier: [earlier] }, readAt: 0 });
  await time.settle();
  expect(told).toEqual(["revised 1", "decided 2"]);
  expect(pokes()).toBe(1);
});

test("who waits for what was pushed waits for that alone, and is told when it never will be stored", async () => {
  const { writer, push, time } = setting();
  const reached: number[] = [];
  await writer.reached();
  void push(1, 1);
  void writer.reached().then(() => reached.push(1));
  await time.settle();
  expect(reached).toEqual([1]);
  void push(2, 2);
  void writer.reached().then(() => reached.push(2));
  await time.settle();
  expect(reached).toEqual([1]);
  await time.pass(20);
  expect(reached).toEqual([1, 2]);
  const broken = setting(async () => {
    throw new Error("no disk");
  });
  void broken.push(1, 1);
  await expect(broken.writer.reached()).rejects.toThrow("no disk");
  await expect(broken.writer.reached()).rejects.toThrow("no disk");
});
