import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../../../test/seeded.ts";
import { certify, type Trial } from "./certificate.ts";
import { openDrift } from "./drift.ts";

const right = (count: number, from = 0): readonly Trial[] =>
  Array.from({ length: count }, (_, i) => ({ at: from + i, wrong: false, fair: true }));
const wrong = (count: number, from: number, fair = true): readonly Trial[] =>
  Array.from({ length: count }, (_, i) => ({ at: from + i, wrong: true, fair }));

test("a rule is certified by the last case that is missing, and not before", () => {
  expect(certify(right(342), 0.01)).toMatchObject({ proven: false, looked: 342, wrong: 0, missing: 1 });
  const proven = certify(right(343), 0.01);
  expect(proven).toMatchObject({ proven: true });
  expect(proven.bound).toBeLessThan(0.01);
  expect(proven.missing).toBeUndefined();
});

test("one overturn demotes a rule that had just enough", () => {
  expect(certify([...right(400), ...wrong(1, 400)], 0.01)).toMatchObject({
    proven: false,
    wrong: 1,
    missing: expect.any(Number),
  });
});

test("what came up by complaint speaks against a rule, and never for it", () => {
  const praised = right(1_000).map((trial) => ({ ...trial, fair: false }));
  expect(certify(praised, 0.01)).toMatchObject({ proven: false, looked: 0 });
  expect(certify([...right(343), ...wrong(1, 400, false)], 0.01).proven).toBe(false);
});

test("a long good past does not cover for a rule that has become bad", () => {
  const past = right(20_000);
  const turned = certify([...past, ...wrong(3, 20_000)], 0.01);
  expect(turned.bound).toBeLessThan(0.01);
  expect(turned).toMatchObject({ proven: false, alarmAt: expect.any(Number) });
  expect(certify([...past, ...wrong(3, 20_000), ...right(300, 20_010)], 0.01).proven).toBe(false);
  const again = certify([...past, ...wrong(3, 20_000), ...right(343, 20_010)], 0.01);
  expect(again.proven).toBe(true);
  expect(again.alarmAt).toBeUndefined();
});

test("the alarm comes within some twenty cases when a fifth is wrong, and once in a thousand years of a rule that is well", () => {
  const until = (share: number, seed: number): number => {
    const chance = seeded(seed);
    const lengths = Array.from({ length: 200 }, () => {
      const drift = openDrift(0.01);
      for (let cases = 1; ; cases++) if (drift.hear(chance() < share) || cases >= 50_000) return cases;
    });
    return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  };
  expect(until(0.2, 1)).toBeLessThan(25);
  expect(until(0.01, 2)).toBeGreaterThan(1_000);
  expect(until(0.002, 3)).toBeGreaterThan(20_000);
});

test("more verdicts that were right never take a certificate away", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 200 }),
      (gaps, more) => {
        const trials = gaps.flatMap((gap, i) => [...right(gap, i * 100), ...wrong(1, i * 100 + 50)]);
        const before = certify(trials, 0.2);
        if (before.proven) expect(certify([...trials, ...right(more, 9_999)], 0.2).proven).toBe(true);
      },
    ),
  );
});

const GIVEN = { looked: 628, wrong: 2, maxWrong: 0.01, confidence: 0.95, at: 1_000 };

test("a rule that was proven from verdicts on other thresholds may act, until what people find since speaks against it", () => {
  expect(certify([], 0.01, GIVEN)).toMatchObject({ proven: true, looked: 628, wrong: 2 });
  expect(certify(right(50, 1_001), 0.01, GIVEN)).toMatchObject({ proven: true, looked: 678 });
  expect(certify(wrong(1, 1_001), 0.01, GIVEN).proven).toBe(false);
  expect(certify([...right(145, 1_001), ...wrong(1, 2_000, false)], 0.01, GIVEN).proven).toBe(true);
  expect(certify([...right(20_000, 1_001), ...wrong(3, 30_000)], 0.01, GIVEN).proven).toBe(false);
});

test("what was found before a proof was given counts no more against it: it is in the proof", () => {
  expect(certify(wrong(5, 10), 0.01, GIVEN)).toMatchObject({ proven: true, looked: 628 });
});

test("a proof of less than is demanded certifies nothing, and one that is surpassed by verdicts of the rule itself is not needed", () => {
  expect(certify([], 0.005, GIVEN).proven).toBe(false);
  expect(certify([], 0.01, { ...GIVEN, confidence: 0.9 }).proven).toBe(false);
  expect(certify(right(400), 0.01, GIVEN)).toMatchObject({ proven: true, looked: 400, wrong: 0 });
});
