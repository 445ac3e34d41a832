import fc from "fast-check";
import { expect, test } from "vitest";
import { FLOOR, marginOf } from "./margin.ts";

const similarities = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 5 })
  .map((some) => some.sort((a, b) => b - a));

test.each([
  ["nonsense, far from both sides", [0.2, 0.1, 0.1], [], 0],
  ["a text right at the floor", [FLOOR, FLOOR, FLOOR], [], 0],
  ["a text as near to the far side", [0.9, 0.8, 0.8], [0.9], 0],
  ["a text nearer to one far phrase than to any near one, though three are near", [0.8, 0.8, 0.8], [0.9, 0.1, 0.1], 0],
  ["a near phrase itself, with nothing against it", [1], [], 1],
  ["a far side that is the very opposite counts as nothing against it", [1], [-1], 1],
  ["one phrase that is somewhat like it, and no other", [0.65], [0.2], 0],
  ["one phrase that says nearly the same, and something against it", [0.9], [0.4], 0.5],
  ["three phrases that agree", [0.5, 0.5, 0.5], [0.2, 0.2, 0.2], 0.3],
])("%s", (_, near, far, score) => expect(marginOf(near, far)).toBeCloseTo(score, 6));

/** The same with one more phrase. */
const withOne = (some: readonly number[], more: number): number[] => [...some, more].sort((a, b) => b - a);

test("a score lies within 0 and 1, never falls with one more near phrase, and never rises with one more far phrase", () => {
  fc.assert(
    fc.property(similarities, similarities, fc.double({ min: -1, max: 1, noNaN: true }), (near, far, more) => {
      const score = marginOf(near, far);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(marginOf(withOne(near, more), far)).toBeGreaterThanOrEqual(score - 1e-12);
      expect(marginOf(near, withOne(far, more))).toBeLessThanOrEqual(score + 1e-12);
    }),
  );
});
