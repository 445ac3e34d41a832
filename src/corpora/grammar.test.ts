import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceFrom, endless, shuffled } from "./chance.ts";
import { expand } from "./grammar.ts";

const slots = { greet: ["hi", "hello {who}"], who: ["ann", "bob"], code: () => "x{7}" };
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test("slots are filled, also those in what fills a slot, and choices are made", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(expand("{greet}, {a|b|}!", slots, chanceFrom(seed))).toMatch(/^(?:hi|hello (?:ann|bob)), [ab]?!$/);
    }),
  );
});

test("what is made up on the spot is not read again", () => {
  expect(expand("{code}", slots, chanceFrom(1))).toBe("x{7}");
});

test("a slot that nobody fills, or that fills itself, is a mistake of the grammar", () => {
  expect(() => expand("{nobody}", slots, chanceFrom(1))).toThrow("no slot is called nobody");
  expect(() => expand("{a}", { a: ["{b}"], b: ["{a}"] }, chanceFrom(1))).toThrow("too deep");
});

test("an order of chance loses nothing and adds nothing, and the same seed gives it again", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 50 }), seeds, (things, seed) => {
      const once = shuffled(things, chanceFrom(seed));
      expect(once.toSorted((a, b) => a - b)).toEqual(things.toSorted((a, b) => a - b));
      expect(shuffled(things, chanceFrom(seed))).toEqual(once);
      const row = endless(things, chanceFrom(seed));
      const drawn = Array.from({ length: things.length * 2 }, () => row.next().value);
      for (const half of [drawn.slice(0, things.length), drawn.slice(things.length)]) {
        expect(new Set(half)).toEqual(new Set(things));
      }
    }),
  );
});

test("chance stays within its bounds, and what one part draws changes nothing in another", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 1_000 }), (seed, most) => {
      const chance = chanceFrom(seed);
      for (let i = 0; i < 20; i++) {
        expect(chance.between(3, 3 + most)).toBeGreaterThanOrEqual(3);
        expect(chance.between(3, 3 + most)).toBeLessThanOrEqual(3 + most);
      }
      const [one, other] = [chanceFrom(seed), chanceFrom(seed)];
      const [left, right] = [one.apart(), other.apart()];
      left.next();
      expect(one.next()).toBe(other.next());
      expect(left.next()).not.toBe(right.next());
    }),
  );
});
