import { type Chance, chanceFrom, shuffled } from "../corpora/chance.ts";
import { LABELS } from "../engine/scorers/labels.ts";
import type { SlangEntry } from "../engine/text/slang/entry.ts";
import { type Blend, newBlendRunner, type Second } from "../models/builtin/classifier/blend.ts";
import { calibrated } from "../models/builtin/classifier/calibration.ts";
import { HEAD_COUNT } from "../models/builtin/classifier/heads.ts";
import { type Meaning, newMeaningRunner } from "../models/builtin/classifier/meaning.ts";
import type { ClassifierModel } from "../models/builtin/classifier/model-file.ts";
import { type NetRunner, newNetRunner, type Net as Shipped, WIDTH } from "../models/builtin/classifier/net.ts";
import { readRaw } from "../models/builtin/classifier/read-text.ts";
import { newTokens, readTokens } from "../models/builtin/classifier/tokens.ts";
import { fitCalibration } from "./calibrate.ts";
import { datasetOf, newVocabulary } from "./dataset.ts";
import { disguisedCopies } from "./disguised.ts";
import { type Example, isHeldBack } from "./example.ts";
import { knownWords } from "./known-words.ts";
import { type MeaningOptions, trainMeaning } from "./meaning.ts";
import { mixture } from "./mixture.ts";
import { type Net, type NetOptions, trainNet } from "./net.ts";
import type { Progress } from "./progress.ts";
import { quantised } from "./quantise.ts";
import { digestOf } from "./sets.ts";
import { bestShare } from "./shares.ts";
import { type Asked, askedOf, trainGate } from "./train-gate.ts";
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
    drop: 0.15,
    dropOut: 0.2,
    smooth: 0.02,
    batch: 128,
    most: 60,
  },
  disguised: 0.15,
  ofOurs: 0.35,
  floor: 0.5,
};

/** What words mean, from elsewhere. */
export type Meanings = { readonly vectors: WordVectors; readonly slang: readonly SlangEntry[] };

/** Which words mean nothing is known after so many texts. */
const GATE_TEXTS = 120_000;

/**
 * Trains the default classifier. Nothing but examples, words and options decides: on one machine the same file comes out, byte for byte.
 * `wanted`: words that people hide. Without `meanings`, the net judges alone; it is the same net.
 */
export const trainClassifier = (
  examples: readonly Example[],
  wanted: ReadonlySet<string>,
  options: TrainOptions,
  tell: (progress: Progress) => void,
  meanings?: Meanings,
): ClassifierModel => {
  const chance = chanceFrom(options.seed);
  const [ofCopies, ofNet, ofGate, ofMeaning] = [chance.apart(), chance.apart(), chance.apart(), chance.apart()];
  const held = examples.filter(isHeldBack);
  const plain = examples.filter((example) => !isHeldBack(example));
  const taught = [...plain, ...disguisedCopies(plain, wanted, options.disguised, ofCopies)];
  tell({ stage: "read", done: 0, of: 1 });
  const set = datasetOf(taught, newVocabulary());
  const weights = mixture(taught, options.ofOurs);
  const net = shippedOf(trainNet(set, weights, { ...options.net, width: WIDTH }, ofNet, tell));
  let second: Second | undefined;
  if (meanings !== undefined) {
    const table = knownWords(meanings.vectors, meanings.slang, set, options.meaning.words);
    const meaning = trainMeaning(set, table, weights, options.meaning, ofMeaning, tell);
    second = { meaning, shares: sharesOf(net, meaning, held, options.ofOurs) };
  }
  const blend: Blend = { net, ...(second !== undefined && { second }) };
  tell({ stage: "calibrate", done: 0, of: 1 });
  const model: ClassifierModel = {
    name: "modbot-chat",
    ...blend,
    calibration: calibrationOf(blend, held, options.ofOurs),
    gate: { words: new Uint16Array(0), least: 0 },
    floor: options.floor,
    trained: { seed: options.seed, data: digestOf(examples), texts: taught.length },
  };
  tell({ stage: "gate", done: 0, of: 1 });
  return { ...model, gate: gateFor(model, plain, held, ofGate) };
};

const shippedOf = ({ bits, d, channels, embed, conv, convBias, out, outBias }: Net): Shipped => {
  const { values, scale } = quantised(embed);
  return { bits, dimensions: d, channels, embed: values, embedScale: scale, conv, convBias, out, outBias };
};

/** What is known of texts that nothing was learnt from, by head. */
const knownOf = (held: readonly Example[], ofOurs: number) => {
  const weights = mixture(held, ofOurs);
  return Array.from({ length: HEAD_COUNT }, (_, head) => {
    const known = held.flatMap((example, i) => (example.weights[head] === 0 ? [] : [i]));
    return {
      of: (sums: readonly Float32Array[]): readonly number[] => known.map((i) => sums[i]![head]!),
      targets: known.map((i) => held[i]!.targets[head]!),
      weights: known.map((i) => held[i]!.weights[head]! * weights[i]!),
    };
  });
};

const sumsOf = (run: NetRunner, examples: readonly Example[]): readonly Float32Array[] => {
  const tokens = newTokens();
  return examples.map(({ text }) => {
    readTokens(readRaw(text), tokens);
    return run(tokens).slice();
  });
};

const sharesOf = (net: Shipped, meaning: Meaning, held: readonly Example[], ofOurs: number): readonly number[] => {
  const first = sumsOf(newNetRunner(net), held);
  const second = sumsOf(newMeaningRunner(meaning), held);
  return knownOf(held, ofOurs).map(({ of, targets, weights }) =>
    bestShare({ first: of(first), second: of(second), targets, weights }),
  );
};

const calibrationOf = (blend: Blend, held: readonly Example[], ofOurs: number): ClassifierModel["calibration"] => {
  const sums = sumsOf(newBlendRunner(blend), held);
  return knownOf(held, ofOurs).map(({ of, targets, weights }) => fitCalibration(of(sums), targets, weights));
};

const gateFor = (
  { calibration, floor, ...blend }: ClassifierModel,
  plain: readonly Example[],
  held: readonly Example[],
  chance: Chance,
): ClassifierModel["gate"] => {
  const run = newBlendRunner(blend);
  const tokens = newTokens();
  const asked = ({ text }: Example): Asked => {
    readTokens(readRaw(text), tokens);
    const sums = run(tokens);
    return askedOf(
      tokens,
      LABELS.some((_, head) => calibrated(calibration[head]!, sums[head]!) >= floor),
    );
  };
  const enough = shuffled(plain, chance).slice(0, GATE_TEXTS);
  return trainGate(enough.map(asked), held.map(asked), chance);
};
