import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../../../test/seeded.ts";
import { isProven, missingFor, upperBound } from "./bound.ts";

/** The fewest cases that prove a rate with so many errors among them, for 0, 1, 2 ... errors. */
const fewestFor = (rate: number, errors: number): readonly number[] => {
  const fewest: number[] = [];
  for (let wrong = 0, looked = 1; wrong <= errors; wrong++) {
    looked = Math.max(looked, wrong + 1);
    while (!isProven(rate, looked, wrong)) looked++;
    fewest.push(looked);
  }
  return fewest;
};

/** Of so many paths of a rule that errs at `rate`, the share that is ever taken for better, looking after each case. */
const everProven = (rate: number, paths: number, cases: number, fewest: readonly number[], seed: number): number => {
  const chance = seeded(seed);
  let fooled = 0;
  for (let path = 0; path < paths; path++) {
    let wrong = 0;
    for (let looked = 1; looked <= cases; looked++) {
      if (chance() < rate) wrong++;
      if (looked >= (fewest[wrong] ?? Infinity)) {
        fooled++;
        break;
      }
    }
  }
  return fooled / paths;
};

/** The same for the exact bound of Clopper and Pearson, which is made to be looked at once. */
const fixedFor = (rate: number, errors: number): readonly number[] =>
  Array.from({ length: errors + 1 }, (_, wrong) => {
    for (let looked = wrong + 1; ; looked++) {
      let term = (1 - rate) ** looked;
      let atMost = term;
      for (let i = 1; i <= wrong; i++) {
        term *= (((looked - i + 1) / i) * rate) / (1 - rate);
        atMost += term;
      }
      if (atMost <= 0.05) return looked;
    }
  });

test.each([
  [0.01, 1],
  [0.05, 2],
  [0.2, 3],
])(
  "a rule that errs as often as it may (%f) is hardly ever certified, though one looks after every verdict",
  (rate, seed) => {
    const cases = 3_000;
    const share = everProven(rate, 4_000, cases, fewestFor(rate, Math.ceil(cases * rate)), seed);
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThanOrEqual(0.05);
  },
);

test("the bound that is made for one look would certify one bad rule in five", () => {
  expect(everProven(0.01, 4_000, 3_000, fixedFor(0.01, 45), 1)).toBeGreaterThan(0.18);
});

test("proof costs a bounded number of cases: a fifth more than one look where nothing was wrong", () => {
  expect(fixedFor(0.01, 1)).toEqual([299, 473]);
  expect(fewestFor(0.01, 2)).toEqual([343, 757, 962]);
  expect(fewestFor(0.05, 1)).toEqual([68, 149]);
});

test("nothing is known of a rule that nobody has looked at", () => {
  expect(upperBound(0, 0)).toBe(1);
  expect(upperBound(3, 3)).toBe(1);
});

const counts = fc
  .tuple(fc.integer({ min: 1, max: 3_000 }), fc.double({ min: 0, max: 0.9, noNaN: true }))
  .map(([looked, share]) => ({ looked, wrong: Math.floor(looked * share) }));

test("one more case that was right lowers the bound, one that was wrong raises it, and it lies above what was seen", () => {
  fc.assert(
    fc.property(counts, ({ looked, wrong }) => {
      const bound = upperBound(looked, wrong);
      expect(bound).toBeGreaterThan(wrong / looked);
      expect(upperBound(looked + 1, wrong)).toBeLessThanOrEqual(bound);
      expect(upperBound(looked + 1, wrong + 1)).toBeGreaterThanOrEqual(bound);
    }),
  );
});

test("the bound is the rate from which on it is proven", () => {
  fc.assert(
    fc.property(counts, fc.double({ min: 0.001, max: 0.999, noNaN: true }), ({ looked, wrong }, rate) => {
      const bound = upperBound(looked, wrong);
      fc.pre(Math.abs(bound - rate) > 1e-9);
      expect(isProven(rate, looked, wrong)).toBe(rate > bound);
    }),
  );
});

test("as many cases as are said to be missing are enough, and no fewer", () => {
  const rates = fc.constantFrom(0.005, 0.01, 0.05, 0.2);
  let told = 0;
  fc.assert(
    fc.property(rates, counts, (rate, { looked, wrong }) => {
      const missing = missingFor(rate, looked, wrong);
      if (missing === undefined) {
        expect(wrong / looked).toBeGreaterThan(rate * 0.8);
        return;
      }
      told++;
      const share = wrong / looked;
      expect(isProven(rate, looked + missing, wrong + missing * share)).toBe(true);
      if (missing > 0) expect(isProven(rate, looked + missing - 1, wrong + (missing - 1) * share)).toBe(false);
    }),
  );
  expect(told).toBeGreaterThan(10);
  expect(missingFor(0.01, 0, 0)).toBe(343);
  expect(missingFor(0.01, 100, 1)).toBeUndefined();
});
