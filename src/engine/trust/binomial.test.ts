import fc from "fast-check";
import { expect, test } from "vitest";
import { atMost, exactBound, fewestLooked } from "./binomial.ts";

test.each([
  [0, 299],
  [1, 473],
  [2, 628],
  [3, 773],
])("with %i errors %i verdicts prove one in a hundred, as the tables say", (wrong, looked) => {
  expect(fewestLooked(0.01, wrong, 0.05)).toBe(looked);
  expect(exactBound(looked, wrong, 0.05)).toBeLessThanOrEqual(0.01);
  expect(exactBound(looked - 1, wrong, 0.05)).toBeGreaterThan(0.01);
});

test("nothing is known without verdicts, and nothing where all were wrong", () => {
  expect(exactBound(0, 0, 0.05)).toBe(1);
  expect(exactBound(7, 7, 0.05)).toBe(1);
});

test("a hundred thousand verdicts do not run out of numbers", () => {
  expect(atMost(100_000, 1_000, 0.01)).toBeCloseTo(0.5, 1);
  expect(exactBound(100_000, 1_000, 0.05)).toBeCloseTo(0.0105, 3);
});

const counts = fc
  .tuple(fc.integer({ min: 1, max: 2_000 }), fc.double({ min: 0, max: 0.5, noNaN: true }))
  .map(([looked, share]) => ({ looked, wrong: Math.floor(looked * share) }));

test("it is the sum of the single chances, as one adds them up by hand", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 25 }),
      fc.nat(24),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (n, k, p) => {
        let sum = 0;
        for (let i = 0; i <= Math.min(k, n); i++) {
          let ways = 1;
          for (let j = 0; j < i; j++) ways = (ways * (n - j)) / (j + 1);
          sum += ways * p ** i * (1 - p) ** (n - i);
        }
        expect(atMost(n, k, p)).toBeCloseTo(sum, 9);
      },
    ),
  );
});

test("the bound lies above what was seen, and one more that is right lowers it", () => {
  fc.assert(
    fc.property(counts, ({ looked, wrong }) => {
      const bound = exactBound(looked, wrong, 0.05);
      expect(bound).toBeGreaterThan(wrong / looked);
      expect(exactBound(looked + 1, wrong, 0.05)).toBeLessThanOrEqual(bound);
      expect(exactBound(looked + 1, wrong + 1, 0.05)).toBeGreaterThanOrEqual(bound);
    }),
  );
});
