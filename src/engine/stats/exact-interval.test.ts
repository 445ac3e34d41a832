import fc from "fast-check";
import { expect, test } from "vitest";
import { exactInterval } from "./exact-interval.ts";

test.each([
  // Published values of the exact 95 % interval.
  [0, 10, 0, 0.3085],
  [1, 10, 0.0025, 0.445],
  [5, 10, 0.1871, 0.8129],
  [10, 10, 0.6915, 1],
  [0, 300, 0, 0.01222],
  [2, 1000, 0.00024, 0.0072],
])("%d found among %d: the truth lies where tables say", (found, looked, low, high) => {
  const interval = exactInterval(found, looked);
  expect(interval.low).toBeCloseTo(low, 3);
  expect(interval.high).toBeCloseTo(high, 3);
});

test("nobody is told a share that was not even found, and more looks never say less", () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 800 }), fc.double({ min: 0, max: 1, noNaN: true }), (looked, part) => {
      const found = Math.round(part * looked);
      const { low, high } = exactInterval(found, looked);
      expect(low).toBeLessThanOrEqual(found / looked);
      expect(high).toBeGreaterThanOrEqual(found / looked);
      const doubled = exactInterval(2 * found, 2 * looked);
      expect(doubled.high - doubled.low).toBeLessThanOrEqual(high - low + 1e-9);
    }),
    { numRuns: 60 },
  ));

test("the interval covers the truth at least as often as it says", () => {
  for (const truth of [0.002, 0.01, 0.1, 0.5]) {
    const looked = 200;
    let covered = 0;
    let log = looked * Math.log1p(-truth);
    for (let found = 0; found <= looked; found++) {
      const { low, high } = exactInterval(found, looked);
      if (low <= truth && truth <= high) covered += Math.exp(log);
      log += Math.log((looked - found) / (found + 1)) + Math.log(truth / (1 - truth));
    }
    expect(covered).toBeGreaterThanOrEqual(0.95);
  }
});
