import { expect, test } from "vitest";
import { manualTime } from "../../test/manual-time.ts";
import type { Performer } from "../engine/connector.ts";
import type { ActionName, OutboxItem } from "../engine/effect.ts";
import { ConnectorError } from "../engine/errors.ts";
import { performEffect, performEffects, recallEffect } from "./perform-effect.ts";

const NOW = 1_790_000_000_000;

const item = (action: ActionName, fields: Partial<OutboxItem> = {}): OutboxItem => ({
  id: "c1.1",
  caseId: "c1",
  effect: { action, target: { platform: "discord", author: "ann" }, reason: "r" },
  status: "pending",
  createdAt: NOW,
  expiresAt: NOW + 3_600_000,
  attempts: 0,
  dueAt: NOW,
  ...fields,
});

const setting = (performer: Partial<Performer>) => {
  const time = manualTime(NOW);
  const warnings: unknown[] = [];
  let asked = 0;
  const stopping = new AbortController();
  const performing = {
    performer: {
      perform: async (i: OutboxItem) => {
        asked++;
        return performer.perform?.(i) ?? { status: "done" as const };
      },
      recall: performer.recall ?? (async () => "unsure" as const),
    },
    time,
    settings: { effectMs: 30_000, effectAttempts: 5 },
    stopping: stopping.signal,
    warn: async (_: string, error: unknown) => void warnings.push(error),
  };
  return { performing, time, warnings, stopping, asked: () => asked };
};

test("what the platform did is written as it says", async () => {
  const { performing } = setting({ perform: async () => ({ status: "done", note: "was banned already" }) });
  expect(await performEffect(item("ban"), performing)).toEqual({
    kind: "finish",
    outcome: { status: "done", at: NOW, note: "was banned already" },
  });
});

test("an effect that comes too late is dropped, and the platform is not asked", async () => {
  const { performing, asked } = setting({});
  const verdict = await performEffect(item("delete", { expiresAt: NOW - 1 }), performing);
  expect(verdict).toMatchObject({
    kind: "finish",
    outcome: { status: "dropped", note: expect.stringMatching(/too late/) },
  });
  expect(asked()).toBe(0);
});

test("a platform that says later is asked again later, five times at most", async () => {
  const { performing } = setting({ perform: async () => ({ status: "again", note: "rate limit", afterMs: 700 }) });
  expect(await performEffect(item("ban"), performing)).toEqual({ kind: "retry", note: "rate limit", dueAt: NOW + 700 });
  expect(await performEffect(item("ban", { attempts: 4 }), performing)).toMatchObject({
    outcome: { status: "failed", note: "given up after 5 tries: rate limit" },
  });
});

test("an error that may pass is tried again with growing pauses, one that will not is final", async () => {
  let error: Error = new ConnectorError("discord is away", { retryable: true });
  const { performing, warnings } = setting({ perform: () => Promise.reject(error) });
  expect(await performEffect(item("ban"), performing)).toMatchObject({ kind: "retry", dueAt: NOW + 1_000 });
  expect(await performEffect(item("ban", { attempts: 3 }), performing)).toMatchObject({ dueAt: NOW + 8_000 });
  error = new ConnectorError("no permission to ban");
  expect(await performEffect(item("ban"), performing)).toMatchObject({
    outcome: { status: "failed", note: "no permission to ban" },
  });
  expect(warnings).toEqual([]);
});

test("a performer with a bug fails its effect, and the operator hears of it", async () => {
  const bug = new TypeError("x is not a function");
  const { performing, warnings } = setting({ perform: () => Promise.reject(bug) });
  expect(await performEffect(item("ban"), performing)).toMatchObject({ outcome: { status: "failed" } });
  expect(warnings).toEqual([bug]);
});

test.each([
  ["ban", { kind: "retry" }],
  ["warn", { outcome: { status: "failed", note: "the platform did not answer in time; it may have been done" } }],
] as const)("a platform that never answers holds up %s for 30 s only", async (action, verdict) => {
  const { performing, time } = setting({ perform: () => new Promise(() => undefined) });
  const performed = performEffect(item(action), performing);
  await time.pass(30_000);
  expect(await performed).toMatchObject(verdict);
});

test("after a crash, what the platform remembers is written and not done again", async () => {
  const { performing } = setting({ recall: async () => ({ status: "done" }) });
  expect(await recallEffect(item("warn"), performing)).toMatchObject({ outcome: { status: "done" } });
});

test("after a crash, only what may be done twice is repeated when nobody knows", async () => {
  const { performing } = setting({ recall: async () => "unsure" });
  expect(await recallEffect(item("ban"), performing)).toBe("perform");
  expect(await recallEffect(item("delete"), performing)).toBe("perform");
  for (const action of ["warn", "kick", "tell", "alert"] as const) {
    expect(await recallEffect(item(action), performing)).toMatchObject({ outcome: { status: "dropped" } });
  }
});

test("a platform that cannot tell yet is asked again, and left alone when the run ends", async () => {
  const answers = [{ status: "again", note: "away", afterMs: 500 } as const, "not done" as const];
  const first = setting({ recall: async () => answers.shift() ?? "unsure" });
  const recalled = recallEffect(item("warn"), first.performing);
  await first.time.pass(500);
  expect(await recalled).toBe("perform");

  const second = setting({ recall: async () => ({ status: "again", note: "away", afterMs: 500 }) });
  const left = recallEffect(item("warn"), second.performing);
  await second.time.settle();
  second.stopping.abort();
  expect(await left).toBe("leave");
});

test("a platform that refuses to tell counts as not knowing", async () => {
  const { performing } = setting({ recall: () => Promise.reject(new ConnectorError("no permission")) });
  expect(await recallEffect(item("warn"), performing)).toMatchObject({ outcome: { status: "dropped" } });
});

test("who only waits for his turn is never given up, one who fails is", async () => {
  const { performing } = setting({
    perform: async () => ({ status: "again", note: "rate limit", afterMs: 700, held: true }),
  });
  const verdict = await performEffect(item("timeout", { attempts: 40 }), performing);
  expect(verdict).toEqual({ kind: "retry", note: "rate limit", dueAt: NOW + 700, held: true });
});

test("effects that go together keep an outcome each, and one that came too late is not among them", async () => {
  const { performing, asked } = setting({});
  const seen: string[][] = [];
  const together = {
    keyOf: () => "all",
    atMost: 100,
    perform: async (items: readonly OutboxItem[]) => {
      seen.push(items.map(({ id }) => id));
      return [{ status: "done" } as const, { status: "failed", note: "no right" } as const];
    },
  };
  const items = [
    item("delete", { id: "c1.1" }),
    item("delete", { id: "c1.2", expiresAt: NOW - 1 }),
    item("delete", { id: "c1.3" }),
    item("delete", { id: "c1.4" }),
  ];
  const verdicts = await performEffects(items, { ...performing, performer: { ...performing.performer, together } });
  expect(seen).toEqual([["c1.1", "c1.3", "c1.4"]]);
  expect(verdicts).toMatchObject([
    { outcome: { status: "done" } },
    { outcome: { status: "dropped", note: expect.stringMatching(/too late/) } },
    { outcome: { status: "failed", note: "no right" } },
    { outcome: { status: "failed", note: "the performer gave no answer" } },
  ]);
  expect(asked()).toBe(0);
});

test("when the one call for many fails, each is tried again, or told why not", async () => {
  const { performing } = setting({});
  const failing = (error: Error) => ({
    ...performing,
    performer: {
      ...performing.performer,
      together: { keyOf: () => "all", atMost: 9, perform: () => Promise.reject(error) },
    },
  });
  const both = [item("delete", { id: "c1.1" }), item("delete", { id: "c1.2", attempts: 1 })];
  expect(await performEffects(both, failing(new ConnectorError("away", { retryable: true })))).toMatchObject([
    { kind: "retry", note: "away" },
    { kind: "retry", note: "away" },
  ]);
  expect(await performEffects(both, failing(new ConnectorError("no right")))).toMatchObject([
    { outcome: { status: "failed", note: "no right" } },
    { outcome: { status: "failed", note: "no right" } },
  ]);
});

test("a performer that takes one thing at a time is asked for each", async () => {
  const { performing, asked } = setting({});
  const verdicts = await performEffects([item("delete"), item("delete", { id: "c1.2" })], performing);
  expect(verdicts).toMatchObject([{ outcome: { status: "done" } }, { outcome: { status: "done" } }]);
  expect(asked()).toBe(2);
});
