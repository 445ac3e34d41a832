import { chanceFrom } from "../corpora/chance.ts";
import type { SlangEntry } from "../engine/text/slang/entry.ts";
import type { Meaning } from "../models/builtin/classifier/meaning.ts";
import type { ClassifierModel } from "../models/builtin/classifier/model-file.ts";
import { type Net as Shipped, WIDTH } from "../models/builtin/classifier/net.ts";
import { completed } from "./complete.ts";
import { datasetOf, newVocabulary } from "./dataset.ts";
import { disguisedCopies } from "./disguised.ts";
import { type Example, isHeldBack } from "./example.ts";
import { knownWords } from "./known-words.ts";
import { mixture } from "./mixture.ts";
import type { Net } from "./net.ts";
import type { Progress } from "./progress.ts";
import { quantised } from "./quantise.ts";
import { digestOf } from "./sets.ts";
import { type MeaningOptions, trainMeaning } from "./train-meaning.ts";
import { type NetOptions, trainNet } from "./train-net.ts";
import type { WordVectors } from "./word-vectors.ts";

export type TrainOptions = {
  readonly seed: number;
  readonly net: Omit<NetOptions, "width">;
  readonly meaning: MeaningOptions & { readonly words: number };
  /** Copies with a word hidden: a share of the examples. */
  readonly disguised: number;
  /** How much a text of our own making counts beside one of a set. */
  readonly ofOurs: number;
  /** What the gate may let go scores below this. */
  readonly floor: number;
};

export const TRAIN_DEFAULTS: Omit<TrainOptions, "seed"> = {
  net: {
    bits: 17,
    d: 24,
    channels: 48,
    epochs: 3,
    rate: 0.002,
    embedRate: 0.05,
    drop: 0.15,
    dropOut: 0.2,
    smooth: 0.02,
    most: 48,
    batch: 16,
    decay: 0.01,
  },
  meaning: {
    words: 40_000,
    channels: 128,
    hidden: 64,
    epochs: 4,
    rate: 0.002,
    decay: 0.01,
    drop: 0.2,
    dropOut: 0.3,
    smooth: 0.02,
    batch: 128,
    most: 60,
  },
  disguised: 0.15,
  ofOurs: 0.7,
  floor: 0.3,
};

/** What words mean, from elsewhere. */
export type Meanings = { readonly vectors: WordVectors; readonly slang: readonly SlangEntry[] };

/**
 * Trains the default classifier. Nothing but examples, words and options decides: on one machine the same file comes out, byte for byte.
 * `wanted`: words that people hide. Without `meanings`, the net judges alone; it is the same net. A step at a time, so that whoever trains
 * can tell how far it is, and stop.
 */
export function* trainClassifier(
  examples: readonly Example[],
  wanted: ReadonlySet<string>,
  options: TrainOptions,
  meanings?: Meanings,
): Generator<Progress, ClassifierModel> {
  const chance = chanceFrom(options.seed);
  const [ofCopies, ofNet, ofGate, ofMeaning] = [chance.apart(), chance.apart(), chance.apart(), chance.apart()];
  const held = examples.filter(isHeldBack);
  const plain = examples.filter((example) => !isHeldBack(example));
  const taught = [...plain, ...disguisedCopies(plain, wanted, options.disguised, ofCopies)];
  yield { stage: "read", done: 0, of: 1 };
  const set = datasetOf(taught, newVocabulary());
  const weights = mixture(taught, options.ofOurs);
  const net = shippedOf(yield* trainNet(set, weights, { ...options.net, width: WIDTH }, ofNet));
  let meaning: Meaning | undefined;
  if (meanings !== undefined) {
    const table = knownWords(meanings.vectors, meanings.slang, set, options.meaning.words);
    meaning = yield* trainMeaning(set, table, weights, options.meaning, ofMeaning);
  }
  const model = {
    name: "modbot-chat",
    floor: options.floor,
    trained: { seed: options.seed, data: digestOf(examples), texts: taught.length },
  };
  return yield* completed(model, { net, meaning }, { plain, held, ofOurs: options.ofOurs }, ofGate);
}

const shippedOf = ({ bits, d, channels, embed, conv, convBias, out, outBias }: Net): Shipped => {
  const { values, scale } = quantised(embed);
  return { bits, dimensions: d, channels, embed: values, embedScale: scale, conv, convBias, out, outBias };
};
