import { expect, test } from "vitest";
import { decisionWith } from "../../test/bot-bench.ts";
import { messageWith } from "../../test/message.ts";
import type { Route } from "../engine/decision.ts";
import { StoreError } from "../engine/errors.ts";
import type { ExperimentDesign } from "../engine/experiments/experiment.ts";
import type { Trial } from "../engine/versions/rulebook-order.ts";
import { openMemoryStore } from "../store/memory.ts";
import { label, opening } from "../store/samples.contract.ts";
import { openExperimentKeeper } from "./experiment-keeper.ts";
import type { RunEvent } from "./run-event.ts";

const T0 = 1_790_000_000_000;
const ANN = { kind: "moderator", name: "ann" } as const;
const DESIGN: ExperimentDesign = {
  a: "a",
  split: { seed: "s" },
  metric: "wrong",
  alpha: 0.05,
  minEffect: 0.25,
  sample: 0.1,
  // Out of the way: here nobody is rightly acted on.
  maxWrong: 0.999,
};

/** A keeper over a store in which an experiment goes on, and people who find that it was wrong about somebody. */
const keeping = (more: Partial<ExperimentDesign> = {}) => {
  const store = openMemoryStore();
  const events: RunEvent[] = [];
  const time = { now: T0 };
  const trial: Trial = { order: 4, at: T0, by: ANN, hash: "b", percent: 50, experiment: { ...DESIGN, ...more } };
  let running: Trial | undefined = trial;
  let reads = 0;
  let refuses = false;
  const keeper = openExperimentKeeper({
    store: {
      ...store,
      give: (orders) => (refuses ? Promise.reject(new StoreError("the disk is full")) : store.give(orders)),
      armFinds: (experiment) => {
        reads++;
        return store.armFinds(experiment);
      },
    },
    running: () => running,
    emit: (event) => void events.push(event),
    clock: () => time.now,
    everyMs: 1_000,
  });
  let count = 0;
  const wronged = async (arm: "a" | "b", people: number): Promise<void> => {
    for (let i = 0; i < people; i++) {
      const id = `m${++count}`;
      const message = messageWith("x", { id, author: { id: `u${count}` } });
      const decision = decisionWith({ route: "act", experiment: { experiment: 4, arm } });
      const recorded = opening(`c${count}`, message, { decision, at: time.now });
      const labels = [label(`c${count}`, id, { violation: false, source: "overturn", at: time.now })];
      await store.record([{ ...recorded, write: { ...recorded.write!, labels } }]);
    }
  };
  const look = async (ms = 1_000): Promise<void> => {
    time.now += ms;
    await keeper.look();
  };
  const told = () => events.map((e) => (e.type === "experiment" ? [e.verdict, e.ended] : [e.type]));
  const refuse = (is: boolean): void => {
    refuses = is;
  };
  return { store, keeper, refuse, wronged, look, told, events, reads: () => reads, end: () => (running = undefined) };
};

test("an experiment in which B is worse ends by itself, in the name of modbot, with what was found", async () => {
  const { store, wronged, look, told, events } = keeping();
  await wronged("a", 1);
  await look();
  expect(told()).toEqual([]);
  await wronged("b", 25);
  await look();
  expect(told()).toEqual([["worse", true]]);
  const [order] = await store.orders(0, 10);
  expect(order).toMatchObject({ by: { kind: "modbot" }, body: { kind: "rulebook", does: "stop", verdict: "worse" } });
  expect(events[0]).toMatchObject({ experiment: 4, why: expect.stringContaining("1 in A, 25 in B") });
  await wronged("b", 5);
  await look();
  expect(await store.orders(0, 10)).toHaveLength(1);
});

test("where the store refuses the order, it is given once the store takes again", async () => {
  const { store, wronged, look, refuse } = keeping();
  await wronged("b", 25);
  refuse(true);
  await expect(look()).rejects.toThrow("disk is full");
  refuse(false);
  await look();
  await look();
  expect(await store.orders(0, 10)).toHaveLength(1);
});

test("the guard ends it though A is no better", async () => {
  const { wronged, look, told } = keeping({ maxWrong: 0.01 });
  await wronged("b", 4);
  await wronged("a", 4);
  await look();
  expect(told()).toEqual([["harmful", true]]);
});

test("nobody is promoted by itself: that B is better is said once, and people decide", async () => {
  const { store, wronged, look, told } = keeping();
  await wronged("a", 25);
  await look();
  await wronged("a", 5);
  await look();
  expect(told()).toEqual([["better", false]]);
  expect(await store.orders(0, 10)).toEqual([]);
});

test("it ends when its time is over, and says what was known", async () => {
  const { look, told, events, store } = keeping({ forMs: 60_000 });
  await look();
  expect(told()).toEqual([]);
  await look(60_000);
  expect(told()).toEqual([["time", true]]);
  expect(events[0]).toMatchObject({ why: "its time is over, and no difference yet" });
  expect((await store.orders(0, 1))[0]?.body).toMatchObject({ does: "stop", verdict: "time" });
});

test("nothing is read again while nothing new has come, nor more often than it may", async () => {
  const { wronged, look, reads } = keeping();
  await wronged("a", 1);
  await look();
  await look();
  expect(reads()).toBe(1);
  await wronged("a", 1);
  await look(10);
  expect(reads()).toBe(1);
  await look();
  expect(reads()).toBe(2);
});

test("whoever watches the platform is told with the next message that something is found in, once", async () => {
  const { keeper, wronged, look } = keeping();
  await wronged("b", 25);
  await look();
  let isFull = true;
  const file = keeper.filingNews(async (message, decision) => {
    if (isFull) throw new StoreError("the disk is full");
    return { message, decision, at: T0 };
  });
  const filed = async (route: Route) => (await file(messageWith("x"), decisionWith({ route }))).decision.brakes;
  await expect(filed("queue")).rejects.toThrow("disk is full");
  isFull = false;
  expect(await filed("ignore")).toBeUndefined();
  const says = expect.stringMatching(/^Experiment 4: B is worse.*everybody is judged by A again\.$/);
  expect(await filed("queue")).toEqual([{ what: "experiment", says }]);
  expect(await filed("queue")).toBeUndefined();
});

test("where no experiment goes on nothing is read", async () => {
  const { look, reads, end } = keeping();
  end();
  await look();
  expect(reads()).toBe(0);
});
