import fc from "fast-check";
import { expect, test } from "vitest";
import { CLOSE, FLOOR, marginOf } from "./margin.ts";

const similarity = fc.double({ min: -1, max: 1, noNaN: true });

test.each([
  ["nonsense, far from both sides", 0.2, -0.3, 0],
  ["a text right at the floor", FLOOR, 0, 0],
  ["a text as near to the far side", 0.9, 0.9, 0],
  ["a text nearer to the far side", 0.8, 0.9, 0],
  ["a near phrase itself, with nothing against it", 1, 0, 1],
  ["a far side that is the very opposite counts as nothing against it", 1, -1, 1],
  ["close, and half as near to the far side", CLOSE, CLOSE / 2, CLOSE / 2],
])("%s", (_, near, far, score) => expect(marginOf(near, far)).toBeCloseTo(score, 6));

test("a score lies within 0 and 1, never falls when a text is nearer to what is meant, and never rises when it is nearer to what is not", () => {
  fc.assert(
    fc.property(similarity, similarity, similarity, (a, b, other) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(marginOf(more, other)).toBeGreaterThanOrEqual(marginOf(less, other));
      expect(marginOf(other, more)).toBeLessThanOrEqual(marginOf(other, less));
      expect(marginOf(a, b)).toBeGreaterThanOrEqual(0);
      expect(marginOf(a, b)).toBeLessThanOrEqual(1);
    }),
  );
});
