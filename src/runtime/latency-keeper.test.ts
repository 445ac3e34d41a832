import { expect, test } from "vitest";
import { LatencyHistogram } from "../engine/latency.ts";
import { openMemoryStore } from "../store/memory.ts";
import { openLatencyKeeper } from "./latency-keeper.ts";

const HOUR = 3_600_000;
const START = 500_000 * HOUR;

const setting = () => {
  const store = openMemoryStore();
  const time = { now: START };
  let writes = 0;
  const keeper = openLatencyKeeper({
    store: {
      addLatency: (at, counts) => {
        writes++;
        return store.addLatency(at, counts);
      },
    },
    insist: (_, call) => call(),
    clock: () => time.now,
  });
  const samples = async () =>
    (await store.latencyHours(0)).map(({ at, counts }) => {
      const histogram = new LatencyHistogram();
      histogram.addAll(counts);
      return [(at - START) / HOUR, histogram.samples];
    });
  return { keeper, time, samples, writes: () => writes };
};

test("a busy minute is one write, and no sample is lost", async () => {
  const { keeper, time, samples, writes } = setting();
  for (let i = 0; i < 600; i++) {
    time.now += 100;
    keeper.stored(5);
    await keeper.tick();
  }
  await keeper.flush();
  expect(await samples()).toEqual([[0, 600]]);
  expect(writes()).toBeLessThanOrEqual(2);
});

test("a run in which nothing was judged writes nothing", async () => {
  const { keeper, time, writes } = setting();
  time.now += 10 * HOUR;
  await keeper.tick();
  await keeper.flush();
  expect(writes()).toBe(0);
});

test("what was judged counts in its hour, though a quiet night lies between", async () => {
  const { keeper, time, samples } = setting();
  keeper.stored(5);
  await keeper.flush();
  time.now += 3 * HOUR;
  keeper.stored(7);
  keeper.stored(8);
  await keeper.flush();
  expect(await samples()).toEqual([
    [0, 1],
    [3, 2],
  ]);
});
