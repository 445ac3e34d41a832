import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import {
  arrivals,
  effectOn,
  fedConnector,
  judgeByFirstWord,
  notingPerformer,
  temporaryFolder,
} from "../../test/bot-bench.ts";
import { eventually } from "../../test/eventually.ts";
import { messageWith } from "../../test/message.ts";
import { openCasework } from "../engine/casework.ts";
import { ConnectorError, StoreError } from "../engine/errors.ts";
import type { Connector, Performer, Store } from "../engine/ports.ts";
import { openStore } from "../store/open-store.ts";
import { type RunOptions, startBot } from "./run-bot.ts";
import type { RunEvent } from "./run-event.ts";

const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
  await setTimeout(ms, undefined, { ...(signal ? { signal } : {}) }).catch(() => undefined);
};

const databaseIn = (folder: string): string => join(folder, "modbot.db");

const opened = async (file: string): Promise<Store> => {
  const store = await openStore(file);
  onTestFinished(() => store.close());
  return store;
};

type Wanted = Partial<RunOptions> & { readonly store: Store; readonly connectors: readonly Connector[] };

const running = async (wanted: Wanted) => {
  const stop = new AbortController();
  const events: RunEvent[] = [];
  const clock = wanted.clock ?? Date.now;
  const casework = openCasework({
    store: wanted.store,
    clock,
    firstCase: await wanted.store.nextCase(),
    discipline: { ladder: [] },
  });
  const bot = startBot({
    moderator: judgeByFirstWord(),
    casework,
    mode: "enforce",
    clock,
    sleep,
    signal: stop.signal,
    onEvent: (event) => void events.push(event),
    ...wanted,
  });
  const ids = (type: "decided"): string[] =>
    events.flatMap((event) => (event.type === type ? [event.recorded.message.id] : []));
  const outcomes = (): string[] =>
    events.flatMap((e) => (e.type === "performed" ? [`${e.item.effect.action} ${e.outcome.status}`] : []));
  return { ...bot, stop, events, acknowledged: () => ids("decided"), outcomes };
};

const kindsOf = async (store: Store): Promise<string[]> =>
  (await store.audit(0, 1_000)).filter((e) => e.subject === "run").map((e) => e.kind);

test("a message is judged, stored, acted on, and the run ends with its sums", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  const { performer, performed } = notingPerformer();
  const chat = fedConnector(performer);
  chat.feed(arrivals(["hi", "ban me", "queue this", "throw this", "delete it"]));
  chat.feed(arrivals(["hi"]));
  chat.feed([{ kind: "unreadable", where: "frame", why: "not JSON" }]);
  chat.end();
  const bot = await running({ store, connectors: [chat.connector] });
  expect(await bot.done).toMatchObject({
    messages: 6,
    decided: { ignore: 1, queue: 2, act: 2 },
    withErrors: 1,
    duplicates: 1,
    unreadable: 1,
    effects: { done: 2, simulated: 0, failed: 0, dropped: 0 },
    waiting: 0,
    ended: "inputs ended",
  });
  expect(performed.map((i) => i.effect.action).sort()).toEqual(["ban", "delete"]);
  expect((await store.counts()).cases).toMatchObject({ open: 2, acted: 2 });
  expect(await kindsOf(store)).toEqual(["started", "stopped"]);
  expect((await store.verifyAudit()).broken).toBeUndefined();
});

test("in live chat an answer takes milliseconds, not a full batch", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  const chat = fedConnector(notingPerformer().performer);
  const bot = await running({ store, connectors: [chat.connector] });
  for (let i = 1; i <= 20; i++) {
    chat.feed(arrivals(["hi"], i));
    await eventually(`message ${i}`, () => bot.acknowledged().length === i);
  }
  bot.stop.abort();
  expect((await bot.done).latencyMs.p95).toBeLessThan(200);
});

test("what a moderator decides in another process is performed within half a second", async () => {
  const file = databaseIn(temporaryFolder());
  const [store, desk] = [await opened(file), await opened(file)];
  const { performer, performed } = notingPerformer();
  const chat = fedConnector(performer);
  const bot = await running({ store, connectors: [chat.connector] });
  chat.feed(arrivals(["queue this"]));
  await eventually("a case", async () => (await desk.counts()).cases.open === 1);
  const [open] = await desk.cases({ status: ["open"] });
  const message = messageWith("", { id: "m1", author: { id: "u1" } });
  const effect = effectOn(message, "ban");
  const at = Date.now();
  const by = { kind: "moderator", name: "eve" } as const;
  const id = `${open!.id}.r1`;
  const answer = await desk.write(
    {
      caseId: open!.id,
      version: open!.version,
      events: [{ type: "decided", at, by, verdict: "block", asked: [{ id, effect }] }],
      outbox: [
        {
          id,
          caseId: open!.id,
          effect,
          status: "pending",
          createdAt: at,
          dueAt: at,
          expiresAt: at + 60_000,
          attempts: 0,
        },
      ],
    },
    by,
    at,
  );
  expect(answer).toBe("written");
  await eventually("the ban", () => performed.length === 1, 500);
  await eventually("its outcome", async () => (await desk.caseOf(open!.id))?.effects[0]?.outcome?.status === "done");
  expect(bot.events.some((e) => e.type === "cases_changed")).toBe(true);
  bot.stop.abort();
  await bot.done;
});

test("in observe mode no platform is asked for anything", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  const { performer, performed, recalled } = notingPerformer();
  const chat = fedConnector(performer);
  chat.feed(arrivals(["ban me"]));
  chat.end();
  const bot = await running({ store, connectors: [chat.connector], mode: "observe", performerFor: () => performer });
  expect((await bot.done).effects).toMatchObject({ simulated: 1, done: 0 });
  expect([...performed, ...recalled]).toEqual([]);
});

test("an effect that a crash left under way is asked about, not done twice", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  const hanging: Performer = { perform: () => new Promise(() => undefined), recall: async () => "unsure" };
  const chat = fedConnector(hanging);
  chat.feed(arrivals(["ban me", "ban me", "ban me", "ban me", "ban me", "ban me"]));
  const first = await running({ store, connectors: [chat.connector], settings: { stopMs: 50 } });
  await eventually("four started", async () => (await store.counts()).outbox.started === 4);
  first.stop.abort();
  expect(await first.done).toMatchObject({ waiting: 6, ended: "stopped" });

  const { performer, performed, recalled } = notingPerformer();
  const done: Performer = {
    ...performer,
    recall: async (item) => {
      const answer = performer.recall(item);
      return recalled.length > 2 ? answer : { status: "done" };
    },
  };
  const next = fedConnector(done);
  next.end();
  const second = await running({ store, connectors: [next.connector] });
  expect((await second.done).effects.done).toBe(6);
  expect(recalled.length).toBe(4);
  expect(new Set(performed.map((i) => i.id)).size).toBe(4);
  expect(performed.length).toBe(4);
});

test("the end of a lockdown is kept, even when the bot was not running when it came", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  let now = 1_790_000_000_000;
  const clock = (): number => now;
  const { performer, performed } = notingPerformer();
  const chat = fedConnector(performer);
  chat.feed(arrivals(["lockdown now"]));
  chat.end();
  const first = await running({ store, connectors: [chat.connector], clock });
  expect((await first.done).waiting).toBe(1);
  expect(performed.map((i) => i.effect.action)).toEqual(["lockdown"]);
  now += 3_600_000;
  const next = fedConnector(performer);
  next.end();
  const second = await running({ store, connectors: [next.connector], clock });
  expect((await second.done).waiting).toBe(0);
  expect(performed.map((i) => i.effect.action)).toEqual(["lockdown", "end_lockdown"]);
});

test("on a stop what was read is stored and what was begun is finished", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  let finish: () => void = () => undefined;
  const performed: string[] = [];
  const slow: Performer = {
    perform: async (item) => {
      performed.push(item.id);
      await new Promise<void>((resolve) => (finish = resolve));
      return { status: "done" };
    },
    recall: async () => "unsure",
  };
  const chat = fedConnector(slow);
  const bot = await running({ store, connectors: [chat.connector] });
  chat.feed(arrivals(["ban me"]));
  await eventually("the ban to begin", () => performed.length === 1);
  chat.feed(arrivals(["hi", "ban me too"], 2));
  bot.stop.abort();
  await eventually("all read", () => bot.acknowledged().length === 3);
  finish();
  expect(await bot.done).toMatchObject({ ended: "stopped", effects: { done: 1 }, waiting: 1 });
  expect(performed.length).toBe(1);
  expect(await kindsOf(store)).toEqual(["started", "stopped"]);
});

/** A store that refuses to record while told so. */
const refusing = (store: Store) => {
  const state = { refuses: false, times: 0 };
  const full = new StoreError("cannot write to modbot.db: the disk is full: make room");
  const record: Store["record"] = async (batch) => {
    if (!state.refuses) return store.record(batch);
    state.times++;
    throw full;
  };
  return { state, full, store: { ...store, record } };
};

test("a disk that is full for a moment loses nothing", async () => {
  const { store, state } = refusing(await opened(databaseIn(temporaryFolder())));
  const chat = fedConnector(notingPerformer().performer);
  const bot = await running({ store, connectors: [chat.connector] });
  state.refuses = true;
  chat.feed(arrivals(["hi", "ban me"]));
  await eventually("a refusal", () => state.times > 1);
  expect(bot.acknowledged()).toEqual([]);
  state.refuses = false;
  chat.end();
  expect(await bot.done).toMatchObject({ messages: 2, effects: { done: 1 } });
  expect(bot.events.map((e) => e.type)).toContain("store_failing");
  expect(bot.events.map((e) => e.type)).toContain("store_recovered");
});

test("a disk that stays full ends the run, and nothing is acknowledged that is not stored", async () => {
  const real = await opened(databaseIn(temporaryFolder()));
  const { store, state, full } = refusing(real);
  const chat = fedConnector(notingPerformer().performer);
  const bot = await running({ store, connectors: [chat.connector], settings: { storeAttempts: 3 } });
  chat.feed(arrivals(["hi"]));
  await eventually("the first", () => bot.acknowledged().length === 1);
  state.refuses = true;
  chat.feed(arrivals(["ban me", "hi"], 2));
  await expect(bot.done).rejects.toBe(full);
  expect(bot.acknowledged()).toEqual(["m1"]);
  expect((await real.counts()).decisions).toEqual({ ignore: 1, queue: 0, act: 0 });
  expect(bot.events.at(-1)?.type).toBe("summary");
});

test("an effect for a platform that no connector serves is dropped, with the reason", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  const chat = fedConnector(notingPerformer().performer, "twitch");
  const other = fedConnector(notingPerformer().performer, "dgg");
  chat.feed(arrivals(["ban me"]));
  chat.end();
  other.end();
  const bot = await running({ store, connectors: [chat.connector, other.connector] });
  expect((await bot.done).effects.dropped).toBe(1);
  const [acted] = await store.cases({});
  expect((await store.caseOf(acted!.id))?.effects[0]?.outcome?.note).toBe("no connector for this platform is running");
});

test("a rulebook that is replaced judges from the next message on, and the audit log says so", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  const chat = fedConnector(notingPerformer().performer);
  const bot = await running({ store, connectors: [chat.connector] });
  chat.feed(arrivals(["ban me"]));
  await eventually("the first", () => bot.acknowledged().length === 1);
  const mild = judgeByFirstWord();
  const rulebook = { version: "test.2", hash: "1".repeat(64) };
  await bot.reload({
    ...mild,
    rulebook,
    moderate: (message) => ({ ...mild.moderate({ ...message, text: "" }), rulebook }),
  });
  chat.feed(arrivals(["ban me"], 2));
  chat.end();
  expect((await bot.done).decided).toEqual({ ignore: 1, queue: 0, act: 1 });
  expect(mild.observed).toEqual(["m1"]);
  expect((await store.decisionOf({ platform: "discord", id: "m2", revision: 0 }))?.rulebook).toEqual(rulebook);
  expect(await kindsOf(store)).toEqual(["started", "rulebook", "stopped"]);
});

test("an input that cannot be read ends the run with its reason, after the others are done", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  const error = new ConnectorError("cannot read chat.jsonl: it is a folder");
  const good = fedConnector(notingPerformer().performer);
  good.feed(arrivals(["hi"]));
  good.end();
  const bad: Connector = {
    ...fedConnector(notingPerformer().performer, "jsonl").connector,
    // biome-ignore lint/correctness/useYield: it fails before it gives anything
    read: async function* () {
      throw error;
    },
  };
  const bot = await running({ store, connectors: [bad, good.connector] });
  await expect(bot.done).rejects.toBe(error);
  expect(bot.acknowledged()).toEqual(["m1"]);
});
