import { expect, test } from "vitest";
import { hashedGrams } from "../../corpora/paraphrases/baseline.ts";
import type { Cluster } from "../../corpora/paraphrases/cluster.ts";
import { measureRecall } from "../../corpora/paraphrases/recall.ts";
import { isUnseen } from "../../corpora/paraphrases/split.ts";
import { loadEmbedder } from "../../models/builtin/embedder/load-embedder.ts";
import type { Progress } from "../progress.ts";
import { DEFAULT_EMBED, type EmbedOptions, FROM_VECTORS } from "./embed-options.ts";
import { type EmbedData, trainEmbedder } from "./train-embedder.ts";

const ANIMALS = ["cat", "dog", "horse", "frog", "crow", "wolf", "bear", "duck", "goat", "moth", "crab", "seal"];
const NEEDS = [
  ["hungry", "starving", "wants food", "needs feeding", "could eat", "begs for lunch"],
  ["asleep", "snoring", "in bed", "having a nap", "dreaming", "out cold"],
  ["angry", "furious", "mad at us", "in a rage", "fuming", "raging"],
];

/** Meanings of which those that are kept share their words with those that are learnt. */
const clusters: readonly Cluster[] = ANIMALS.flatMap((animal) =>
  NEEDS.map((ways, need) => ({
    id: `${animal}-${need}`,
    meaning: `${animal} ${need}`,
    lines: ways.map((way) => `the ${animal} is ${way}`),
    nearMisses: [`the ${animal} is not ${ways[0]}`],
  })),
);
const data: EmbedData = {
  texts: [],
  clusters,
  synsets: [],
  sayings: [{ spelling: "doggo", reading: "dog", sure: true }],
  kinds: [],
};
const options: EmbedOptions = {
  ...DEFAULT_EMBED,
  id: "tiny",
  dimensions: 24,
  words: 200,
  parts: 256,
  pairs: 64,
  steps: 250,
  batch: 24,
};

const trained = (given: EmbedOptions, told: Progress[] = [], from: EmbedData = data): Uint8Array => {
  const training = trainEmbedder(from, given);
  for (;;) {
    const step = training.next();
    if (step.done) return step.value;
    told.push(step.value);
  }
};

test("a tiny embedder is trained and finds meanings that it has never met better than spelling does", () => {
  const told: Progress[] = [];
  const embedder = loadEmbedder(trained(options, told));
  const unseen = clusters.filter(isUnseen);
  expect(unseen.length).toBeGreaterThan(2);
  const others = clusters.length - 1;
  const learnt = measureRecall(embedder.embed, unseen, clusters, { others });
  const spelling = measureRecall(hashedGrams, unseen, clusters, { others });
  expect(learnt.one.meanReciprocalRank).toBeGreaterThan(spelling.one.meanReciprocalRank + 0.1);
  expect(told[0]?.stage).toBe("words");
  expect(told.at(-1)).toMatchObject({ stage: "pairs", done: 250 * 48, of: 250 * 48 });
});

test("the same data and seed give the same bytes, another seed others", () => {
  const short = { ...options, steps: 20 };
  const bytes = trained(short);
  expect(Buffer.from(trained(short)).equals(Buffer.from(bytes))).toBe(true);
  expect(Buffer.from(trained({ ...short, seed: 2 })).equals(Buffer.from(bytes))).toBe(false);
});

test("slang lies where its meaning lies", () => {
  const { embed } = loadEmbedder(trained(options));
  const like = (a: string, b: string): number => embed(a).reduce((sum, x, k) => sum + x * embed(b)[k]!, 0);
  expect(like("doggo", "dog")).toBeGreaterThan(like("doggo", "goat") + 0.2);
});

test("a word that no text of ours holds means what the vectors say, before and after learning", () => {
  const words = ["the", "is", ...ANIMALS, ...ANIMALS.map((animal) => `${animal}like`)];
  const dimensions = 16;
  const values = new Float32Array(words.length * dimensions);
  for (const [number, word] of words.entries()) {
    const animal = ANIMALS.findIndex((one) => word.startsWith(one));
    values[number * dimensions + ((animal + 3) % dimensions)] = 2;
    values[number * dimensions] = 0.5;
  }
  const vectors = { words, dimensions, vectors: values };
  const begun = { ...FROM_VECTORS, id: "tiny", dimensions: 24, words: 200, met: 100, parts: 256, steps: 60, batch: 24 };
  const { embed } = loadEmbedder(trained(begun, [], { ...data, vectors }));
  const like = (a: string, b: string): number => embed(a).reduce((sum, x, k) => sum + x * embed(b)[k]!, 0);
  for (const [i, animal] of ANIMALS.entries()) {
    const other = ANIMALS[(i + 5) % ANIMALS.length] ?? "";
    expect(like(`${animal}like`, animal), animal).toBeGreaterThan(like(`${animal}like`, other) + 0.2);
  }
});
