import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seeded } from "../../../test/seeded.ts";
import { type ArmEvent, missingEvents, openEvidence, ratioOf, sideBounds } from "./evidence.ts";
import type { Arm } from "./experiment.ts";

const events = (a: number, b: number, weight = 1): readonly ArmEvent[] =>
  Array.from({ length: a + b }, (_, at) => ({ at, arm: at < a ? "a" : "b", weight }));
const heardOf = (heard: readonly ArmEvent[], share: number) => {
  const evidence = openEvidence(share);
  for (const event of heard) evidence.hear(event);
  return { better: Math.exp(evidence.better()), worse: Math.exp(evidence.worse()) };
};
const anyEvents = fc.array(
  fc.record({
    at: fc.nat(),
    arm: fc.constantFrom<Arm>("a", "b"),
    weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
  }),
  { maxLength: 60 },
);
const anyShare = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const other = (arm: Arm): Arm => (arm === "a" ? "b" : "a");

describe("evidence", () => {
  test("nothing is shown before anything has happened", () => {
    const { better, worse } = heardOf([], 0.5);
    expect([better, worse]).toEqual([expect.closeTo(1), expect.closeTo(1)]);
    expect(ratioOf([], 0.5, 0.05)).toEqual({ low: 0 });
    expect(missingEvents([], 0.5, 0.05)).toBeUndefined();
  });

  test("as many in both arms are no evidence for either", () => {
    const { better, worse } = heardOf(events(200, 200), 0.5);
    expect(Math.max(better, worse)).toBeLessThan(1);
    const { low, high, estimate } = ratioOf(events(200, 200), 0.5, 0.05);
    expect(estimate).toBe(1);
    expect([low < 1, (high ?? 0) > 1]).toEqual([true, true]);
  });

  test("a fifth of the people with a fifth of what happens is no difference", () => {
    const { better, worse } = heardOf(events(160, 40), 0.2);
    expect(Math.max(better, worse)).toBeLessThan(1);
    expect(ratioOf(events(160, 40), 0.2, 0.05).estimate).toBeCloseTo(1);
  });

  test("none of thirty in B is plain, and none of six is not", () => {
    expect(heardOf(events(30, 0), 0.5).better).toBeGreaterThan(40);
    expect(heardOf(events(6, 0), 0.5).better).toBeLessThan(40);
  });

  test("what was likelier to come to light counts less", () => {
    expect(heardOf(events(10, 0, 0.2), 0.5).better).toBeLessThan(heardOf(events(10, 0), 0.5).better);
    const few = [...events(10, 0), ...events(0, 10, 0.1)];
    expect(ratioOf(few, 0.5, 0.05).estimate).toBeCloseTo(0.1);
  });

  test("who swaps the arms swaps the verdicts", () => {
    fc.assert(
      fc.property(anyEvents, anyShare, (heard, share) => {
        const one = heardOf(heard, share);
        const two = heardOf(
          heard.map((event) => ({ ...event, arm: other(event.arm) })),
          1 - share,
        );
        expect(two.better).toBeCloseTo(one.worse, 6);
        expect(two.worse).toBeCloseTo(one.better, 6);
      }),
    );
  });

  test("what is staked is never more than one has: on average nothing is won where there is no difference", () => {
    fc.assert(
      fc.property(anyEvents, anyShare, fc.double({ min: 0.01, max: 1, noNaN: true }), (heard, share, weight) => {
        const now = heardOf(heard, share);
        const [inA, inB] = (["a", "b"] as const).map((arm) => heardOf([...heard, { at: 0, arm, weight }], share));
        for (const side of ["better", "worse"] as const)
          expect(inA![side] * (1 - share) + inB![side] * share).toBeLessThanOrEqual(now[side] * (1 + 1e-9));
      }),
    );
  });

  test("the estimate lies within the bounds, and the bounds around one go with the verdict", () => {
    fc.assert(
      fc.property(anyEvents, anyShare, (heard, share) => {
        const { estimate, low, high } = ratioOf(heard, share, 0.05);
        if (estimate !== undefined) {
          expect(estimate).toBeGreaterThanOrEqual(low * (1 - 1e-6));
          if (high !== undefined) expect(estimate).toBeLessThanOrEqual(high * (1 + 1e-6));
        }
        const { better, worse } = heardOf(heard, share);
        expect(worse >= 40 * (1 + 1e-6) ? low > 1 : true).toBe(true);
        expect(better >= 40 * (1 + 1e-6) ? (high ?? 2) < 1 : true).toBe(true);
      }),
    );
  });
});

describe("what is missing", () => {
  test("about so many more settle it as were foretold", () => {
    const missing = missingEvents(events(20, 10), 0.5, 0.05) ?? 0;
    expect(missing).toBeGreaterThan(20);
    const times = 1 + missing / 30;
    expect(heardOf(events(Math.ceil(20 * times), Math.floor(10 * times)), 0.5).better).toBeGreaterThan(35);
  });

  test("nobody is promised an end where there is no difference", () => {
    expect(missingEvents(events(50, 50), 0.5, 0.05)).toBeUndefined();
  });
});

test("the true ratio is within the bounds at every look, in all but a few of a thousand experiments", () => {
  const ratio = 0.6;
  const inB = (0.3 * ratio) / (0.3 * ratio + 0.7);
  let outside = 0;
  for (let run = 0; run < 1_000; run++) {
    const chance = seeded(run);
    const heard: ArmEvent[] = [];
    let wasOutside = false;
    for (let at = 0; at < 240 && !wasOutside; at++) {
      heard.push({ at, arm: chance() < inB ? "b" : "a", weight: 1 });
      if (at % 8 !== 7) continue;
      const { low, high = Number.POSITIVE_INFINITY } = ratioOf(heard, 0.3, 0.05);
      wasOutside = low > ratio || high < ratio;
    }
    if (wasOutside) outside++;
  }
  expect(outside).toBeGreaterThan(0);
  expect(outside).toBeLessThanOrEqual(50);
});

test("a share that was looked at by lot lies between bounds that close as more is looked at", () => {
  const few = sideBounds([{ weight: 1, ours: 1, others: 19 }], 0.05);
  const many = sideBounds([{ weight: 1, ours: 50, others: 950 }], 0.05);
  expect(few.low).toBeLessThan(many.low);
  expect(many.low).toBeLessThan(0.05);
  expect(many.high).toBeGreaterThan(0.05);
  expect(many.high).toBeLessThan(few.high);
});
