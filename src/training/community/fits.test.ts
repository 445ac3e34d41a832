import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../../../test/seeded.ts";
import { onCurve, scoreOf } from "../../engine/community-models/curve.ts";
import { wealthOf } from "./betting.ts";
import { binsOf, errorsOf } from "./errors.ts";
import { type AdapterExample, fitAdapter } from "./fit-adapter.ts";
import { fitIsotonic } from "./isotonic.ts";
import { stagesUpTo } from "./stages.ts";

const lossOf = (
  examples: readonly AdapterExample[],
  { slope, offset, weights }: ReturnType<typeof fitAdapter>,
): number =>
  examples.reduce((sum, { odds, has, weight, words }) => {
    const x = slope * odds + offset + words.reduce((all, word) => all + (weights[word] ?? 0), 0);
    return sum + weight * (Math.log1p(Math.exp(-Math.abs(x))) + Math.max(x, 0) - (has ? x : 0));
  }, 0);

const example = fc.record({
  odds: fc.double({ min: -8, max: 8, noNaN: true }),
  has: fc.boolean(),
  weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
  words: fc.uniqueArray(fc.nat(4), { maxLength: 4 }),
});

test("with no verdicts an adapter is the default", () => {
  expect(fitAdapter([], 3, 1)).toEqual({ slope: 1, offset: 0, weights: new Float64Array(3) });
});

test("an adapter never fits its verdicts worse than the default does, and never ranks backwards", () => {
  fc.assert(
    fc.property(fc.array(example, { maxLength: 30 }), (examples) => {
      const fit = fitAdapter(examples, 5, 1);
      expect(lossOf(examples, fit)).toBeLessThanOrEqual(
        lossOf(examples, { slope: 1, offset: 0, weights: new Float64Array(5) }) + 1e-9,
      );
      expect(fit.slope).toBeGreaterThanOrEqual(0.1);
    }),
  );
});

test("a word that always turns out fine takes away, the more the more often it was seen, and the others stay near nothing", () => {
  const saidOften = (times: number) =>
    fitAdapter(
      Array.from({ length: times }, (_, i) => [
        { odds: 3, has: false, weight: 1, words: [0, 1 + (i % 2)] },
        { odds: 3, has: true, weight: 1, words: [1 + (i % 2)] },
      ]).flat(),
      3,
      3,
    ).weights;
  const [few, many] = [saidOften(4), saidOften(40)];
  expect(many[0]).toBeLessThan((few[0] ?? 0) - 0.5);
  expect(few[0]).toBeLessThan(-0.2);
  expect(Math.abs(many[1] ?? 1)).toBeLessThan(1);
});

test("isotonic steps rise, stay within 0 and 1, and are the same whatever the order of verdicts", () => {
  const scored = fc.array(
    fc.record({
      score: fc.oneof(fc.constantFrom(0, 0.3, 1), fc.double({ min: 0, max: 1, noNaN: true })),
      has: fc.boolean(),
      weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
    }),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(scored, (all) => {
      const curve = fitIsotonic(all);
      if (curve.kind !== "steps") throw new Error("no steps");
      const { at, share } = curve;
      expect(at).toEqual(at.toSorted((a, b) => a - b));
      expect(share).toEqual(share.toSorted((a, b) => a - b));
      expect(Math.min(...share)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...share)).toBeLessThanOrEqual(1);
      const other = fitIsotonic(all.toReversed());
      for (const score of [0, 0.3, 0.9]) expect(onCurve(other, score)).toBeCloseTo(onCurve(curve, score), 6);
    }),
  );
});

test("isotonic steps find what a default is that claims twice what is true", () => {
  const chance = seeded(4);
  const scored = Array.from({ length: 4_000 }, () => {
    const score = chance();
    return { score, has: chance() < score / 2, weight: 1 };
  });
  const curve = fitIsotonic(scored);
  for (const score of [0.2, 0.5, 0.8]) expect(scoreOf(onCurve(curve, score))).toBeCloseTo(score / 2, 1);
});

test("whoever bets on a fair game reaches twenty times the stake in fewer than one of twenty runs, and on a good one soon", () => {
  const chance = seeded(9);
  const wealth = (mean: number) => wealthOf(Array.from({ length: 100 }, () => mean + (chance() < 0.5 ? -0.4 : 0.4)));
  const share = (mean: number) =>
    Array.from({ length: 2_000 }, () => wealth(mean)).filter((w) => w >= 20).length / 2_000;
  expect(share(0)).toBeLessThan(0.05);
  expect(share(0.15)).toBeGreaterThan(0.9);
  expect(wealthOf([])).toBeCloseTo(1, 9);
  expect(Number.isFinite(wealthOf(new Array<number>(5_000).fill(1)))).toBe(true);
});

test("errors and bins weigh what stands for more", () => {
  const told = [
    { score: 0.9, has: true, weight: 3 },
    { score: 0.9, has: false, weight: 1 },
    { score: 1, has: true, weight: 1 },
  ];
  expect(errorsOf(told).brier).toBeCloseTo((3 * 0.01 + 0.81) / 5, 9);
  const [bin, ...more] = binsOf(told);
  expect([bin?.from, bin?.count, more]).toEqual([0.9, 3, []]);
  expect([bin?.says, bin?.has]).toEqual([expect.closeTo(0.92, 9), 0.8]);
});

test("stages hang on the number of verdicts alone: those of few are the first of those of many", () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), (a, b) => {
      const [few, many] = [stagesUpTo(Math.min(a, b)), stagesUpTo(Math.max(a, b))];
      expect(many.slice(0, few.length)).toEqual(few);
      expect(few.every((size) => size <= Math.min(a, b))).toBe(true);
    }),
  );
});
