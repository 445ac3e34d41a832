import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_REPEATS, RepeatTable } from "./repeat-table.ts";

test("the count of an author's repeats is never too high, and exact while nobody else is about", () => {
  const event = fc.record({
    author: fc.integer({ min: 1, max: 3 }),
    slot: fc.integer({ min: 0, max: 3 }),
    at: fc.integer({ min: 0, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const table = new RepeatTable();
      events.forEach(({ author, slot, at }, i) => {
        table.note(author, slot, at);
        const same = events.slice(0, i + 1).filter((e) => e.author === author && e.slot === slot);
        const expected = same.slice(-MOST_REPEATS).filter((e) => Math.abs(e.at - at) <= 20).length;
        expect(table.within(20, at)).toBeLessThanOrEqual(expected);
        if (new Set(events.map((e) => `${e.author} ${e.slot}`)).size === 1) expect(table.within(20, at)).toBe(expected);
      });
    }),
  );
});

test("another text does not inherit the repeats of the one before, even where they share a place", () => {
  const table = new RepeatTable();
  for (let i = 0; i < 5; i++) table.note(7, 3, i);
  table.note(7, 3 + 2 ** 32, 6);
  expect(table.within(100, 6)).toBe(1);
});

test("the times before the table heard of a pair count, and only the first time", () => {
  const table = new RepeatTable();
  table.note(7, 3, 10, [1, 5]);
  expect(table.within(100, 10)).toBe(3);
  table.note(7, 3, 11, [1, 5]);
  expect(table.within(100, 11)).toBe(4);
});
