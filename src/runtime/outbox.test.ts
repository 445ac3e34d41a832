import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { decisionWith, effectOn, notingPerformer, temporaryFolder } from "../../test/bot-bench.ts";
import { eventually } from "../../test/eventually.ts";
import { manualTime } from "../../test/manual-time.ts";
import { messageWith } from "../../test/message.ts";
import type { Performer } from "../engine/connector.ts";
import type { ActionName } from "../engine/effect.ts";
import { askAll, outboxOf } from "../engine/outbox.ts";
import { openStore } from "../store/open-store.ts";
import { openOutbox } from "./outbox.ts";
import type { RunEvent } from "./run-event.ts";
import { RUN_SETTINGS } from "./settings.ts";

const setting = async (performerFor: (platform: string) => Performer | undefined) => {
  const store = await openStore(join(temporaryFolder(), "modbot.db"));
  onTestFinished(() => store.close());
  const time = manualTime();
  const events: RunEvent[] = [];
  const failures: unknown[] = [];
  let cases = 0;
  /** Asks for these actions, each on an author of its own, in a case of its own. */
  const ask = async (actions: readonly ActionName[], platform = "discord"): Promise<void> => {
    const at = time.clock();
    const batch = actions.map((action) => {
      const caseId = `c${++cases}`;
      const message = messageWith("x", { id: caseId, platform, author: { id: `u${cases}` } });
      const effect = effectOn(message, action);
      const decision = decisionWith({ route: "act", effects: [effect] });
      const asked = askAll(caseId, 1, [effect]);
      const opened = { type: "opened", at, message, decision, context: [], asked } as const;
      const write = { caseId, version: 0, events: [opened], outbox: outboxOf(caseId, asked, at) };
      return { message, decision, at, write };
    });
    await store.record(batch);
  };
  const open = (instead: Partial<typeof store> = {}) =>
    openOutbox({
      store: { ...store, ...instead },
      performerFor,
      insist: (_, call) => call(),
      emit: (event) => void events.push(event),
      warn: async () => undefined,
      fail: (error) => void failures.push(error),
      time,
      settings: RUN_SETTINGS,
    });
  const outcomes = (): string[] => events.flatMap((e) => (e.type === "performed" ? [e.outcome.status] : []));
  return { store, time, events, failures, ask, open, outcomes };
};

test("when much waits, spammers are banned before their messages are deleted, and that before anybody is told", async () => {
  const { performer, performed } = notingPerformer();
  const { ask, open } = await setting(() => performer);
  await ask([...Array<ActionName>(20).fill("alert"), ...Array<ActionName>(20).fill("delete")]);
  await ask(Array<ActionName>(20).fill("ban"));
  await open().drain();
  const order = performed.map((item) => item.effect.action);
  expect(order).toEqual([...Array(20).fill("ban"), ...Array(20).fill("delete"), ...Array(20).fill("alert")]);
});

test("a platform that is too busy is asked again when it said, and then it is done", async () => {
  let busy = true;
  const { performer, performed } = notingPerformer(() =>
    busy ? { status: "again", note: "rate limit", afterMs: 5_000 } : { status: "done" },
  );
  const { store, ask, open, time, outcomes, events } = await setting(() => performer);
  await ask(["ban"]);
  const outbox = open();
  await time.pass(4_900);
  expect(performed.length).toBe(1);
  expect(events.filter((e) => e.type === "retrying").length).toBe(1);
  busy = false;
  await time.pass(300);
  expect(performed.length).toBe(2);
  expect(outcomes()).toEqual(["done"]);
  expect((await store.counts()).outbox).toEqual({ pending: 0, started: 0 });
  await outbox.stop();
});

test("a platform that hangs keeps no other platform waiting", async () => {
  const hanging: Performer = { perform: () => new Promise(() => undefined), recall: async () => "unsure" };
  const { performer, performed } = notingPerformer();
  const { ask, open, time } = await setting((platform) => (platform === "twitch" ? hanging : performer));
  await ask(Array<ActionName>(400).fill("ban"), "twitch");
  await ask(["ban"], "discord");
  const outbox = open();
  await time.pass(500);
  expect(performed.map((item) => item.effect.target.platform)).toEqual(["discord"]);
  const stopped = outbox.stop();
  await time.pass(31_000);
  await stopped;
});

test("a platform that hangs with thousands of effects takes no other platform's turn, and is not read into memory", async () => {
  const hanging: Performer = { perform: () => new Promise(() => undefined), recall: async () => "unsure" };
  const { performer, performed } = notingPerformer();
  const { store, ask, open, time } = await setting((platform) => (platform === "twitch" ? hanging : performer));
  await ask(Array<ActionName>(6_000).fill("delete"), "twitch");
  let mostRead = 0;
  const due: typeof store.due = async (...asked) => {
    const items = await store.due(...asked);
    mostRead = Math.max(mostRead, items.length);
    return items;
  };
  const outbox = open({ due });
  await time.pass(2_000);
  for (let round = 1; round <= 3; round++) {
    await ask(Array<ActionName>(10).fill("ban"), "discord");
    await time.pass(300);
    expect(performed.length).toBe(10 * round);
  }
  expect(mostRead).toBeLessThan(2_600);
  const stopped = outbox.stop();
  await time.pass(31_000);
  await stopped;
});

test("what a moderator took back while it waited is not done", async () => {
  let release: () => void = () => undefined;
  const performed: string[] = [];
  const slow: Performer = {
    perform: async ({ id }) => {
      performed.push(id);
      await new Promise<void>((resolve) => (release = resolve));
      return { status: "done" };
    },
    recall: async () => "unsure",
  };
  const { store, ask, open, time } = await setting(() => slow);
  await ask(Array<ActionName>(5).fill("ban"));
  const outbox = open();
  await time.pass(200);
  expect(performed.length).toBe(RUN_SETTINGS.concurrency);
  const by = { kind: "moderator", name: "eve" } as const;
  const undone = { type: "undone", at: time.clock(), by, asked: [] } as const;
  await store.write({ caseId: "c5", version: 1, events: [undone], dropPending: "taken back" }, by, time.clock());
  release();
  await time.pass(200);
  expect(performed).not.toContain("c5.1");
  const stopped = outbox.stop();
  await time.pass(31_000);
  await stopped;
});

test("deleting a message of yesterday is dropped, and the case says why", async () => {
  const { performer, performed } = notingPerformer();
  const { store, ask, open, time } = await setting(() => performer);
  await ask(["delete"]);
  await time.pass(86_400_000);
  await open().drain();
  expect(performed).toEqual([]);
  expect((await store.caseOf("c1"))?.effects[0]?.outcome).toMatchObject({
    status: "dropped",
    note: "it came too late to be of use",
  });
});

test("a long queue is worked off completely, without all of it in memory", async () => {
  const { performer, performed } = notingPerformer();
  const { ask, open } = await setting(() => performer);
  await ask(Array<ActionName>(3_000).fill("delete"));
  await open().drain();
  expect(new Set(performed.map((item) => item.id)).size).toBe(3_000);
  expect(performed.length).toBe(3_000);
});

test("a store that breaks ends the work with its error, and leaves nothing spinning", async () => {
  const { performer } = notingPerformer();
  const { ask, open, failures } = await setting(() => performer);
  await ask(["ban"]);
  const broken = new Error("the disk is gone");
  const outbox = open({ finish: () => Promise.reject(broken) });
  await eventually("the failure", () => failures.length > 0);
  await outbox.stop();
  expect(failures).toEqual([broken]);
});
