import fc from "fast-check";
import { expect, test } from "vitest";
import { dropOldest } from "./oldest.ts";

test("whatever is added, the newest are kept in their order, and never more than allowed", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (added, few) => {
      const kept = new Set<number>();
      for (const one of added) {
        kept.delete(one);
        kept.add(one);
        dropOldest(kept, few);
      }
      const newest = [...new Set(added.toReversed())].toReversed();
      expect(kept.size).toBeLessThanOrEqual(few + few / 8);
      expect(kept.size).toBeGreaterThanOrEqual(Math.min(newest.length, few));
      expect([...kept]).toEqual(newest.slice(newest.length - kept.size));
    }),
  );
});

test("a full map takes a million entries in a moment: a busy chat does not slow down once it is full", () => {
  const kept = new Map<number, number>();
  for (let n = 0; n < 1_000_000; n++) {
    kept.set(n, n);
    dropOldest(kept, 10_000);
  }
  expect(kept.has(999_999)).toBe(true);
  expect(kept.size).toBeLessThan(11_251);
});
