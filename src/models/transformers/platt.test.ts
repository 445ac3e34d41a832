import fc from "fast-check";
import { expect, test } from "vitest";
import { probability } from "../platt.ts";
import { calibrateLabel } from "./calibration.ts";
import { fitPlatt, type Judged } from "./platt.ts";

/** Texts of which each has the label as often as `truth` says. */
const drawn = (truth: (logit: number) => number, count: number): readonly Judged[] => {
  let seed = 7;
  const chance = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: count }, () => {
    const logit = chance() * 12 - 6;
    return { logit, has: chance() < truth(logit) };
  });
};

test("a model that is too sure of itself is brought back to how often it is right", () => {
  const truth = { slope: 0.4, offset: -1 };
  const fitted = fitPlatt(drawn((logit) => probability(logit, truth), 20_000));
  expect(fitted?.slope).toBeCloseTo(0.4, 1);
  expect(fitted?.offset).toBeCloseTo(-1, 1);
});

test("what nothing can be learnt from is left alone", () => {
  expect(fitPlatt([])).toBeUndefined();
  expect(fitPlatt([{ logit: 3, has: true }])).toBeUndefined();
  expect(
    fitPlatt([
      { logit: 3, has: false },
      { logit: 9, has: false },
    ]),
  ).toBeUndefined();
});

test("a model that means the opposite is not turned round: it has nothing to say", () => {
  const fitted = fitPlatt(drawn((logit) => 1 - probability(logit, { slope: 1, offset: 0 }), 5_000));
  expect(fitted?.slope).toBe(0);
});

test("a few texts do not make it certain, however well they part", () => {
  const fitted = fitPlatt([-5, -4, 4, 5].map((logit) => ({ logit, has: logit > 0 })));
  expect(probability(5, fitted!)).toBeLessThan(0.9);
  expect(probability(-5, fitted!)).toBeGreaterThan(0.1);
});

test("whatever the texts, the share that it expects is the share that there is, and more stays more", () => {
  const judged = fc.array(fc.record({ logit: fc.double({ min: -30, max: 30, noNaN: true }), has: fc.boolean() }), {
    minLength: 2,
    maxLength: 200,
  });
  fc.assert(
    fc.property(judged, (texts) => {
      const fitted = fitPlatt(texts);
      if (fitted === undefined) return;
      const yes = texts.filter(({ has }) => has).length;
      const no = texts.length - yes;
      const smoothed = (yes * (yes + 1)) / (yes + 2) + no / (no + 2);
      const expected = texts.reduce((sum, { logit }) => sum + probability(logit, fitted), 0);
      if (fitted.slope > 0) expect(expected).toBeCloseTo(smoothed, 2);
      expect(fitted.slope).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("a label is calibrated only where that is better on texts that were kept aside", () => {
  const truth = { slope: 0.3, offset: -2 };
  const good = calibrateLabel(drawn((logit) => probability(logit, truth), 4_000));
  expect(good.platt?.slope).toBeCloseTo(0.3, 1);
  expect(good.brier!.after).toBeLessThan(good.brier!.before);
  const right = calibrateLabel(
    drawn((logit) => probability(logit, truth), 60),
    truth,
  );
  if (right.platt === undefined) expect(right.brier?.after ?? 1).toBeGreaterThanOrEqual(right.brier?.before ?? 0);
  expect(calibrateLabel(drawn(() => 1, 500)).platt).toBeUndefined();
  expect(calibrateLabel(drawn(() => 0.01, 300))).not.toHaveProperty("platt");
});
