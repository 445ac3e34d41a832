import { expect, test } from "vitest";
import { chanceFrom } from "../corpora/chance.ts";
import { probability } from "../models/platt.ts";
import { fitCalibration } from "./calibrate.ts";

test("sums that were too sure are made as sure as they may be", () => {
  const chance = chanceFrom(4);
  const sums = Array.from({ length: 20_000 }, () => chance.next() * 16 - 8);
  // The truth: half as steep, and rarer by one unit.
  const targets = sums.map((sum) => (chance.holds(probability(sum, { slope: 0.5, offset: -1 })) ? 1 : 0));
  const { slope, offset } = fitCalibration(
    sums,
    targets,
    sums.map(() => 1),
  );
  expect(slope).toBeCloseTo(0.5, 1);
  expect(offset).toBeCloseTo(-1, 1);
});

test("a label that nobody has met does not break it", () => {
  const { slope, offset } = fitCalibration([1, 2, 3], [0, 0, 0], [1, 1, 1]);
  expect(Number.isFinite(slope)).toBe(true);
  expect(Number.isFinite(offset)).toBe(true);
  expect(probability(2, { slope, offset })).toBeLessThan(0.2);
  expect(fitCalibration([], [], [])).toMatchObject({ slope: 1 });
});
