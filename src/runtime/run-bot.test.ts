import { expect, test } from "vitest";
import {
  arrivals,
  effectOn,
  fedConnector,
  judgeByFirstWord,
  notingPerformer,
  temporaryFolder,
} from "../../test/bot-bench.ts";
import { eventually } from "../../test/eventually.ts";
import { manualTime } from "../../test/manual-time.ts";
import { messageWith } from "../../test/message.ts";
import { databaseIn, kindsOf, opened, running } from "../../test/running-bot.ts";
import type { Connector } from "../engine/connector.ts";
import { ConnectorError } from "../engine/errors.ts";
import type { NewOrder } from "../engine/order.ts";
import { RUN_SETTINGS } from "./settings.ts";

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

test("in live chat an answer does not wait for a full batch", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  const chat = fedConnector(notingPerformer().performer);
  const time = manualTime();
  const bot = await running({ store, connectors: [chat.connector], clock: time.clock, sleep: time.sleep });
  for (let i = 1; i <= 20; i++) {
    chat.feed(arrivals(["hi"], i));
    await time.pass(RUN_SETTINGS.lingerMs);
    expect(bot.acknowledged()).toHaveLength(i);
  }
  bot.stop.abort();
  expect((await bot.done).latencyMs.p95).toBeLessThan(200);
});

test("what a moderator decides in another process is performed within half a second", async () => {
  const file = databaseIn(temporaryFolder());
  const [store, desk] = [await opened(file), await opened(file)];
  const { performer, performed } = notingPerformer();
  const chat = fedConnector(performer);
  const time = manualTime();
  const bot = await running({ store, connectors: [chat.connector], clock: time.clock, sleep: time.sleep });
  chat.feed(arrivals(["queue this"]));
  await time.pass(1_000);
  const [open] = await desk.cases({ status: ["open"] });
  const message = messageWith("", { id: "m1", author: { id: "u1" } });
  const effect = effectOn(message, "ban");
  const at = time.clock();
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
  await time.pass(500);
  expect(performed).toHaveLength(1);
  expect((await desk.caseOf(open!.id))?.effects[0]?.outcome?.status).toBe("done");
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

test("a rulebook that is replaced judges from the next message on", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  const chat = fedConnector(notingPerformer().performer);
  const bot = await running({ store, connectors: [chat.connector] });
  chat.feed(arrivals(["ban me"]));
  await eventually("the first", () => bot.acknowledged().length === 1);
  const mild = judgeByFirstWord();
  const rulebook = { version: "test.2", hash: "1".repeat(64) };
  await bot.judgeBy({
    ...mild,
    rulebook,
    moderate: (message) => ({ ...mild.moderate({ ...message, text: "" }), rulebook }),
  });
  chat.feed(arrivals(["ban me"], 2));
  chat.end();
  expect((await bot.done).decided).toEqual({ ignore: 1, queue: 0, act: 1 });
  expect(mild.observed).toEqual(["m1"]);
  expect((await store.decisionOf({ platform: "discord", id: "m2", revision: 0 }))?.rulebook).toEqual(rulebook);
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

test("an order from another process is heeded within half a second, those of before a restart before anything is judged", async () => {
  const file = databaseIn(temporaryFolder());
  const [store, elsewhere] = [await opened(file), await opened(file)];
  const pausing = (rule: string): NewOrder => ({
    at: 0,
    by: { kind: "moderator", name: "eve" },
    body: { kind: "rule", rule, does: "pause", why: "too many hits" },
  });
  await elsewhere.give([pausing("early")]);
  const chat = fedConnector(notingPerformer().performer);
  const time = manualTime();
  const heard: string[] = [];
  const bot = await running({
    store,
    connectors: [chat.connector],
    clock: time.clock,
    sleep: time.sleep,
    heed: (orders) => void heard.push(...orders.map(({ body }) => (body.kind === "rule" ? body.rule : body.kind))),
    onEvent: (event) => {
      if (event.type === "started" || event.type === "decided") heard.push(event.type);
    },
  });
  chat.feed(arrivals(["hi"]));
  await time.pass(500);
  await elsewhere.give([pausing("late")]);
  await time.pass(500);
  expect(heard).toEqual(["early", "started", "decided", "late"]);
  bot.stop.abort();
  await bot.done;
  await elsewhere.give([pausing("after")]);
  await time.pass(5_000);
  expect(heard).toHaveLength(4);
});
