import { type Chance, chanceFrom, shuffled } from "../corpora/chance.ts";
import { LABELS } from "../engine/scorers/labels.ts";
import { calibrated } from "../models/builtin/classifier/calibration.ts";
import { HEAD_COUNT } from "../models/builtin/classifier/heads.ts";
import type { ClassifierModel } from "../models/builtin/classifier/model-file.ts";
import { newNetRunner, type Net as Shipped, WIDTH } from "../models/builtin/classifier/net.ts";
import { readRaw } from "../models/builtin/classifier/read-text.ts";
import { newTokens, readTokens } from "../models/builtin/classifier/tokens.ts";
import { fitCalibration } from "./calibrate.ts";
import { datasetOf, newVocabulary } from "./dataset.ts";
import { disguisedCopies } from "./disguised.ts";
import { type Example, isHeldBack } from "./example.ts";
import { mixture } from "./mixture.ts";
import type { Net } from "./net.ts";
import type { Progress } from "./progress.ts";
import { quantised } from "./quantise.ts";
import { digestOf } from "./sets.ts";
import { type Asked, askedOf, trainGate } from "./train-gate.ts";
import { type NetOptions, trainNet } from "./train-net.ts";

export type TrainOptions = {
  readonly seed: number;
  readonly net: Omit<NetOptions, "width">;
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
  disguised: 0.15,
  ofOurs: 0.7,
  floor: 0.3,
};

/** Which words mean nothing is known after so many texts. */
const GATE_TEXTS = 120_000;

/**
 * Trains the default classifier. Nothing but examples, words and options decides: on one machine the same file comes out, byte for byte.
 * `wanted`: words that people hide. A step at a time, so that whoever trains can tell how far it is, and stop.
 */
export function* trainClassifier(
  examples: readonly Example[],
  wanted: ReadonlySet<string>,
  options: TrainOptions,
): Generator<Progress, ClassifierModel> {
  const chance = chanceFrom(options.seed);
  const held = examples.filter(isHeldBack);
  const plain = examples.filter((example) => !isHeldBack(example));
  const taught = [...plain, ...disguisedCopies(plain, wanted, options.disguised, chance.apart())];
  yield { stage: "read", done: 0, of: 1 };
  const set = datasetOf(taught, newVocabulary());
  const trained = yield* trainNet(
    set,
    mixture(taught, options.ofOurs),
    { ...options.net, width: WIDTH },
    chance.apart(),
  );
  yield { stage: "calibrate", done: 0, of: 1 };
  const net = shippedOf(trained);
  const model: ClassifierModel = {
    name: "modbot-chat",
    net,
    calibration: calibrationOf(net, held, options.ofOurs),
    gate: { words: new Uint16Array(0), least: 0 },
    floor: options.floor,
    trained: { seed: options.seed, data: digestOf(examples), texts: taught.length },
  };
  yield { stage: "gate", done: 0, of: 1 };
  return { ...model, gate: gateFor(model, plain, held, chance.apart()) };
}

const shippedOf = ({ bits, d, channels, embed, conv, convBias, out, outBias }: Net): Shipped => {
  const { values, scale } = quantised(embed);
  return { bits, dimensions: d, channels, embed: values, embedScale: scale, conv, convBias, out, outBias };
};

/** By head, from texts that nothing was learnt from. */
const calibrationOf = (net: Shipped, held: readonly Example[], ofOurs: number): ClassifierModel["calibration"] => {
  const run = newNetRunner(net);
  const tokens = newTokens();
  const weights = mixture(held, ofOurs);
  const sums = held.map(({ text }) => {
    readTokens(readRaw(text), tokens);
    return run(tokens).slice();
  });
  return Array.from({ length: HEAD_COUNT }, (_, head) => {
    const known = held.flatMap((example, i) => (example.weights[head] === 0 ? [] : [i]));
    return fitCalibration(
      known.map((i) => sums[i]![head]!),
      known.map((i) => held[i]!.targets[head]!),
      known.map((i) => held[i]!.weights[head]! * weights[i]!),
    );
  });
};

export const gateFor = (
  { net, calibration, floor }: ClassifierModel,
  plain: readonly Example[],
  held: readonly Example[],
  chance: Chance,
): ClassifierModel["gate"] => {
  const run = newNetRunner(net);
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
