import { expect, test } from "vitest";
import { chanceFrom } from "../../corpora/chance.ts";
import { headOf } from "../../models/builtin/classifier/heads.ts";
import { identityExamples, sentenceOf } from "./identity.ts";
import { HATEFUL, SENTENCES } from "./sentences.ts";
import { IDENTITIES } from "./terms.ts";

const all = identityExamples(4_000, chanceFrom(3));
const [examples, hateful] = [all.filter(({ violation }) => !violation), all.filter(({ violation }) => violation)];

test("whoever says what they are is innocent, and of whom they say it counts more than a public set's word", () => {
  expect(examples.length).toBeGreaterThan(3 * hateful.length);
  for (const { targets, weights, clean } of examples) {
    expect([...targets].every((target) => target === 0)).toBe(true);
    expect(weights[headOf("hate")]).toBeGreaterThan(1);
    expect(weights[headOf("negative")]).toBe(0);
    expect(clean).toBe(true);
  }
});

test("who hates them is told apart, and by the sentence: the words are the same", () => {
  expect(hateful.length).toBeGreaterThan(500);
  for (const { targets, weights, labels, clean } of hateful) {
    expect(labels).toEqual(["hate", "toxicity"]);
    expect([targets[headOf("hate")], targets[headOf("toxicity")], targets[headOf("spam")]]).toEqual([1, 1, 0]);
    expect(weights[headOf("threat")]).toBe(0);
    expect(clean).toBe(false);
  }
  const names = IDENTITIES.filter((term) =>
    hateful.some(({ text }) => [term.adjective, term.plural].some((word) => text.includes(word))),
  );
  expect(names.length / IDENTITIES.length).toBeGreaterThan(0.95);
});

test("each text stands there once, and nearly every people and sentence comes up", () => {
  const texts = new Set(all.map(({ text }) => text));
  expect([all.length, texts.size]).toEqual([4_000, 4_000]);
  const kind = examples.map(({ text }) => text).join("\n");
  expect(IDENTITIES.filter(({ adjective }) => !kind.includes(adjective))).toEqual([]);
});

test("a sentence is filled wholly, with the article that its word asks for", () => {
  const term = { adjective: "irish", plural: "irish people" };
  for (const sentence of [...SENTENCES, ...HATEFUL])
    expect(sentenceOf(sentence, term, chanceFrom(1)), sentence).not.toMatch(/[{}]/);
  expect(sentenceOf("i am {an_adj} person", term, chanceFrom(1))).toBe("i am an irish person");
  expect(sentenceOf("i am {an_adj} person", { ...term, adjective: "deaf" }, chanceFrom(1))).toBe("i am a deaf person");
});

test("there are a hundred peoples and more, none of them by a word of contempt", () => {
  expect(new Set(IDENTITIES.map(({ adjective }) => adjective)).size).toBeGreaterThan(100);
  expect(
    IDENTITIES.filter(({ adjective, plural }) => /fag|nigg|tard|tran+y|dyke/.test(`${adjective} ${plural}`)),
  ).toEqual([]);
});

test("the same seed says the same", () => {
  expect(identityExamples(50, chanceFrom(9)).map(({ text }) => text)).toEqual(
    identityExamples(50, chanceFrom(9)).map(({ text }) => text),
  );
});
