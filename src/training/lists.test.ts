import { expect, test } from "vitest";
import { chanceFrom } from "../corpora/chance.ts";
import { headOf } from "../models/builtin/classifier/heads.ts";
import { listExamples, listedWords } from "./lists.ts";
import { slangExamples } from "./slang.ts";

const LISTS = "rules/lists";
const CONTEXTS = ["see you at the market tomorrow", "the new map is out"];

test("every list that is learnt from is there, and teaches only what it says", () => {
  const examples = listExamples(LISTS, CONTEXTS, chanceFrom(1), 1);
  expect(examples.length).toBeGreaterThan(4_000);
  for (const { text, labels, weights } of examples) {
    expect(text).not.toMatch(/^[#%]/);
    for (const [head, weight] of weights.entries())
      expect(weight > 0).toBe(labels.some((label) => headOf(label as "hate") === head));
  }
});

test("mild words teach less than strong ones", () => {
  const profane = listExamples(LISTS, CONTEXTS, chanceFrom(1), 1).filter(({ source }) => source === "list profanity");
  const weightOf = (word: string) => profane.find(({ text }) => text === word)!.weights[headOf("profanity")]!;
  expect(weightOf("bleeding hell")).toBeLessThan(weightOf("motherfucker"));
});

test("the first copy is the entry alone, the others stand in innocent texts", () => {
  const examples = listExamples(LISTS, CONTEXTS, chanceFrom(1), 3).slice(0, 30);
  for (let i = 0; i < examples.length; i += 3) {
    const entry = examples[i]!.text;
    for (const { text } of examples.slice(i + 1, i + 3)) {
      expect(text).toContain(entry);
      expect(text.length).toBeGreaterThan(entry.length);
    }
  }
});

test("a part of a copy takes a part of the entries", () => {
  const all = listExamples(LISTS, CONTEXTS, chanceFrom(1), 1).length;
  const some = listExamples(LISTS, CONTEXTS, chanceFrom(1), 0.1).length;
  expect(some / all).toBeCloseTo(0.1, 1);
});

test("words to hide are single words of some length", () => {
  for (const word of listedWords(LISTS)) expect(word).toMatch(/^[a-z]{4,}$/);
  expect(listedWords(LISTS).size).toBeGreaterThan(500);
});

test("slang that sounds bad and is not teaches that it is not; what is doubtful is left out", () => {
  const text = [
    "% class: self_harm_order",
    "kys = kill yourself",
    "rope ~ kill yourself",
    "% class: violence_game",
    "headshot = a hit",
    "% class: drug",
    "weed = cannabis",
  ];
  const examples = slangExamples([{ file: "x.txt", text: text.join("\n") }], CONTEXTS, chanceFrom(1), 1);
  expect(examples.map((example) => [example.text, example.labels])).toEqual([
    ["kys", ["self_harm", "harassment", "toxicity"]],
    ["headshot", []],
  ]);
  expect(examples[1]!.weights[headOf("threat")]).toBe(1);
  expect(examples[1]!.targets[headOf("threat")]).toBe(0);
});
