import { expect, test } from "vitest";
import { arrivals, fedConnector, notingPerformer, temporaryFolder } from "../../test/bot-bench.ts";
import { eventually } from "../../test/eventually.ts";
import { databaseIn, kindsOf, opened, running } from "../../test/running-bot.ts";
import type { Performer } from "../engine/connector.ts";
import { ConnectorError, StoreError } from "../engine/errors.ts";
import type { Store } from "../engine/ports.ts";

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
  expect(bot.events.at(-1)).toMatchObject({ type: "summary", summary: { ended: "failed", why: full.message } });
});

test("a run whose input broke for good says so in its summary", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  const error = new ConnectorError("the chat refuses the token: make a new one");
  const chat = fedConnector(notingPerformer().performer);
  // biome-ignore lint/correctness/useYield: it fails before there is anything to give.
  const read = async function* () {
    throw error;
  };
  const bot = await running({ store, connectors: [{ ...chat.connector, read }] });
  await expect(bot.done).rejects.toBe(error);
  expect(bot.events.at(-1)).toMatchObject({ type: "summary", summary: { ended: "failed", why: error.message } });
});
