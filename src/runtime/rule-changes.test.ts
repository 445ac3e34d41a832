import { expect, test } from "vitest";
import { arrivals, decisionWith } from "../../test/bot-bench.ts";
import { manualTime } from "../../test/manual-time.ts";
import { ModbotError } from "../engine/errors.ts";
import type { ExperimentDesign } from "../engine/experiments/experiment.ts";
import type { Order, OrderBody } from "../engine/order.ts";
import { orderedBy } from "../engine/versions/rulebook-order.ts";
import type { WholeRulebook } from "../engine/versions/rulebook-store.ts";
import { openMemoryStore } from "../store/memory.ts";
import type { Judge } from "./intake.ts";
import { openRuleChanges, type Seat } from "./rule-changes.ts";
import type { RunEvent } from "./run-event.ts";

const ANN = { kind: "moderator", name: "ann" } as const;
const wholeOf = (hash: string): WholeRulebook => ({
  hash,
  version: hash,
  main: "/r.yaml",
  files: [{ name: "/r.yaml", text: hash }],
});
const use = (hash: string): OrderBody => ({ kind: "rulebook", does: "use", hash, as: "deployed" });
const DESIGN: ExperimentDesign = {
  a: "a",
  split: { seed: "s" },
  metric: "wrong",
  alpha: 0.05,
  minEffect: 0.25,
  sample: 0.1,
  maxWrong: 0.01,
};
const compares = (hash: string, a = "a"): OrderBody => ({
  kind: "rulebook",
  does: "try",
  hash,
  percent: 50,
  experiment: { ...DESIGN, a },
});
const tries = (hash: string, percent = 0): OrderBody => ({ kind: "rulebook", does: "try", hash, percent });

/** By which rulebook somebody judges who counts first what was said lately. */
const seatsOf = (fresh: Pick<Judge, "observe"> | undefined): string | undefined =>
  fresh !== undefined && "rulebook" in fresh ? (fresh as Judge).rulebook.hash : undefined;

/** Changes over a memory store that keeps rulebooks a to e; "e" can no longer be compiled. */
const changing = async (earlier: readonly OrderBody[] = []) => {
  const store = openMemoryStore();
  for (const hash of ["a", "b", "c", "d", "e"]) await store.keepRulebook(wholeOf(hash), 0);
  const time = manualTime();
  const judging: Judge[] = [];
  const events: RunEvent[] = [];
  const compiled: string[] = [];
  const seats: string[] = [];
  const heard: string[] = [];
  const warmed: (Pick<Judge, "observe"> | undefined)[] = [];
  const seatOf = async (rulebook: { readonly hash: string; readonly version: string }): Promise<Seat> => {
    seats.push(rulebook.hash);
    return {
      judge: { rulebook, observe: () => undefined, moderate: () => decisionWith({ rulebook }) },
      heed: async ({ body }) => void heard.push(`${rulebook.hash} ${body.does} ${body.rule}`),
      refresh: async () => undefined,
    };
  };
  const given = (bodies: readonly OrderBody[], from: number): readonly Order[] =>
    bodies.map((body, i) => ({ seq: from + i + 1, at: from + i + 1, by: ANN, body }));
  const first = given(earlier, 0);
  let seq = first.length;
  const changes = await openRuleChanges({
    store,
    first: { hash: "a", version: "a" },
    compile: ({ hash, version }) => {
      compiled.push(hash);
      if (hash === "e") throw new ModbotError("e.yaml:1:1: this key is not known");
      return { hash, version };
    },
    seatOf,
    ordered: orderedBy(first),
    heeded: seq,
    judgeBy: async (next, fresh) => {
      judging.push(next);
      warmed.push(fresh);
    },
    emit: (event) => void events.push(event),
    clock: time.clock,
    stopwatch: () => 0,
    later: setImmediate,
    sleep: time.sleep,
  });
  const order = async (body: OrderBody): Promise<void> => {
    const [one] = given([body], seq++);
    if (one?.body.kind === "rule") await changes.heedRule({ ...one, body: one.body });
    else if (one !== undefined) await changes.heed(one);
  };
  return {
    store,
    changes,
    order,
    events,
    compiled,
    seats,
    heard,
    judging,
    warmed,
    first,
    time,
    now: () => judging.at(-1)?.rulebook.hash,
    told: () => events.map((e) => ("now" in e ? `${e.type} ${e.now}` : e.type)),
  };
};

test("a file and an order put a rulebook to use, each is written down with its cause before it judges", async () => {
  const { store, changes, order, now, told } = await changing();
  await changes.useFile({ rulebook: { hash: "f", version: "f" }, whole: wholeOf("f") }, "r.yaml");
  expect(now()).toBe("f");
  await order(use("b"));
  expect(now()).toBe("b");
  expect((await store.inForce()).map(({ hash, by, cause }) => [hash, by.kind, cause.kind])).toEqual([
    ["f", "modbot", "file"],
    ["b", "moderator", "order"],
  ]);
  expect(told()).toEqual(["reloaded", "reloaded"]);
});

test("a rulebook that cannot be used, or is not kept, is refused, and the old one judges on", async () => {
  const { store, order, now, events, judging } = await changing();
  await order(use("b"));
  await order(use("e"));
  await order(use("nowhere"));
  expect(now()).toBe("b");
  expect(judging).toHaveLength(1);
  expect(events.flatMap((e) => (e.type === "rules_refused" ? [`${e.from}: ${e.error.message}`] : []))).toEqual([
    "order 2: e.yaml:1:1: this key is not known",
    "order 3: the database keeps no rulebook nowhere.",
  ]);
  expect((await store.inForce()).map(({ hash }) => hash)).toEqual(["b"]);
  await order(use("c"));
  expect(now()).toBe("c");
});

test("to go back costs no compiling", async () => {
  const { order, compiled, now } = await changing();
  await order(use("b"));
  await order(use("a"));
  await order(use("b"));
  expect([now(), compiled]).toEqual(["b", ["b"]]);
});

test("a promoted rulebook goes on with what it has counted, and the trial is over", async () => {
  const { order, seats, warmed, told, changes, judging } = await changing();
  await order(tries("b"));
  await order(use("b"));
  expect(seats).toEqual(["a", "b"]);
  expect(told()).toEqual(["trial began", "trial ended", "reloaded"]);
  expect(changes.judge()).toBe(judging.at(-1));
  // Only when it began to be tried was there anything to catch up on.
  expect(warmed.map((fresh) => seatsOf(fresh))).toEqual(["b", undefined]);
});

test("a trial outlives a restart and a change of the rulebook in force, and ends by order", async () => {
  const { order, changes, told, now } = await changing([tries("c")]);
  expect(told()).toEqual(["trial began"]);
  expect(changes.judge().rulebook.hash).toBe("a");
  await order(use("b"));
  expect(now()).toBe("b");
  expect(told()).toEqual(["trial began", "reloaded"]);
  await order({ kind: "rulebook", does: "stop" });
  expect(told().at(-1)).toBe("trial ended");
  expect(now()).toBe("b");
});

test("orders of earlier runs are not followed a second time", async () => {
  const { changes, first, judging, store } = await changing([use("b"), tries("c")]);
  for (const order of first) await changes.heed(order);
  expect(judging).toEqual([]);
  expect(await store.inForce()).toEqual([]);
});

test("a paused rule is paused for every rulebook that judges later, on trial too", async () => {
  const { order, heard } = await changing();
  await order({ kind: "rule", rule: "scam", does: "pause", why: "hits a giveaway" });
  await order(tries("b"));
  await order(use("c"));
  expect(heard).toEqual(["a pause scam", "b pause scam", "c pause scam"]);
  await order({ kind: "rule", rule: "scam", does: "resume", why: "" });
  expect(heard.slice(3)).toEqual(["c resume scam", "b resume scam"]);
});

test("what a trial comes to is stored every second, and the rest when the run ends", async () => {
  const { order, changes, store, time, judging } = await changing();
  const ended = new AbortController();
  const running = changes.run(ended.signal);
  await order(tries("b"));
  const judge = judging.at(-1)!;
  for (const arrival of arrivals(["hi", "ho"])) if (arrival.kind === "message") judge.moderate(arrival.message, {});
  await time.pass(1_000);
  expect((await store.trialCounts(1)).judged).toBe(2);
  for (const arrival of arrivals(["hi"])) if (arrival.kind === "message") judge.moderate(arrival.message, {});
  ended.abort();
  await running;
  const { judged, skipped } = await store.trialCounts(1);
  expect(judged + skipped).toBe(3);
});

test("an experiment marks what both judge, outlives a restart, and ends by order", async () => {
  const { changes, told, order, now } = await changing([compares("b")]);
  expect(told()).toEqual(["trial began"]);
  expect(changes.experiment()?.order).toBe(1);
  for (const arrival of arrivals(["hi"]))
    if (arrival.kind === "message")
      expect(changes.judge().moderate(arrival.message, {}).experiment).toMatchObject({ experiment: 1 });
  await order({ kind: "rulebook", does: "stop" });
  expect([now(), changes.experiment(), told().at(-1)]).toEqual(["a", undefined, "trial ended"]);
});

test("an experiment ends when a file changes the rulebook that it compares with, and that is written down", async () => {
  const { changes, store, told, judging } = await changing([compares("b")]);
  await changes.useFile({ rulebook: { hash: "f", version: "f" }, whole: wholeOf("f") }, "r.yaml");
  expect(told()).toEqual(["trial began", "trial ended", "reloaded"]);
  expect(judging).toHaveLength(1);
  expect(await store.orders(0, 9)).toMatchObject([
    { by: { kind: "modbot" }, body: { does: "stop", verdict: "replaced" } },
  ]);
});

test("an experiment ends with an order that puts other rules in force, and nothing is written twice", async () => {
  const { store, told, order, now, changes } = await changing([compares("b")]);
  await order(use("c"));
  expect([now(), told()]).toEqual(["c", ["trial began", "trial ended", "reloaded"]]);
  expect([changes.experiment(), await store.orders(0, 9)]).toEqual([undefined, []]);
});

test("an experiment is not gone on with after a restart that found other rules in force", async () => {
  const { store, told, changes } = await changing([compares("b", "z")]);
  expect([told(), changes.experiment()]).toEqual([[], undefined]);
  expect(await store.orders(0, 9)).toMatchObject([{ body: { does: "stop", verdict: "replaced" } }]);
});

test("an experiment against a rulebook that is no longer in force does not begin", async () => {
  const { store, told, order, now } = await changing();
  await order(compares("b", "z"));
  expect([now(), told()]).toEqual([undefined, []]);
  expect(await store.orders(0, 9)).toMatchObject([{ body: { does: "stop", verdict: "replaced" } }]);
});

test("what is promoted ends its experiment, and to put A to use once more does not", async () => {
  const { told, order, now, seats } = await changing([compares("b")]);
  await order(use("a"));
  expect(told()).toEqual(["trial began"]);
  await order(use("b"));
  expect([now(), told()]).toEqual(["b", ["trial began", "trial ended", "reloaded"]]);
  expect(seats).toEqual(["a", "b"]);
});

test("how long the arms take is stored with what came of them", async () => {
  const { changes, store } = await changing([compares("b")]);
  for (const arrival of arrivals(["hi", "ho"]))
    if (arrival.kind === "message") changes.judge().moderate(arrival.message, {});
  const ended = new AbortController();
  ended.abort();
  await changes.run(ended.signal);
  const latencies = await store.armLatencies(1);
  expect(latencies.flatMap(({ counts }) => counts.buckets.map(([, count]) => count)).reduce((a, b) => a + b, 0)).toBe(
    2,
  );
});

test("what rulebooks are compiled with has changed: both that judge are compiled anew, and count first what was said lately", async () => {
  const { store, changes, order, compiled, judging, warmed, told, now, seats } = await changing();
  await order(tries("b"));
  const before = compiled.length;
  seats.length = 0;
  await changes.recompile("a model of a community");
  expect(compiled.slice(before)).toEqual(["a", "b"]);
  expect([now(), judging.length, seats]).toEqual(["a", 2, ["a", "b"]]);
  expect(warmed.at(-1)).toBeDefined();
  // Nothing was promoted, and the trial goes on.
  expect([await store.inForce(), told()]).toEqual([[], ["trial began"]]);
});
