import fc from "fast-check";
import { expect, test } from "vitest";
import { FlatIndex } from "./flat-index.ts";

const unit = (numbers: readonly number[]): Float32Array => {
  const length = Math.hypot(...numbers);
  return Float32Array.from(numbers, (x) => (length === 0 ? 0 : x / length));
};
const vectors = (dimensions: number) =>
  fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: dimensions, maxLength: dimensions }), {
    maxLength: 40,
  });
const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

test("what is left out early is never what was asked for: it finds what looking at every row finds", () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 19 })
        .chain((d) =>
          fc.tuple(vectors(d), fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: d, maxLength: d })),
        ),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 4 }),
      ([rows, asked], atLeast, count) => {
        const [all, query] = [rows.map(unit), unit(asked)];
        const found = new FlatIndex(all, query.length).nearest(query, count, atLeast);
        const exact = all
          .map((row) => dot(row, query))
          .sort((a, b) => b - a)
          .slice(0, count);
        const clear = exact.filter((similarity) => similarity > atLeast + 1e-6);
        expect(found.length).toBeGreaterThanOrEqual(clear.length);
        expect(found.length).toBeLessThanOrEqual(exact.filter((similarity) => similarity > atLeast - 1e-6).length);
        for (const [i, { index, similarity }] of found.entries()) {
          expect(similarity).toBeCloseTo(exact[i]!, 5);
          expect(dot(all[index]!, query)).toBeCloseTo(similarity, 5);
        }
        expect(new Set(found.map(({ index }) => index)).size).toBe(found.length);
      },
    ),
  );
});

test("an empty index finds nothing, and a vector of another model is refused rather than compared", () => {
  expect(new FlatIndex([], 3).nearest(unit([1, 0, 0]), 3, -1)).toEqual([]);
  expect(() => new FlatIndex([unit([1, 0])], 3)).toThrow("a vector of 2 dimensions among vectors of 3");
});
