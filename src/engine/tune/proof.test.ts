import fc from "fast-check";
import { expect, test } from "vitest";
import { testThresholds } from "./fixed-sequence.ts";
import { missingAt, missingAtOnce } from "./missing.ts";
import { firstLook, searchesFor } from "./plan.ts";
import { proofIn, proofInAll } from "./proof.ts";
import { type Found, NEVER_FAIR } from "./trial.ts";

const DEMAND = { maxWrong: 0.01, confidence: 0.95 };
const GRID = [0.99, 0.95, 0.9, 0.8, 0.7];

const one = (score: number, violation = true, more: Partial<Found> = {}): Found => ({
  score,
  violation,
  mayAct: true,
  probability: 1,
  fairFrom: 0,
  ...more,
});
const many = (count: number, score: number, violation = true, more: Partial<Found> = {}): readonly Found[] =>
  Array.from({ length: count }, () => one(score, violation, more));

test("what a rule is to act on is proven from the top down, and stops where it would be wrong too often", () => {
  const trials = [...many(500, 0.995), ...many(400, 0.92), ...many(300, 0.75, false), ...many(60, 0.75)];
  expect(proofIn(trials, GRID, DEMAND)).toMatchObject({ actAt: 0.9, looked: 900, wrong: 0 });
});

test("a threshold is not reached by way of one that fails, however good the scores below it are", () => {
  const trials = [...many(450, 0.995), ...many(40, 0.96, false), ...many(9_000, 0.85)];
  expect(testThresholds(trials, GRID, 0.01, 0.0125).proven.map(({ actAt }) => actAt)).toEqual([0.99]);
});

test("the threshold that a rule has is looked at once, after 628 verdicts since it has it: no sooner and not again", () => {
  const since = { isNew: true };
  const right = (count: number): readonly Found[] => many(count, 0.97, true, since);
  const wrong = (count: number): readonly Found[] => many(count, 0.97, false, since);
  expect(proofIn(right(627), [], DEMAND, 0.95)).toBeUndefined();
  expect(proofIn(right(628), [], DEMAND, 0.95)).toMatchObject({ actAt: 0.95, looked: 628, wrong: 0 });
  expect(proofIn([...wrong(2), ...right(626)], [], DEMAND, 0.95)).toMatchObject({ wrong: 2 });
  expect(proofIn([...right(400), ...wrong(1), ...right(227)], [], DEMAND, 0.95)).toMatchObject({ wrong: 1 });
  expect(proofIn([...right(400), ...wrong(2), ...right(226)], [], DEMAND, 0.95)).toBeUndefined();
  expect(proofIn([...wrong(3), ...right(625)], [], DEMAND, 0.95)).toBeUndefined();
  expect(proofIn([...wrong(3), ...right(20_000)], [], DEMAND, 0.95)).toBeUndefined();
  expect(proofIn(many(5_000, 0.97), [], DEMAND, 0.95)).toBeUndefined();
});

test("what comes to light after a look takes back what it has proven", () => {
  const trials = many(628, 0.97, true, { isNew: true });
  expect(proofIn([...trials, ...many(9, 0.97, false)], GRID, DEMAND, 0.95)).toBeUndefined();
  expect(
    proofIn([...many(20_000, 0.97, true, { isNew: true }), ...many(4, 0.97, false)], GRID, DEMAND, 0.95),
  ).toBeUndefined();
});

test("complaints speak against a threshold, and never for it", () => {
  const unfair = { fairFrom: NEVER_FAIR };
  expect(proofIn(many(3_000, 0.995, true, unfair), GRID, DEMAND)).toBeUndefined();
  expect(proofIn([...many(60, 0.995, false, unfair), ...many(1_300, 0.995)], GRID, DEMAND)).toBeUndefined();
});

test("verdicts on what a rule only asked about while it acted prove nothing of thresholds below", () => {
  const sampled = many(700, 0.995, true, { fairFrom: 0.99, probability: 0.02 });
  const asked = many(700, 0.92, true, { fairFrom: 0.99 });
  expect(proofIn([...sampled, ...asked], GRID, DEMAND)).toMatchObject({ actAt: 0.99, looked: expect.any(Number) });
});

test("as many verdicts as are said to be missing are enough where errors go on as they were", () => {
  expect(missingAt([], 0.9, DEMAND, 0.9)).toBe(628);
  expect(missingAt([], 0.9, DEMAND)).toBe(628);
  const some = [...many(300, 0.97, true, { isNew: true }), one(0.97, false, { isNew: true })];
  const missing = missingAt(some, 0.95, DEMAND, 0.95) ?? 0;
  expect(missing).toBe(327);
  expect(proofIn([...some, ...many(missing, 0.97, true, { isNew: true })], [], DEMAND, 0.95)).toBeDefined();
  expect(missingAt([...many(50, 0.97), ...many(50, 0.97, false)], 0.95, DEMAND)).toBeUndefined();
  expect(missingAtOnce(many(200, 0.97), 0.95, DEMAND)).toBe(99);
  expect(missingAtOnce(many(200, 0.5), 0.95, DEMAND)).toBeUndefined();
});

test.each([
  [0.01, 0.95],
  [0.05, 0.95],
  [0.002, 0.99],
  [0.2, 0.8],
])("all looks together err as often as is demanded at most: %f at %f", (maxWrong, confidence) => {
  const risks = searchesFor({ maxWrong, confidence }).map(({ risk }) => risk);
  expect(risks.length).toBeGreaterThan(5);
  const first = firstLook({ maxWrong, confidence }).risk;
  const all = risks.reduce((sum, risk) => sum + risk, first);
  expect(first).toBeGreaterThan((1 - confidence) / 2);
  expect(all).toBeLessThanOrEqual(1 - confidence);
});

const verdicts = fc.array(
  fc.record({
    score: fc.constantFrom(0.995, 0.96, 0.92, 0.85, 0.75),
    violation: fc.integer({ min: 0, max: 99 }).map((n) => n > 0),
    probability: fc.double({ min: 0.01, max: 1, noNaN: true }),
  }),
  { minLength: 250, maxLength: 900 },
);

test("how likely a look was makes no difference to any proof: more weight is no more verdicts", () => {
  fc.assert(
    fc.property(verdicts, (drawn) => {
      const [weighted, plain] = [drawn, drawn.map((each) => ({ ...each, probability: 1 }))].map((list) =>
        list.map((each) => one(each.score, each.violation, { probability: each.probability, isNew: true })),
      );
      for (const proof of [proofInAll, (trials: readonly Found[]) => proofIn(trials, GRID, DEMAND, 0.9)])
        expect(proof(weighted ?? [], GRID, DEMAND)).toEqual(proof(plain ?? [], GRID, DEMAND));
    }),
    { numRuns: 40 },
  );
});

test("one more verdict that was wrong never certifies what was not", () => {
  fc.assert(
    fc.property(verdicts, (drawn) => {
      const trials = drawn.map(({ score, violation }) => one(score, violation));
      const before = proofInAll(trials, GRID, DEMAND);
      const after = proofInAll([...trials, one(0.999, false)], GRID, DEMAND);
      if (before === undefined) expect(after?.actAt ?? 1).toBeGreaterThanOrEqual(0.7);
      else expect(after?.actAt ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(before.actAt);
    }),
    { numRuns: 60 },
  );
});
