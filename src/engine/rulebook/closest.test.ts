import fc from "fast-check";
import { expect, test } from "vitest";
import { closest, didYouMean } from "./closest.ts";

const KNOWN = ["phrase", "word", "regex", "link", "caps", "mentions", "same_text", "in", "not_in"];

test.each([
  ["phrse", "phrase"],
  ["prhase", "phrase"],
  ["Phrase", "phrase"],
  ["same-text", "same_text"],
  ["sametext", "same_text"],
  ["words", "word"],
  ["inn", "in"],
  ["mention", "mentions"],
])("%s is taken for %s", (name, meant) => expect(closest(name, KNOWN)).toBe(meant));

test.each([["toxicity"], ["x"], [""], ["everything"]])("%s is taken for nothing", (name) =>
  expect(closest(name, KNOWN)).toBeUndefined(),
);

test("where nothing is near, a short list is told whole, and a long one not at all", () => {
  expect(didYouMean("toxicity", ["link", "word"])).toBe("Known here: link, word.");
  expect(
    didYouMean(
      "toxicity",
      Array.from({ length: 30 }, (_, i) => `list${i}`),
    ),
  ).toBeUndefined();
  expect(didYouMean("toxicity", [])).toBeUndefined();
});

test("a known name is always nearest to itself, and no name takes long", () => {
  fc.assert(fc.property(fc.constantFrom(...KNOWN), (name) => closest(name, KNOWN) === name));
  expect(closest("x".repeat(1_000_000), KNOWN)).toBeUndefined();
});
