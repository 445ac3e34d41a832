import fc from "fast-check";
import { expect, test } from "vitest";
import { mayBeAddress } from "./street-near.ts";
import {
  MAYBE_STREET_ENDS,
  STREET_ENDS,
  STREETS,
  STREETS_AFTER_NUMBER,
  STREETS_ALONE,
  STREETS_BEFORE_NUMBER,
} from "./street-words.ts";

const near = (text: string): boolean => {
  const { index, 0: number } = /\d+/.exec(text)!;
  return mayBeAddress(text, index, index + number.length);
};
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

test.each([...STREETS])("a house is looked for where a street is named: 12 elm %s", (word) => {
  expect(near(`12 elm ${word}`)).toBe(true);
  expect(near(`12b Upper Elm Tree ${word.toUpperCase()}, ok`)).toBe(true);
});
test.each([...STREETS_AFTER_NUMBER])("a house is looked for in: 12 %s Lilas", (word) =>
  expect(near(`12 ${word} Lilas`)).toBe(true),
);
test.each([...STREETS_BEFORE_NUMBER])("a house is looked for in: %s Mayor 12", (word) =>
  expect(near(`en ${word} de la Plata Mayor 12`)).toBe(true),
);
test.each([...STREET_ENDS, ...MAYBE_STREET_ENDS])("a house is looked for in: Linden%s 12", (end) =>
  expect(near(`Linden${end} 12`)).toBe(true),
);
test.each([...STREETS_ALONE])("a house is looked for in: Linden %s 12", (word) =>
  expect(near(`Linden ${capital(word)} 12`)).toBe(true),
);

test.each([
  "I have 2 cats and a dog",
  "5 people on the street",
  "Tier 1. They subscribed",
  "Windows 11 is out",
  "version 12 of it",
  "60fps on my street",
  "3 way tie",
  "at 20",
])("no closer look is taken at: %s", (text) => expect(near(text)).toBe(false));

test("any text may stand around a number", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
      const text = `${before}12${after}`;
      expect([true, false]).toContain(mayBeAddress(text, before.length, before.length + 2));
    }),
  ));
