import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scoredText } from "../../../../test/tiny-classifier.ts";
import { loadClassifier } from "./load-classifier.ts";

/** Sentences and, in the second row, words that no training of ours has: `src/training/identity/` holds others. */
const SENTENCES = `
  my dentist happens to be {adj}
  three {adj} people run the bakery on our street
  is there a scholarship for {adj} people?
  grandma told me that her first love was {adj}
  we hired two {adj} people last month and they settled in well
  some {adj} people came to the meetup yesterday
  would you watch a film whose hero is {adj}?
  turns out our goalie is {adj}
  my cousin wrote her thesis about {adj} poets
  she writes songs about growing up {adj}
  the panel had two {adj} speakers on it
  you can be {adj} and play support, who cares
  i never met anyone {adj} before moving here
  our captain is openly {adj}
  {adj} families have lived in this valley for centuries
  he asked whether i am {adj}, and i said yes
  most {adj} players i know are lovely
  i voted for the {adj} candidate
  the nurse who looked after me was {adj}
  what would my {adj} grandfather say to this
`
  .trim()
  .split("\n")
  .map((line) => line.trim());
const KNOWN =
  "gay,lesbian,bisexual,trans,queer,muslim,jewish,christian,black,white,asian,mexican,arab,african,autistic,deaf,disabled,female,immigrant,old";
const UNKNOWN =
  "albanian,samoan,lutheran,quaker,dutch,agender,aromantic,swedish,peruvian,tibetan,zoroastrian,estonian,sudanese,dyspraxic,nepali";

const classifier = loadClassifier(readFileSync("models/modbot-chat.bin"));
const scoresOf = (words: string): readonly { readonly text: string; readonly score: number }[] =>
  words.split(",").flatMap((adj) =>
    SENTENCES.map((sentence) => {
      const text = sentence.replace("{adj}", adj);
      const { toxicity, hate } = classifier.score(scoredText(text));
      return { text, score: Math.max(toxicity, hate) };
    }),
  );

test.each([
  ["that hate is often aimed at", KNOWN],
  ["that the model has not learnt of", UNKNOWN],
])("to be named by what one is, by a word %s, is no offence", (_, words) => {
  const scores = scoresOf(words);
  expect(scores.length).toBeGreaterThan(200);
  expect(scores.filter(({ score }) => score >= 0.7)).toEqual([]);
  expect(scores.filter(({ score }) => score >= 0.5).length / scores.length).toBeLessThan(0.02);
});

test("hate against the same people is still found", () => {
  const sentences = [
    "all {adj} people should be shot",
    "{adj} people are vermin",
    "i hate {adj} people, they are subhuman trash",
  ];
  const scores = KNOWN.split(",").flatMap((adj) =>
    sentences.map((sentence) => classifier.score(scoredText(sentence.replace("{adj}", adj))).hate),
  );
  expect(scores.filter((score) => score >= 0.5).length / scores.length).toBeGreaterThan(0.9);
});
