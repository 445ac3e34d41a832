import { expect, test } from "vitest";
import { seeded } from "../../../test/seeded.ts";
import { HitHistory, SLOT_MS, SurgeWindow, surgeLimit } from "./surge.ts";

const DAY_MS = 86_400_000;
const START = 1_790_000_000_000;

test("a rule that hits nobody for weeks may hit eleven people at once, and one more pauses it", () => {
  const window = new SurgeWindow(new HitHistory(START - 30 * DAY_MS));
  const hits = Array.from({ length: 12 }, (_, i) => window.hit(`u${i}`, START + i * 1_000));
  expect(hits.slice(0, 11)).toEqual(Array(11).fill(undefined));
  expect(hits[11]).toEqual({ people: 12, limit: 12 });
});

test("one person who is hit a hundred times is no surge", () => {
  const window = new SurgeWindow(new HitHistory(START));
  for (let i = 0; i < 100; i++) expect(window.hit("ann", START + i * 1_000)).toBeUndefined();
});

test("people who are hit one after the other over an hour are no surge", () => {
  const window = new SurgeWindow(new HitHistory(START));
  for (let i = 0; i < 100; i++) expect(window.hit(`u${i}`, START + i * 60_000)).toBeUndefined();
});

test("a message from the future does not turn people who are hit over hours into a surge", () => {
  const window = new SurgeWindow(new HitHistory(START));
  window.hit("early", START + 400 * DAY_MS);
  for (let i = 0; i < 100; i++) expect(window.hit(`u${i}`, START + i * 60_000)).toBeUndefined();
});

test("what is usual in the evening is a surge at an hour when there never was any", () => {
  const evening = START - (START % DAY_MS) + 20 * 3_600_000;
  const slots = new Map<number, number>();
  for (let day = 1; day <= 14; day++)
    for (let slot = 0; slot < 18; slot++) slots.set(Math.floor((evening - day * DAY_MS) / SLOT_MS) + slot - 6, 20);
  const history = new HitHistory(START - 60 * DAY_MS, slots);
  expect(history.limitAt(evening)).toBeGreaterThan(100);
  expect(new HitHistory(START - 60 * DAY_MS, slots).limitAt(evening - 12 * 3_600_000)).toBe(12);
});

test("the more a rule hits, and the more in bursts, the later it is a surge", () => {
  const limit = (mean: number, variance: number): number => {
    const slots = 252;
    return surgeLimit({ slots, total: mean * slots, squares: (variance + mean * mean) * slots });
  };
  expect([limit(0, 0), limit(1, 2), limit(5, 30), limit(5, 100), limit(30, 930)]).toEqual(
    [limit(0, 0), limit(1, 2), limit(5, 30), limit(5, 100), limit(30, 930)].sort((a, b) => a - b),
  );
  expect(limit(5, 30)).toBeGreaterThan(60);
});

/** A factor of the rate that a slot has: bursts as they come (exponential), or far apart and high (gamma of shape 1/2). */
const BURSTS = {
  usual: (chance: () => number): number => -Math.log(1 - chance()),
  wild: (chance: () => number): number =>
    (Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())) ** 2,
};

/** People whom a rule hits in each slot of ten minutes: so many on average, nearly none at night, in bursts. */
const burstyDays = (mean: number, days: number, bursts: keyof typeof BURSTS, seed: number): readonly number[] => {
  const chance = seeded(seed);
  const poisson = (rate: number): number => {
    let count = -1;
    for (let time = 0; time < rate || count < 0; count++) time += -Math.log(1 - chance());
    return count;
  };
  return Array.from({ length: days * 144 }, (_, slot) => {
    const ofDay = 1 + 0.9 * Math.sin((slot / 144) * 2 * Math.PI);
    return poisson(mean * ofDay * BURSTS[bursts](chance));
  });
};

/** The slots in which the rule is paused, and resumed when they are over. */
const pausesIn = (slots: readonly number[]): readonly number[] => {
  const window = new SurgeWindow(new HitHistory(START));
  let person = 0;
  return slots.flatMap((count, slot) => {
    const at = (i: number): number => START + slot * SLOT_MS + Math.floor((i / count) * SLOT_MS);
    const found = Array.from({ length: count }, (_, i) => window.hit(`u${person++}`, at(i))).some(
      (s) => s !== undefined,
    );
    if (found) window.clear();
    return found ? [slot] : [];
  });
};

const DAYS = 60;
const FIRST_DAYS = 3 * 144;
/** Of rules from one person in three hours to fifteen in ten minutes: pauses after the first days, by two months of one rule. */
const pausesOfTwoMonths = (bursts: keyof typeof BURSTS): number => {
  const runs = [0.05, 0.5, 3, 15].flatMap((mean) =>
    [1, 2, 3, 4, 5].map((seed) => burstyDays(mean, DAYS, bursts, seed)),
  );
  return runs.flatMap((slots) => pausesIn(slots).filter((slot) => slot >= FIRST_DAYS)).length / runs.length;
};

test("traffic in bursts pauses no rule whose usual rate is known, and wild traffic less than once in two months", () => {
  expect(pausesOfTwoMonths("usual")).toBe(0);
  expect(pausesOfTwoMonths("wild")).toBeLessThan(1);
});

test("a rule that is new and hits twenty people in ten minutes of its first hour is paused, so that somebody looks at it", () => {
  expect([pausesIn([3, 20]), pausesIn([3, 19])]).toEqual([[1], []]);
});

test("a rule that breaks and hits everybody is paused within its first people", () => {
  const slots = [...burstyDays(0.5, 30, "usual", 5), 400];
  expect(pausesIn(slots)).toEqual([slots.length - 1]);
});
