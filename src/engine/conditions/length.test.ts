import { expect, test } from "vitest";
import { levelWhen } from "../../../test/rulebook.ts";

test.each([
  ["", "act"],
  ["hey", "act"],
  ["a b c d e", "act"],
  ["<@123456789012345678> <:kappa:12345>", "act"],
  ["<a:dance:1234> <#123> <@&123>", "act"],
  ["😀😀😀😀😀", "act"],
  ["abcdef", "none"],
  ["a b c d e f", "none"],
  ["<not a mention>", "none"],
  ["😀😀😀😀😀😀", "none"],
])("a short text is told from a longer one: %j is %s", (text, level) =>
  expect(levelWhen({ length: { at_most: 5 } }, text)).toBe(level),
);

test.each([
  ["abcde", "act"],
  ["abcd", "none"],
  ["a b c d                   ", "none"],
  ["<@123456789012345678> hi", "none"],
  ["x".repeat(8000), "act"],
])("a long text is told from a shorter one: %j is %s", (text, level) =>
  expect(levelWhen({ length: { at_least: 5 } }, text)).toBe(level),
);

test("both bounds hold at once", () => {
  const when = { length: { at_least: 2, at_most: 3 } };
  expect(["a", "ab", "abc", "abcd"].map((text) => levelWhen(when, text))).toEqual(["none", "act", "act", "none"]);
});

test("bounds that say nothing are refused", () => expect(() => levelWhen({ length: {} }, "x")).toThrow(/at_most/));
