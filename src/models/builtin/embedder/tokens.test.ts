import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "../../../engine/text/folded-text.ts";
import { eachToken, LONGEST } from "./tokens.ts";

const tokens = (text: string): readonly string[] => {
  const found: string[] = [];
  eachToken(foldText(text).text, (codes, length) => found.push(String.fromCharCode(...codes.subarray(0, length))));
  return found;
};

test.each([
  ["Don't shoot, I'm AFK!", ["dont", "shoot", "im", "afk"]],
  ["it’s fine", ["its", "fine"]],
  ["who? where??", ["who", "?", "where", "?"]],
  ["f*ck this *** lag", ["f*ck", "this", "lag"]],
  ["*waves*", ["waves"]],
  ["top 10 of 2024", ["top", "10", "of", "<number>"]],
  ["see https://a.example/x?y=1 now", ["see", "<link>", "now"]],
  ["http is not a link: https://", ["http", "is", "not", "a", "link", "<link>"]],
  ["gg👍🏽👍wp❤️", ["gg", "👍", "👍", "wp", "❤"]],
  ["привет мир", ["привет", "мир"]],
  ["", []],
  ["... !!! ,", []],
])("a text is cut into the words that people see: %s", (text, words) => {
  expect(tokens(text)).toEqual(words);
});

test("no text loses its end: of a long one the beginning and the end are read", () => {
  const text = `first ${"word ".repeat(2_000)}last`;
  expect(tokens(text).at(0)).toBe("first");
  expect(tokens(text).at(-1)).toBe("last");
  expect(tokens(text).length).toBeLessThan(400);
});

test("a word is never empty, never longer than what is read of it, and holds no space", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      for (const word of tokens(text)) expect(word).toMatch(new RegExp(`^[^ ]{1,${LONGEST}}$`));
    }),
  );
});

test("words with spaces between them are cut as each of them alone", () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      expect(tokens(words.join(" "))).toEqual(words.flatMap((one) => tokens(one)));
    }),
  );
});
