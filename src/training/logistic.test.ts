import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceFrom } from "../corpora/chance.ts";
import { fitLogistic, logisticLoss } from "./logistic.ts";

const BELIEF = { weights: [0.5, -0.5], bias: 0.1, firmness: [2, 2] };

/** Rows that a sum of 2x - y + 1 tells apart, but for some noise. */
const rows = (seed: number, count: number) => {
  const chance = chanceFrom(seed);
  const reads = Array.from({ length: count }, () => [4 * chance.next() - 2, 4 * chance.next() - 2]);
  const targets = reads.map(([x, y]) => Number(chance.holds(1 / (1 + Math.exp(-(2 * x! - y! + 1))))));
  return { reads, targets, weights: targets.map(() => 1) };
};

test("what makes rows so is found from enough of them", () => {
  const { weights, bias } = fitLogistic(rows(1, 5_000), BELIEF);
  expect(weights[0]).toBeCloseTo(2, 0);
  expect(weights[1]).toBeCloseTo(-1, 0);
  expect(bias).toBeCloseTo(1, 0);
});

test("without rows everything stays as it was believed, and few rows move little", () => {
  expect(fitLogistic({ reads: [], targets: [], weights: [] }, BELIEF)).toEqual({ weights: [0.5, -0.5], bias: 0.1 });
  const { weights } = fitLogistic(rows(2, 3), { ...BELIEF, firmness: [100, 100] });
  expect(weights[0]).toBeCloseTo(0.5, 1);
});

test("what is believed firmly stays where it was, whatever the rows say", () => {
  const { weights } = fitLogistic(rows(3, 2_000), { ...BELIEF, firmness: [1e9, 0] });
  expect(weights[0]).toBeCloseTo(0.5, 3);
  expect(weights[1]).toBeLessThan(-0.5);
});

test("nothing nearby is better than what was found", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 60 }), (seed, count) => {
      const sample = rows(seed, count);
      const at = fitLogistic(sample, BELIEF);
      // Rows that are told apart wholly would have the bias grow without end.
      const least = logisticLoss(at, sample, BELIEF) - 1e-6;
      for (const step of [0.01, -0.01]) {
        expect(logisticLoss({ ...at, bias: at.bias + step }, sample, BELIEF)).toBeGreaterThanOrEqual(least);
        for (const i of [0, 1]) {
          const weights = at.weights.with(i, at.weights[i]! + step);
          expect(logisticLoss({ ...at, weights }, sample, BELIEF)).toBeGreaterThanOrEqual(least);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test("rows that one number tells apart wholly, and numbers without end, still come to an end", () => {
  const reads = [
    [-1e6, 1],
    [-1e3, 1],
    [1e3, 1],
    [1e6, 1],
  ];
  const { weights, bias } = fitLogistic({ reads, targets: [0, 0, 1, 1], weights: [1, 1, 1, 1] }, BELIEF);
  for (const x of [...weights, bias]) expect(Number.isFinite(x)).toBe(true);
  expect(weights[0]).toBeGreaterThan(0);
});
