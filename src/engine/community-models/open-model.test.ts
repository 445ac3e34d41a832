import fc from "fast-check";
import { expect, test } from "vitest";
import { fitOf } from "../../../test/community-model.ts";
import { logOdds, onCurve, scoreOf } from "./curve.ts";
import { MOST_SHIFT, openModel } from "./open-model.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const text = fc.string({ unit: fc.constantFrom("a", "b", "ä", " ", ",", "1", "😀") });

test("where nothing was learnt a score is the very same number: with no verdicts a community has the default", () => {
  const open = openModel([fitOf()]);
  fc.assert(fc.property(share, text, (score, said) => open.score(0, score, open.shiftsOf(said)) === score));
});

test("a label that is not proven has the default", () => {
  expect(openModel([fitOf({ proven: false, words: [{ word: "clown", weight: -2 }] })]).labels).toEqual([]);
});

test("a word counts once however often it is said, also with signs between two", () => {
  const open = openModel([
    fitOf({
      words: [
        { word: "nice clown", weight: -1 },
        { word: "clown", weight: -0.5 },
      ],
    }),
  ]);
  expect(open.shiftsOf("nice -- clown")[0]).toBe(-1.5);
  expect(open.shiftsOf("nice clown clown nice clown")[0]).toBe(-1.5);
  expect(open.shiftsOf("a nicer clownfish")[0]).toBe(0);
});

test("nobody talks an insult away with words that are fine here: together they shift no further than the bound", () => {
  const words = Array.from({ length: 40 }, (_, i) => ({ word: `fine${i}`, weight: -1 }));
  const open = openModel([fitOf({ words })]);
  const [shift] = open.shiftsOf(words.map(({ word }) => word).join(" "));
  expect(shift).toBe(-MOST_SHIFT);
  expect(open.changeOf(0, 0.999, "fine1 fine2").after).toBeGreaterThan(0.99);
});

test("of what the default gives 0.9 or more at least half is left, whatever curve and words take away", () => {
  const weight = fc.double({ min: -9, max: 0, noNaN: true });
  const plain = fc.double({ min: 0.9, max: 1, noNaN: true });
  fc.assert(
    fc.property(plain, weight, weight, fc.constantFrom(0.1, 1), (before, offset, heavy, slope) => {
      const open = openModel([
        fitOf({ curve: { kind: "line", slope, offset }, words: [{ word: "fine", weight: heavy }] }),
      ]);
      const after = open.score(0, before, open.shiftsOf("fine"));
      expect(after).toBeGreaterThanOrEqual(before / 2);
      expect(open.changeOf(0, before, "fine").after).toBe(after);
    }),
  );
  const steps = openModel([fitOf({ curve: { kind: "steps", at: [0.5, 1], share: [0.01, 0.02] } })]);
  expect(steps.score(0, 0.97, steps.shiftsOf("abuse"))).toBe(0.485);
  const harsh = openModel([fitOf({ curve: { kind: "line", slope: 1, offset: -9 } })]);
  expect(harsh.score(0, 0.89, harsh.shiftsOf("abuse"))).toBeLessThan(0.01);
});

test("what is told of a change is what counts", () => {
  const curve = { kind: "line", slope: 0.8, offset: -0.4 } as const;
  const open = openModel([
    fitOf({
      curve,
      words: [
        { word: "clown", weight: -1.2 },
        { word: "pig", weight: 0.7 },
      ],
    }),
  ]);
  const change = open.changeOf(0, 0.9, "you clown, you pig");
  expect(change.after).toBe(open.score(0, 0.9, open.shiftsOf("you clown, you pig")));
  expect(change.words).toEqual([
    { word: "clown", weight: -1.2 },
    { word: "pig", weight: 0.7 },
  ]);
  expect(logOdds(0.9) + change.curve - 0.5).toBeCloseTo(logOdds(change.after), 6);
});

test("a text that scores less than the floor is passed over only where it cannot reach it here either", () => {
  const floor = 0.3;
  const weight = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(share, weight, weight, text, (below, offset, heavy, said) => {
      const curve = { kind: "line", slope: 0.9, offset } as const;
      const open = openModel([fitOf({ curve, words: [{ word: "a", weight: heavy }] })]);
      const before = below * floor;
      const after = open.score(0, before, open.shiftsOf(said));
      if (!open.mayReach(said, floor)) expect(after).toBeLessThan(floor);
    }),
  );
});

test("curves rise, stay within 0 and 1, and a score comes back from its log-odds", () => {
  const steps = { kind: "steps", at: [0.1, 0.5, 0.9], share: [0.05, 0.05, 0.8] } as const;
  const line = { kind: "line", slope: 0.3, offset: 1 } as const;
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      for (const curve of [steps, line]) {
        const [from, to] = [scoreOf(onCurve(curve, low)), scoreOf(onCurve(curve, high))];
        expect(from).toBeLessThanOrEqual(to + 1e-12);
        expect(Math.min(from, to)).toBeGreaterThanOrEqual(0);
        expect(Math.max(from, to)).toBeLessThanOrEqual(1);
      }
      expect(scoreOf(logOdds(a))).toBeCloseTo(a, 9);
    }),
  );
});
