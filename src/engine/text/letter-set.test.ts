import fc from "fast-check";
import { expect, test } from "vitest";
import { wordAtEdge } from "./bait-words.ts";
import { editDistance } from "./edit-distance.ts";
import { isFarther, lettersOf } from "./letter-set.ts";

const name = fc.string({ unit: fc.constantFrom(..."abcdeos0-"), minLength: 1, maxLength: 12 });

test("no misspelling is passed over because its letters seem too far off", () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      for (const most of [1, 2, 3, 4])
        if (isFarther(lettersOf(a), lettersOf(b), most)) expect(editDistance(a, b, most)).toBeGreaterThan(most);
    }),
    { numRuns: 2_000 },
  );
});

test("names that have nothing in common are told apart without being compared", () => {
  expect(isFarther(lettersOf("discord"), lettersOf("llamatube"), 2)).toBe(true);
  expect(isFarther(lettersOf("discord"), lettersOf("dlscord"), 1)).toBe(false);
});

test("the word of a bait is found at either end of a name, and the longest one", () => {
  expect(wordAtEdge("steamglveaways", "end")).toEqual({ kind: "bait", rest: "steam" });
  expect(wordAtEdge("freesteam", "start")).toEqual({ kind: "bait", rest: "steam" });
  expect(wordAtEdge("freellama", "end")).toBeUndefined();
  expect(wordAtEdge("free", "start")).toBeUndefined();
});
