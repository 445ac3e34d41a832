import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { scoredText } from "../../../../test/tiny-classifier.ts";
import { chanceFrom } from "../../../corpora/chance.ts";
import { LABELS } from "../../../engine/scorers/labels.ts";
import { areaUnderCurve } from "../../../training/measures.ts";
import { ownExamples } from "../../../training/own.ts";
import { loadClassifier } from "./load-classifier.ts";

const FILE = "models/modbot-chat.bin";
const bytes = readFileSync(FILE);
const classifier = loadClassifier(bytes);
/** From here on people are asked, where nothing else is known of a community. */
const QUEUE_AT = 0.95;
/** The highest label. Swearing is left to each community. */
const top = (text: string): number => {
  const scored = classifier.score(scoredText(text));
  return Math.max(...LABELS.map((label) => (label === "profanity" ? 0 : scored[label])));
};

test("it is small enough to ship, and its card speaks of this very file", () => {
  expect(statSync(FILE).size).toBeLessThan(8e6);
  expect(readFileSync("models/modbot-chat.md", "utf8")).toContain(classifier.model.version);
});

test.each([
  "i am gay",
  "my neighbours are muslim and they are lovely",
  "as a black woman i find this question hard",
  "jewish holidays start tonight",
  "he is trans and proud of it",
  "autistic people deserve better from us",
  "kill the process with signal 9",
  "headshot! nice kill",
  "we need to destroy their base before minute ten",
  "this exam is killing me",
  "good game everyone, well played",
  "anyone up for ranked tonight?",
  "can a mod help me with my role please",
  "I don't think that he is stupid at all",
  "thanks so much, you saved my weekend",
])("%s is let alone", (text) => {
  expect(top(text)).toBeLessThan(QUEUE_AT);
});

test.each([
  ["you are a worthless idiot, uninstall the game", "toxicity"],
  ["i will find out where you live and break your legs", "threat"],
  ["kill yourself, nobody would miss you", "self_harm"],
  ["send me nudes i want to see your tits", "sexual"],
  ["check out my channel and subscribe, free followers here", "spam"],
  ["fuck this shit", "profanity"],
] as const)("%s scores on %s", (text, label) => {
  expect(classifier.score(scoredText(text))[label]).toBeGreaterThan(0.5);
});

test("in a long text the few bad words are still what is shown as the reason, wherever they stand", () => {
  const before = "the meeting is on monday and we will bring some cake ".repeat(8);
  const text = `${before}you worthless idiot ${"see you there in the morning ".repeat(8)}`;
  const shown = (classifier.because?.(scoredText(text), "toxicity") ?? []).map(({ start, end }) =>
    text.slice(start, end),
  );
  expect(shown).toContain("idiot");
});

test("texts of our own are told apart by it, with another seed than it learnt from", () => {
  const examples = ownExamples(0.15, chanceFrom(987));
  const scores = examples.map(({ text }) => top(text));
  expect(
    areaUnderCurve(
      scores,
      examples.map(({ violation }) => violation),
    ),
  ).toBeGreaterThan(0.85);
});

test("of what scores, hardly anything is let go unread, and nothing that scores high", () => {
  const texts = ownExamples(0.1, chanceFrom(55)).map(({ text }) => scoredText(text));
  const highest = (text: (typeof texts)[number]): number =>
    Math.max(...LABELS.map((label) => classifier.score(text)[label]));
  const letGo = texts.filter((text) => !classifier.mayScore(text)).map(highest);
  const worthAsking = texts.map(highest).filter((score) => score >= classifier.floor);
  // Half of these lines are of the kind that modbot is for: of ordinary chat more is let go.
  expect(letGo.length / texts.length).toBeGreaterThan(0.4);
  expect(letGo.filter((score) => score >= classifier.floor).length / worthAsking.length).toBeLessThan(0.035);
  expect(letGo.filter((score) => score >= 0.8)).toEqual([]);
});
