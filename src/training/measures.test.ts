import fc from "fast-check";
import { expect, test } from "vitest";
import { areaUnderCurve, averagePrecision, brier, reliability, shareFrom, thresholdFor } from "./measures.ts";

const judged = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 9 }).map((x) => x / 9),
    fc.boolean(),
  ),
  { minLength: 1, maxLength: 60 },
);
const split = (rows: readonly (readonly [number, boolean])[]) => ({
  scores: rows.map(([score]) => score),
  isPositive: rows.map(([, positive]) => positive),
});

test("the area under the curve is the share of pairs in the right order", () => {
  fc.assert(
    fc.property(judged, (rows) => {
      const { scores, isPositive } = split(rows);
      const positives = scores.filter((_, i) => isPositive[i]);
      const negatives = scores.filter((_, i) => !isPositive[i]);
      const pairs = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
      const expected = pairs.length === 0 ? Number.NaN : pairs.reduce((sum: number, x) => sum + x, 0) / pairs.length;
      const area = areaUnderCurve(scores, isPositive);
      if (Number.isNaN(expected)) expect(area).toBeNaN();
      else expect(area).toBeCloseTo(expected, 9);
    }),
  );
});

test("average precision rewards order, and never flatters a tie", () => {
  expect(averagePrecision([0.9, 0.8, 0.1], [true, true, false])).toBe(1);
  expect(averagePrecision([0.9, 0.8, 0.1], [false, false, true])).toBeCloseTo(1 / 3);
  expect(averagePrecision([0.5, 0.5], [true, false])).toBe(0.5);
});

test("no more clean texts reach a threshold than the share that was asked for", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 200 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (clean, share) => {
        expect(shareFrom(clean, thresholdFor(clean, share))).toBeLessThanOrEqual(share);
      },
    ),
  );
});

test("a threshold is no higher than it must be", () => {
  const clean = Array.from({ length: 1_000 }, (_, i) => i);
  expect(shareFrom(clean, thresholdFor(clean, 0.01))).toBe(0.01);
});

test("being sure and wrong costs more than not knowing", () => {
  expect(brier([1, 0], [true, false])).toBe(0);
  expect(brier([0.5, 0.5], [true, false])).toBe(0.25);
  expect(brier([0, 1], [true, false])).toBe(1);
});

test("reliability counts every score once, in its bin", () => {
  const bins = reliability([0, 0.05, 0.55, 1], [false, true, true, true]);
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  expect(bins[0]).toMatchObject({ count: 2, found: 0.5 });
  expect(bins[9]).toMatchObject({ from: 0.9, count: 1, said: 1, found: 1 });
});
