import { expect, test } from "vitest";
import { linesOf } from "../corpus.ts";
import { TERMS } from "../disguises/terms.ts";
import { innocent, SENTENCES, SINGLE_WORDS } from "./index.ts";

const counts = (texts: readonly { readonly topic: string }[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { topic } of texts) found.set(topic, (found.get(topic) ?? 0) + 1);
  return found;
};

test("there are at least 600 words and 600 sentences, none twice, most of them of games", () => {
  const lower = (texts: readonly { readonly text: string }[]) => new Set(texts.map(({ text }) => text.toLowerCase()));
  expect(lower(SINGLE_WORDS).size).toBe(SINGLE_WORDS.length);
  expect(lower(SENTENCES).size).toBe(SENTENCES.length);
  expect(SINGLE_WORDS.length).toBeGreaterThanOrEqual(600);
  expect(SENTENCES.length).toBeGreaterThanOrEqual(600);
  const byTopic = counts(SENTENCES);
  expect(Math.max(...byTopic.values())).toBe(byTopic.get("gaming"));
  expect(byTopic.get("gaming")).toBeGreaterThanOrEqual(200);
});

test("the words are look-alikes: most hold one of the forbidden words", () => {
  const short = ["ass", "tit", "cum", "sex", "nig", "fag", "hoe", "pen", "nud", "wop", "vag", "nazi", "kys", "dago"];
  const letters = [...short, "hell", "butt", "rape", "homo", "damn", "muff", "tard", ...TERMS.map(({ word }) => word)];
  const holding = SINGLE_WORDS.filter(({ text }) => letters.some((word) => text.toLowerCase().includes(word)));
  expect(holding.length / SINGLE_WORDS.length).toBeGreaterThan(0.75);
});

test("no sentence uses a forbidden word, but for those that say that they do", () => {
  const words = new Set(TERMS.map(({ word }) => word));
  const using = SENTENCES.filter(({ topic }) => topic !== "homographs").filter(({ text }) =>
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => words.has(word)),
  );
  expect(using.map(({ text }) => text)).toEqual([]);
});

test("every text stands once in the sample as it is, and comes back with a few words around it", () => {
  const texts = [...linesOf(innocent, 9, innocent.size)].map((line) => line.text);
  expect(new Set(texts)).toEqual(new Set([...SENTENCES, ...SINGLE_WORDS].map(({ text }) => text)));
  const more = [...linesOf(innocent, 9, innocent.size * 2)].slice(innocent.size);
  expect(more.every((line) => line.violation === false)).toBe(true);
  expect(new Set(more.map((line) => line.text)).size).toBeGreaterThan(more.length * 0.9);
});
