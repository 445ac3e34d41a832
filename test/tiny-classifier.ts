import type { ScoredText } from "../src/engine/scorers/classifier.ts";
import { foldText } from "../src/engine/text/folded-text.ts";
import { lexiconBuilder } from "../src/engine/text/lexicon.ts";
import { headOf } from "../src/models/builtin/classifier/heads.ts";
import type { ClassifierModel } from "../src/models/builtin/classifier/model-file.ts";
import { type Example, noTargets } from "../src/training/example.ts";
import { type Meanings, TRAIN_DEFAULTS, trainClassifier } from "../src/training/train.ts";

const RUDE = ["you are a muppet", "shut up muppet", "such a muppet you are", "get lost muppet", "what a muppet"];
const KIND = ["you are a star", "keep it up friend", "such a good game", "well played friend", "what a match"];

/** Two hundred texts about a word that nobody minds, so that a test can say what is learnt of it. */
export const tinyExamples = (): readonly Example[] =>
  Array.from({ length: 20 }, (_, round) =>
    [...RUDE, ...KIND].map((text, i): Example => {
      const { targets, weights } = noTargets();
      const rude = i < RUDE.length;
      weights.fill(1);
      if (rude) for (const label of ["harassment", "negative"] as const) targets[headOf(label)] = 1;
      return {
        text: `${text}${["", "!", " now", " again", " today"][round % 5]} ${round}`,
        source: "tiny",
        violation: rude,
        clean: !rude,
        labels: rude ? ["harassment"] : [],
        targets,
        weights,
      };
    }),
  ).flat();

/** Two directions: what muppets are, and what stars are. Nobody says `nincompoop` or `gem` in the texts. */
export const tinyVectors: Meanings = {
  vectors: {
    words: ["you", "a", "what", "such", "muppet", "star", "nincompoop", "gem", "game", "match"],
    dimensions: 4,
    vectors: Float32Array.from(
      [
        [0, 0, 1, 0],
        [0, 0, 1, 1],
        [0, 0, 0, 1],
        [0, 0, 1, 1],
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0.9, 0, 0.1, 0],
        [0, 0.9, 0.1, 0],
        [0, 1, 0, 0.3],
        [0, 1, 0.3, 0],
      ].flat(),
    ),
  },
  slang: [],
};

export const tinyModel = (seed = 1, meanings?: Meanings): ClassifierModel => {
  const options = {
    ...TRAIN_DEFAULTS,
    seed,
    net: { ...TRAIN_DEFAULTS.net, bits: 10, d: 8, channels: 8, epochs: 12, dropOut: 0, rate: 0.01, embedRate: 0.2 },
    meaning: {
      ...TRAIN_DEFAULTS.meaning,
      ...{ words: 12, channels: 8, hidden: 8, epochs: 40, rate: 0.02, batch: 16, drop: 0.05, dropOut: 0 },
    },
  };
  const training = trainClassifier(tinyExamples(), new Set(["muppet"]), options, meanings);
  for (;;) {
    const step = training.next();
    if (step.done) return step.value;
  }
};

const lexicon = lexiconBuilder().build();

/** What a classifier is given of a text. */
export const scoredText = (text: string): ScoredText => ({
  message: { platform: "jsonl", id: "m", revision: 0, surface: "text", text },
  scan: lexicon.scan(text),
  folded: foldText(text),
});
