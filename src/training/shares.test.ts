import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceFrom } from "../corpora/chance.ts";
import { bestShare } from "./shares.ts";

const known = (seed: number, ofFirst: number, ofSecond: number, count = 2_000) => {
  const chance = chanceFrom(seed);
  const targets = Array.from({ length: count }, () => chance.below(2));
  const noise = () => 4 * (chance.next() - 0.5);
  return {
    targets,
    first: targets.map((target) => ofFirst * (target - 0.5) + noise()),
    second: targets.map((target) => ofSecond * (target - 0.5) + noise()),
    weights: targets.map(() => 1),
  };
};

test("the model that knows more gets the greater share, and one that knows nothing hardly any", () => {
  expect(bestShare(known(1, 3, 0))).toBeLessThan(0.2);
  expect(bestShare(known(1, 0, 3))).toBeGreaterThan(0.8);
  expect(bestShare(known(1, 3, 1))).toBeLessThan(bestShare(known(1, 1, 3)));
});

test("of few texts nothing is made that chance may have made", () => {
  const { first, second, targets, weights } = known(3, 2, 2, 8);
  expect(bestShare({ first, second, targets, weights })).toBeCloseTo(0.5, 0);
  expect(bestShare({ first: [], second: [], targets: [], weights: [] })).toBe(0.5);
});

test("a share is never less than nothing nor more than all", () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: -3, max: 3 }), fc.double({ min: -3, max: 3 }), (seed, a, b) => {
      const share = bestShare(known(seed, a, b, 50));
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }),
    { numRuns: 30 },
  );
});
