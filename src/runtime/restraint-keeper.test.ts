import { expect, test } from "vitest";
import { stringify } from "yaml";
import { z } from "zod";
import { fedConnector, notingPerformer, temporaryFolder } from "../../test/bot-bench.ts";
import { manualTime } from "../../test/manual-time.ts";
import { authorNamed, messageWith } from "../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../test/rulebook.ts";
import { databaseIn, opened, running } from "../../test/running-bot.ts";
import { ACT, NONE } from "../engine/answer.ts";
import { openCasework } from "../engine/casework.ts";
import { condition } from "../engine/condition.ts";
import type { Arrival } from "../engine/connector.ts";
import { Moderator } from "../engine/moderate.ts";
import { openDesk } from "../engine/open-desk.ts";
import type { OrderBody } from "../engine/order.ts";
import type { Store } from "../engine/ports.ts";
import { compileRulebook } from "../engine/rulebook/compile.ts";
import type { Rulebook } from "../engine/rulebook/rule.ts";
import { Restraints } from "../engine/trust/restraints.ts";
import { openRestraintKeeper } from "./restraint-keeper.ts";
import type { RunEvent } from "./run-event.ts";

const MIA = { kind: "moderator", name: "mia" } as const;
const THEN = { then: { message: "delete" } };
const book = (fields: object = {}, top: object = {}): Rulebook =>
  rulebookWith([ruleWhen({ phrase: { any: ["spam"] } }, { ...THEN, ...fields })], top);
/** By degrees, and sure of every spam. */
const likely = condition({
  name: "likely",
  summary: "How likely it is spam.",
  params: z.strictObject({ at_least: z.number() }),
  graded: true,
  compile: () => ({
    answer: ({ message }) => (message.text === "spam" ? ACT : NONE),
    evidence: () => ({ says: "likely spam", spans: [] }),
  }),
});
const graded = (atLeast: number): Rulebook =>
  compileRulebook({
    file: "test.yaml",
    text: stringify({
      format: "modbot-rules/1",
      version: "1",
      rules: [ruleWhen({ likely: { at_least: atLeast } }, { ...THEN, max_wrong: "20%", on_surge: "go_on" })],
    }),
    conditions: [likely],
  });

let count = 0;
const spam = (time: { clock: () => number }, people: number): readonly Arrival[] =>
  Array.from({ length: people }, () => {
    count++;
    return {
      kind: "message",
      message: messageWith("spam", { id: `m${count}`, sentAt: time.clock(), author: authorNamed(`u${count}`) }),
    };
  });

/** A bot over a rulebook and a database, as `modbot run` puts it together. */
const startOver = async (store: Store, rulebook: Rulebook, time: ReturnType<typeof manualTime>, confirmNew = false) => {
  const told: RunEvent[] = [];
  const onEvent = (event: RunEvent): void => void told.push(event);
  const restraints = new Restraints();
  const moderator = new Moderator(rulebook, { restraints });
  const keeper = openRestraintKeeper({ store, restraints, clock: time.clock, emit: onEvent, confirmNew });
  await keeper.load(rulebook);
  const chat = fedConnector(notingPerformer().performer);
  const { discipline } = rulebook;
  const casework = openCasework({ store, clock: time.clock, firstCase: await store.nextCase(), discipline });
  const bot = await running({
    store,
    connectors: [chat.connector],
    moderator,
    casework,
    clock: time.clock,
    sleep: time.sleep,
    heed: async (orders) => {
      for (const { body, ...order } of orders) if (body.kind === "rule") await keeper.heed({ ...order, body });
    },
    watch: keeper.refresh,
    onEvent,
  });
  const routes = (): string[] => told.flatMap((e) => (e.type === "decided" ? [e.recorded.decision.route] : []));
  const changes = (): string[] => told.flatMap((e) => (e.type === "rule" ? [`${e.rule ?? "all"} ${e.now}`] : []));
  const say = async (people = 1): Promise<string[]> => {
    const before = routes().length;
    chat.feed(spam(time, people));
    await time.pass(200);
    return routes().slice(before);
  };
  const stop = async (): Promise<void> => {
    bot.stop.abort();
    await time.pass(1_000);
    await bot.done;
  };
  return { say, feed: chat.feed, routes, changes, stop, told };
};

type WithoutWords<Body> = Body extends OrderBody ? Omit<Body, "kind" | "why"> : never;
type Ordered = WithoutWords<Extract<OrderBody, { kind: "rule" }>>;
const ordering = (store: Store, time: { clock: () => number }, body: Ordered) =>
  store.give([{ at: time.clock(), by: MIA, body: { kind: "rule", why: "because", ...body } }]);

const world = async () => {
  const file = databaseIn(temporaryFolder());
  return { time: manualTime(), store: await opened(file), elsewhere: await opened(file) };
};

test("a rule that a person pauses in another process asks within half a second, after a restart too, until it is resumed", async () => {
  const { time, store, elsewhere } = await world();
  const first = await startOver(store, book(), time);
  expect(await first.say()).toEqual(["act"]);
  await ordering(elsewhere, time, { rule: "the-rule", does: "pause" });
  await time.pass(500);
  expect(await first.say()).toEqual(["queue"]);
  expect(first.changes()).toEqual(["the-rule paused"]);
  await first.stop();
  const second = await startOver(store, book(), time);
  expect(await second.say()).toEqual(["queue"]);
  await ordering(elsewhere, time, { rule: "the-rule", does: "resume" });
  await time.pass(500);
  expect(await second.say()).toEqual(["act"]);
  expect(second.changes()).toEqual(["the-rule resumed"]);
  await second.stop();
});

test("a rule that surges pauses itself, tells moderators once, and is still paused after a restart", async () => {
  const { time, store } = await world();
  const bot = await startOver(store, book(), time);
  const routes = await bot.say(30);
  expect(routes.filter((route) => route === "act")).toHaveLength(19);
  expect(bot.changes()).toEqual(["the-rule paused"]);
  const alerts = (await store.cases({})).map(async ({ id }) => (await store.caseOf(id))?.effects ?? []);
  const actions = (await Promise.all(alerts)).flat().filter(({ effect }) => effect.action === "alert");
  expect(actions.map(({ effect }) => effect.reason)).toEqual([
    expect.stringContaining("Rule the-rule: it has hit 20 people"),
  ]);
  expect(await store.orders(0, 10)).toMatchObject([
    { by: { kind: "modbot" }, body: { does: "pause", rule: "the-rule" } },
  ]);
  await bot.stop();
  const again = await startOver(store, book(), time);
  expect(await again.say()).toEqual(["queue"]);
  await again.stop();
});

test("a restart gives no budget back, neither of a rule nor of all together", async () => {
  for (const rulebook of [book({ budget: "3 per 1h" }), book({}, { budget: "3 per 1h" })]) {
    const { time, store } = await world();
    const bot = await startOver(store, rulebook, time);
    expect(await bot.say(2)).toEqual(["act", "act"]);
    await bot.stop();
    const again = await startOver(store, rulebook, time);
    expect(await again.say(3)).toEqual(["act", "queue", "queue"]);
    expect(again.changes()).toEqual([expect.stringContaining("over_budget")]);
    await again.stop();
  }
});

test("what a rule left alone because it had just acted there costs no budget after a restart either", async () => {
  const { time, store } = await world();
  const rulebook = book({ budget: "2 per 1h", cooldown: "30m" });
  const bot = await startOver(store, rulebook, time);
  const ann = (id: string): Arrival => ({
    kind: "message",
    message: messageWith("spam", { id, sentAt: time.clock(), author: authorNamed("ann") }),
  });
  bot.feed([ann("a1"), ann("a2"), ann("a3")]);
  await time.pass(200);
  await bot.stop();
  expect(await store.ruleHits()).toMatchObject([{ acted: 1, shadow: 2 }]);
  const again = await startOver(store, rulebook, time);
  expect(await again.say(2)).toEqual(["act", "queue"]);
  await again.stop();
});

test("verdicts in another process certify a rule while it runs, and an overturn demotes it at once", async () => {
  const { time, store, elsewhere } = await world();
  const rulebook = graded(0.5);
  const bot = await startOver(store, rulebook, time);
  const desk = openDesk({ store: elsewhere, by: MIA, clock: time.clock, discipline: rulebook.discipline });
  for (let i = 0; i < 20; i++) expect(await bot.say()).toEqual(["queue"]);
  const waiting = (await desk.queue(50)).items;
  for (const { id, version } of waiting.slice(0, 15)) await desk.decide(id, version, "block");
  await time.pass(500);
  expect(bot.changes()).toEqual([]);
  for (const { id, version } of waiting.slice(15)) await desk.decide(id, version, "block");
  await time.pass(500);
  expect(bot.changes()).toEqual(["the-rule certified"]);
  expect(await bot.say()).toEqual(["act"]);
  await desk.undo((await desk.queue(1, 0, "acted")).items[0]!.id);
  await time.pass(500);
  expect(bot.changes()).toEqual(["the-rule certified", "the-rule demoted"]);
  expect(await bot.say()).toEqual(["queue"]);
  await bot.stop();
  const edited = graded(0.6);
  const other = await startOver(store, edited, time);
  expect(await other.say()).toEqual(["queue"]);
  await other.stop();
});

test("where that is wanted, new conditions ask until a person lets them act, and an edit of them asks anew", async () => {
  const { time, store, elsewhere } = await world();
  const first = book();
  const bot = await startOver(store, first, time, true);
  expect(await bot.say()).toEqual(["queue"]);
  await ordering(elsewhere, time, { rule: "the-rule", does: "resume", fingerprint: first.rules[0]!.fingerprint });
  await time.pass(500);
  expect(await bot.say()).toEqual(["act"]);
  await bot.stop();
  const reworded = await startOver(store, book({ says: "In other words." }), time, true);
  expect(await reworded.say()).toEqual(["act"]);
  await reworded.stop();
  const edited = rulebookWith([ruleWhen({ phrase: { any: ["spam", "eggs"] } }, THEN)]);
  const other = await startOver(store, edited, time, true);
  expect(await other.say()).toEqual(["queue"]);
  await other.stop();
});

test("what is proven from verdicts on other thresholds lets a rule act while it runs and after a restart, and an overturn takes it back", async () => {
  const { time, store, elsewhere } = await world();
  const rulebook = graded(0.5);
  const fingerprint = rulebook.rules[0]?.fingerprint ?? "";
  const proof = { looked: 40, wrong: 3, maxWrong: 0.2, confidence: 0.95 };
  const bot = await startOver(store, rulebook, time);
  expect(await bot.say()).toEqual(["queue"]);
  await ordering(elsewhere, time, { rule: "the-rule", does: "certify", fingerprint: "another", proof });
  await time.pass(500);
  expect(await bot.say()).toEqual(["queue"]);
  await ordering(elsewhere, time, { rule: "the-rule", does: "certify", fingerprint, proof });
  await time.pass(500);
  expect(bot.changes()).toEqual(["the-rule certified"]);
  expect(await bot.say()).toEqual(["act"]);
  await bot.stop();
  const again = await startOver(store, rulebook, time, true);
  expect(await again.say(2)).toEqual(["act", "act"]);
  const desk = openDesk({ store: elsewhere, by: MIA, clock: time.clock, discipline: rulebook.discipline });
  for (const { id } of (await desk.queue(10, 0, "acted")).items) await desk.undo(id);
  await time.pass(500);
  expect(again.changes()).toEqual(["the-rule demoted"]);
  expect(await again.say()).toEqual(["queue"]);
  await again.stop();
});
