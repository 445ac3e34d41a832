import fc from "fast-check";
import { expect, test } from "vitest";
import { HashNumbers, hashOf, plainHashOf } from "./words.ts";

const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);

test("every word is found under its number, and no other word is", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, other) => {
      const numbers = new HashNumbers(Int32Array.from(words, hashOf));
      for (const [number, one] of words.entries()) expect(numbers.find(hashOf(one))).toBe(number);
      if (!words.includes(other)) expect(numbers.find(hashOf(other))).toBe(-1);
    }),
  );
});

test("of equal words the first, which is the commoner one, is found", () => {
  expect(new HashNumbers(Int32Array.from(["a", "b", "a"], hashOf)).find(hashOf("a"))).toBe(0);
  expect(new HashNumbers(new Int32Array(0)).find(hashOf("a"))).toBe(-1);
});

test("a word with letters drawn out is told by its plain form", () => {
  expect(plainHashOf("kiilll")).toBe(plainHashOf("kill"));
  expect(plainHashOf("kil")).toBe(plainHashOf("kill"));
  expect(plainHashOf("kilo")).not.toBe(plainHashOf("kill"));
  expect(hashOf("kil")).not.toBe(hashOf("kill"));
});
