import fc from "fast-check";
import { expect, test } from "vitest";
import { distrustOf, highestAtFirst, ORDINARY_REPUTATION, recordFrom, reputationOf } from "./reputation.ts";

const DAY = 86_400_000;
const NOW = 1_790_000_000_000;
const counts = fc.nat({ max: 50 });
const verdicts = fc.array(fc.record({ at: fc.integer({ min: NOW - 2_000 * DAY, max: NOW }), isUpheld: fc.boolean() }), {
  maxLength: 40,
});
const terms = fc.record({
  halfLifeMs: fc.integer({ min: DAY, max: 1_000 * DAY }),
  prior: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  weight: fc.integer({ min: 1, max: 50 }),
  tenure: fc.integer({ min: 0, max: 20 }),
});

test("while nothing has faded, it is the share that it always was", () =>
  fc.assert(
    fc.property(counts, counts, (upheld, overturned) => {
      const { value } = reputationOf({ upheld, overturned }, ORDINARY_REPUTATION);
      expect(value).toBeCloseTo((overturned + 4) / (upheld + overturned + 5), 12);
    }),
  ));

test("as cases fade, everybody comes back to where everybody begins, from either side, and never beyond", () =>
  fc.assert(
    fc.property(verdicts, terms, (all, given) => {
      const at = (days: number) => reputationOf(recordFrom(all, NOW + days * DAY), given).value;
      const off = [0, 100, 400, 4_000, 40_000].map((days) => Math.abs(at(days) - given.prior));
      // Cases may fade unevenly; what is left in the end is nothing.
      expect(off.at(-1)).toBeLessThan(0.01);
      for (const days of [0, 100, 400]) {
        expect(at(days)).toBeGreaterThan(0);
        expect(at(days)).toBeLessThan(1);
      }
    }),
  ));

test("one more case upheld never makes it better, one more overturned never worse, however old", () =>
  fc.assert(
    fc.property(verdicts, terms, fc.nat({ max: 3_000 }), (all, given, days) => {
      const of = (more: readonly { at: number; isUpheld: boolean }[]) =>
        reputationOf(recordFrom([...all, ...more], NOW), given).value;
      const at = NOW - days * DAY;
      expect(of([{ at, isUpheld: true }])).toBeLessThanOrEqual(of([]) + 1e-12);
      expect(of([{ at, isUpheld: false }])).toBeGreaterThanOrEqual(of([]) - 1e-12);
    }),
  ));

test("age and activity only ever speak for somebody; what a platform does not tell counts for nothing", () =>
  fc.assert(
    fc.property(verdicts, terms, fc.nat({ max: 5_000 }), fc.nat({ max: 5_000 }), (all, given, days, messages) => {
      const record = recordFrom(all, NOW);
      const known = reputationOf(record, given, { ageMs: days * DAY, messages }).value;
      const unknown = reputationOf(record, given).value;
      expect(known).toBeGreaterThanOrEqual(unknown - 1e-12);
      // A bought account that is old and has written nothing is no acquaintance.
      expect(reputationOf(record, given, { ageMs: days * DAY, messages: 0 }).value).toBe(unknown);
    }),
  ));

test("nobody about whom nobody has decided is above what is said to be the highest", () =>
  fc.assert(
    fc.property(terms, fc.nat({ max: 9_000 }), fc.nat({ max: 9_000 }), (given, days, messages) => {
      const { value } = reputationOf({ upheld: 0, overturned: 0 }, given, { ageMs: days * DAY, messages });
      expect(value).toBeLessThanOrEqual(highestAtFirst(given) + 1e-12);
    }),
  ));

test.each([
  [0, 0, 0],
  [0, 9, 0],
  [1, 0, 0.1],
  [4, 0, 0.4],
  [1, 9, 0],
])("%d upheld and %d overturned come before others in the queue by %d", (upheld, overturned, distrust) =>
  expect(distrustOf(reputationOf({ upheld, overturned }, ORDINARY_REPUTATION))).toBe(distrust),
);
