import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";

test.each([
  ["discord", "discord", 0],
  ["discrod", "discord", 1],
  ["disocrd", "discord", 1],
  ["discod", "discord", 1],
  ["discorrd", "discord", 1],
  ["discard", "discord", 1],
  ["twitch", "switch", 1],
  ["kitten", "sitting", 3],
  ["", "abc", 3],
])("%s and %s are %d apart", (a, b, distance) => expect(editDistance(a, b, 3)).toBe(distance));

/** The textbook table, with nothing left out. */
const inFull = (a: string, b: string): number => {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, table[i - 2]![j - 2]! + 1);
      table[i]![j] = least;
    }
  }
  return table[a.length]![b.length]!;
};

test("the band leaves out nothing that matters", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcd"), maxLength: 12 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 5 }), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(inFull(a, b), most + 1));
    }),
    { numRuns: 5000 },
  );
});
