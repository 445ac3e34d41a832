import { expect, test } from "vitest";
import { chanceFrom } from "../corpora/chance.ts";
import { disguisedCopies, disguisedText } from "./disguised.ts";
import { noTargets } from "./example.ts";

test("the word that people hide is the one that is hidden, and the others stay", () => {
  const chance = chanceFrom(1);
  for (let i = 0; i < 200; i++) {
    const text = disguisedText("what a bloody mess this was", new Set(["bloody"]), chance);
    expect(text).toMatch(/^what a .+ mess this was$/s);
    expect(text).not.toBe("what a bloody mess this was");
  }
});

test("a text without words has no copy", () => {
  expect(disguisedText("gg ez 1:0", new Set(), chanceFrom(1))).toBeUndefined();
});

test("a copy teaches what its text teaches", () => {
  const example = {
    text: "some words here",
    source: "s",
    violation: true,
    clean: false,
    labels: ["hate"],
    ...noTargets(),
  };
  const copies = disguisedCopies([example, example], new Set(), 1, chanceFrom(1));
  expect(copies).toHaveLength(2);
  for (const { text, ...rest } of copies) {
    expect(rest).toEqual({ ...rest, targets: example.targets, weights: example.weights, violation: true });
    expect(text).not.toBe(example.text);
  }
});
