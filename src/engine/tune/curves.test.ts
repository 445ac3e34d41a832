import fc from "fast-check";
import { expect, test } from "vitest";
import { actCosts, loadOf, precisionRecall, queueCosts } from "./curves.ts";
import type { GradedTrial } from "./trial.ts";

const GRID = [0.9, 0.8, 0.7, 0.6, 0.5];
const trial = (score: number, violation?: boolean, more: Partial<GradedTrial> = {}): GradedTrial => ({
  score,
  mayAct: true,
  probability: 1,
  fairFrom: 0,
  ...(violation === undefined ? {} : { violation }),
  ...more,
});

test("a verdict stands for as many as were as likely to be looked at", () => {
  const trials = [trial(0.95, true, { probability: 0.1 }), trial(0.95, false), trial(0.55, true)];
  expect(precisionRecall(trials, [0.9, 0.5])).toEqual([
    { actAt: 0.9, acted: 11, wrong: 1, precision: 10 / 11, recall: 10 / 11 },
    { actAt: 0.5, acted: 12, wrong: 1, precision: 11 / 12, recall: 1 },
  ]);
});

test("what nobody has looked at is work for people, and says nothing of errors", () => {
  const trials = [trial(0.95), trial(0.75, true), trial(0.75, false)];
  expect(loadOf(trials, { queueAt: 0.7, actAt: 0.9 })).toEqual({ acted: 1, asked: 2 });
  expect(loadOf(trials, { queueAt: 0.8 })).toEqual({ acted: 0, asked: 1 });
  expect(precisionRecall(trials, [0.9])[0]).toMatchObject({ precision: undefined, acted: 0 });
});

test("a violation of another kind is right to be acted on, and no miss where it is not", () => {
  const trials = [trial(0.95, true), trial(0.55, true, { otherKind: true })];
  expect(precisionRecall(trials, [0.9, 0.5]).map(({ recall, precision }) => [recall, precision])).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(queueCosts(trials, [0.9], undefined)[0]).toMatchObject({ missed: 0 });
});

test("what the rest of a rule keeps from being sure is never acted on", () => {
  expect(loadOf([trial(0.99, true, { mayAct: false })], { queueAt: 0.5, actAt: 0.6 })).toEqual({ acted: 0, asked: 1 });
});

const drawn = fc.array(
  fc.record({
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    violation: fc.option(fc.boolean(), { nil: undefined }),
    probability: fc.double({ min: 0.01, max: 1, noNaN: true }),
    mayAct: fc.boolean(),
  }),
  { maxLength: 60 },
);
type Drawn = (typeof drawn extends fc.Arbitrary<infer T> ? T : never)[number];
const trialsOf = (list: readonly Drawn[]): readonly GradedTrial[] =>
  list.map(({ score, violation, probability, mayAct }) => trial(score, violation, { probability, mayAct }));

test("from strict to loose a rule finds no less, acts on no less, and asks about no more", () => {
  fc.assert(
    fc.property(drawn, (list) => {
      const trials = trialsOf(list);
      const curve = precisionRecall(trials, GRID);
      for (const [i, point] of curve.slice(1).entries()) {
        expect(point.acted).toBeGreaterThanOrEqual(curve[i]!.acted - 1e-9);
        expect(point.wrong).toBeGreaterThanOrEqual(curve[i]!.wrong - 1e-9);
        expect(point.recall ?? 0).toBeGreaterThanOrEqual((curve[i]!.recall ?? 0) - 1e-9);
      }
      const asked = queueCosts(trials, GRID, 0.9);
      for (const [i, point] of asked.slice(1).entries()) {
        expect(point.looks).toBeGreaterThanOrEqual(asked[i]!.looks - 1e-9);
        expect(point.missed).toBeLessThanOrEqual(asked[i]!.missed + 1e-9);
      }
    }),
  );
});

test("weights of one are the plain counts", () => {
  fc.assert(
    fc.property(drawn, (list) => {
      const trials = trialsOf(list.map((each) => ({ ...each, probability: 1 })));
      for (const { actAt, acted, wrong } of precisionRecall(trials, GRID)) {
        const hit = trials.filter(
          ({ mayAct, score, violation }) => mayAct && violation !== undefined && score >= actAt,
        );
        expect([acted, wrong]).toEqual([hit.length, hit.filter(({ violation }) => !violation).length]);
      }
      const half = trials.map((each) => ({ ...each, probability: 0.5 }));
      expect(precisionRecall(half, GRID).map(({ precision, recall }) => [precision, recall])).toEqual(
        precisionRecall(trials, GRID).map(({ precision, recall }) => [precision, recall]),
      );
      expect(actCosts(half, GRID, 0.5).map(({ cost }) => cost)).toEqual(
        actCosts(trials, GRID, 0.5).map(({ cost }) => 2 * cost),
      );
    }),
  );
});
