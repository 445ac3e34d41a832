import fc from "fast-check";
import { expect, test } from "vitest";
import { levelWhen } from "../../../test/rulebook.ts";

const holds = (text: string, share?: string): boolean =>
  levelWhen({ different_words: { at_least: 3, ...(share === undefined ? {} : { share }) } }, text) === "act";

test.each([
  "",
  "one two",
  "LUL LUL LUL lul Lul",
  "no no no yes",
  "1 2 3 4 5 6",
  "😀 😁 😂 🤣",
  "?? !! .. ;;",
  "hi <3 u",
])("what says too little is not taken for a sentence: %j", (text) => expect(holds(text)).toBe(false));

test.each([
  "you are rude",
  "you, are... rude!",
  "y o u",
  "Straße über Köln",
  "ты очень грубый",
  "お前は馬鹿だ",
  "क्या तुम ठीक हो",
])("a sentence is one in any script: %j", (text) => expect(holds(text)).toBe(true));

test.each([
  ["go team go go team go go team win", true],
  ["go team win tonight", false],
])("a chant is told from talk by the words that come again: %j", (text, chant) =>
  expect(holds(text, "50%")).toBe(!chant),
);

test("saying it again never makes more different words, and a new word never fewer", () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom("ape", "bee", "cat", "dog"), { maxLength: 12 }), (words) => {
      const text = words.join(" ");
      const count = new Set(words).size;
      expect(holds(text)).toBe(count >= 3);
      expect(holds(`${text} ${text.toUpperCase()}`)).toBe(count >= 3);
      expect(holds(`${text} new`)).toBe(count >= 2);
    }),
  ));

test("a number of words that says nothing is refused", () => {
  expect(() => levelWhen({ different_words: { at_least: 1 } }, "x")).toThrow(/at least 2/);
  expect(() => levelWhen({ different_words: {} }, "x")).toThrow(/at_least/);
});
