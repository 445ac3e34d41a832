import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ACT,
  type Answer,
  atMost,
  between,
  graded,
  least,
  levelName,
  most,
  NONE,
  opposite,
  QUEUE,
  stronger,
  UNKNOWN,
  weaker,
} from "./answer.ts";

/** Every answer there is: least <= most. */
const answers = [0, 1, 2].flatMap((low) => [0, 1, 2].filter((high) => high >= low).map((high) => between(low, high)));
const answer = fc.constantFrom(...answers);
const isAnswer = (a: Answer): boolean => answers.includes(a);

test("combining never leaves the algebra, and order makes no difference", () => {
  fc.assert(
    fc.property(answer, answer, answer, (a, b, c) => {
      for (const combine of [weaker, stronger]) {
        expect(isAnswer(combine(a, b))).toBe(true);
        expect(combine(a, b)).toBe(combine(b, a));
        expect(combine(combine(a, b), c)).toBe(combine(a, combine(b, c)));
      }
      expect(isAnswer(opposite(a))).toBe(true);
    }),
  );
});

test("what is learnt later can only narrow an answer, so a rule never holds on missing data that it would not hold on", () => {
  // For every known value inside the bounds, the combination of known values lies inside the combined bounds.
  const inside = (a: Answer): number[] => [0, 1, 2].filter((r) => r >= least(a) && r <= most(a));
  for (const a of answers) {
    for (const b of answers) {
      for (const x of inside(a)) {
        for (const y of inside(b)) {
          expect(inside(weaker(a, b))).toContain(Math.min(x, y));
          expect(inside(stronger(a, b))).toContain(Math.max(x, y));
        }
        expect(inside(opposite(a))).toContain(x === 0 ? 2 : 0);
      }
    }
  }
});

test.each([
  ["all of act and unknown is open", weaker(ACT, UNKNOWN), "unknown"],
  ["all of none and unknown is none", weaker(NONE, UNKNOWN), "none"],
  ["any of act and unknown is act", stronger(ACT, UNKNOWN), "act"],
  ["any of queue and unknown is at least queue", stronger(QUEUE, UNKNOWN), "queue"],
  ["none of unknown is open", opposite(UNKNOWN), "unknown"],
  ["none of queue does not hold", opposite(QUEUE), "none"],
  ["none of none holds", opposite(NONE), "act"],
  ["a cap takes act down to queue", atMost(ACT, 1), "queue"],
] as const)("%s", (_, given, expected) => expect(levelName(given)).toBe(expected));

test.each([
  [3, 3, "none"],
  [4, 4, "queue"],
  [6, 6, "act"],
  [3, 6, "unknown"],
  [4, 6, "queue"],
] as const)("a score from %i to %i against 4 and 6 is %s", (low, high, expected) =>
  expect(levelName(graded(low, high, 4, 6))).toBe(expected),
);
