import { expect, test } from "vitest";
import { seeded } from "../../../test/seeded.ts";
import type { ScoreHour } from "./community-model-store.ts";
import { movedScores, movedVerdicts, stabilityIndex } from "./moved.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A chat of so many days: evenings are busier, and each text comes `times` in a row. `shareAt`: of texts that score above 0.1, by day. */
const chat = (days: number, seed: number, shareAt: (day: number) => number, times = 1): readonly ScoreHour[] => {
  const chance = seeded(seed);
  return Array.from({ length: days * 24 }, (_, hour): ScoreHour => {
    const tenths = new Array<number>(10).fill(0);
    const texts = Math.round((hour % 24 > 17 ? 300 : 200) / times);
    for (let i = 0; i < texts; i++) {
      const scores = chance() < shareAt(Math.floor(hour / 24));
      tenths[scores ? 1 + Math.floor(9 * chance()) : 0]! += times;
    }
    return { at: hour * HOUR, counts: { harassment: tenths } };
  });
};
const lookedAt = (hours: readonly ScoreHour[], days: number) => movedScores(hours, { since: 0, now: days * DAY });

test("a chat that goes on as it was is told to have moved in fewer than one of 100 weeks, though every text comes five times in a row", () => {
  let alarms = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const hours = chat(16, seed, () => 0.06, 5);
    for (let day = 10; day <= 16; day++) if (lookedAt(hours, day) !== undefined) alarms++;
  }
  expect(alarms).toBe(0);
}, 60_000);

test.each([
  ["twice as much scores", (day: number) => (day < 12 ? 0.05 : 0.12)],
  ["half of it scores no more", (day: number) => (day < 12 ? 0.2 : 0.06)],
  ["nothing scores any more", (day: number) => (day < 12 ? 0.1 : 0)],
])("when %s, it is told two days later, in words", (_, shareAt) => {
  const hours = chat(15, 7, shareAt);
  expect(lookedAt(hours, 12)).toBeUndefined();
  expect(lookedAt(hours, 14)).toMatch(
    /^harassment: \d+\.\d % of the messages score 0\.1 and more, and it was \d+\.\d %$/,
  );
});

test("when as much scores as before, but higher, it is told too", () => {
  const hours = chat(15, 3, () => 0.06).map(({ at, counts: { harassment = [] } }): ScoreHour => {
    const above = harassment.slice(1).reduce((sum, count) => sum + count, 0);
    return {
      at,
      counts: {
        harassment: at < 12 * DAY ? harassment : [harassment[0] ?? 0, 0, 0, 0, 0, 0, 0, 0, above / 2, above / 2],
      },
    };
  });
  expect(lookedAt(hours, 14)).toMatch(/spread otherwise/);
});

test("nothing is told before there is a week to compare with, or of a handful of texts", () => {
  expect(
    lookedAt(
      chat(8, 1, (day) => (day < 6 ? 0.02 : 0.5)),
      8,
    ),
  ).toBeUndefined();
  expect(
    lookedAt(
      chat(15, 1, (day) => (day < 12 ? 0.001 : 0.1)),
      14,
    ),
  ).toBeUndefined();
  expect(
    lookedAt(
      chat(15, 1, (day) => (day < 12 ? 0.01 : 0.004)),
      14,
    ),
  ).toBeUndefined();
});

test("verdicts that turn from violations to innocence are told, and chance is not", () => {
  const verdicts = (first: number, then: number) =>
    Array.from({ length: 400 }, (_, i) => (i % 100) / 100 < (i < 200 ? first : then));
  expect(movedVerdicts(verdicts(0.8, 0.4))).toBe(
    "of the newest 100 verdicts 40 are violations, and of the first 100 it was 80",
  );
  expect(movedVerdicts(verdicts(0.6, 0.5))).toBeUndefined();
  expect(movedVerdicts(verdicts(0.8, 0.4).slice(0, 150))).toBeUndefined();
  const chance = seeded(5);
  const alarms = Array.from({ length: 1_000 }, () => movedVerdicts(Array.from({ length: 200 }, () => chance() < 0.5)));
  expect(alarms.filter((says) => says !== undefined).length).toBeLessThanOrEqual(2);
});

test("two spreads that are alike are no way apart", () => {
  expect(stabilityIndex([10, 20, 30], [10, 20, 30])).toBe(0);
  expect(stabilityIndex([0, 90], [90, 0])).toBeGreaterThan(5);
});
