import { expect, test } from "vitest";
import { chanceFrom } from "../corpora/chance.ts";
import { emoteExamples } from "./emotes.ts";

const examples = emoteExamples(500, chanceFrom(2));

test("rows of emotes are innocent of every label, and of their mood nothing is said", () => {
  for (const { clean, violation, targets, weights } of examples) {
    expect([clean, violation]).toEqual([true, false]);
    expect(Math.max(...targets)).toBe(0);
    expect([...weights].filter((weight) => weight === 0)).toHaveLength(1);
  }
});

test("one emote again and again, and several in turn, short and long: each text once", () => {
  const texts = examples.map(({ text }) => text);
  expect(new Set(texts).size).toBe(500);
  const words = texts.map((text) => text.split(" "));
  expect(words.some((row) => row.length >= 6 && new Set(row).size === 1)).toBe(true);
  expect(words.some((row) => row.length >= 6 && new Set(row).size > 2)).toBe(true);
  expect(words.some((row) => row.length === 1)).toBe(true);
});
