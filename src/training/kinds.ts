import { chanceFrom } from "../corpora/chance.ts";
import { anyOf, FIRST_ANY } from "../models/builtin/classifier/any-head.ts";
import { HEAD_COUNT } from "../models/builtin/classifier/heads.ts";
import { datasetOf, newVocabulary } from "./dataset.ts";
import { disguisedCopies } from "./disguised.ts";
import type { Example } from "./example.ts";
import { scoreLinear, trainLinear } from "./linear.ts";
import { mixture } from "./mixture.ts";
import { scoreNet } from "./net-forward.ts";
import type { Progress } from "./progress.ts";
import type { TrainOptions } from "./train.ts";
import { trainNet } from "./train-net.ts";

/**
 * Kinds of classifiers that were compared (docs/decisions/0020-default-classifier.md). `net`: a gated convolution over words; `bag`: words one
 * by one, of each channel the greatest and of all the mean; `linear`: pieces and pairs of words, each with a weight.
 */
export const KINDS = ["net", "bag", "linear"] as const;
export type Kind = (typeof KINDS)[number];

export const isKind = (kind: string): kind is Kind => KINDS.some((one) => one === kind);

const LINEAR = { bits: 18, epochs: 3, rate: 0.15, drop: 0.2, smooth: 0.02, decay: 1 };
/** Scores, and then any violation as one may guess it: nothing is fitted here. */
const withAny = (scores: Float32Array): Float64Array => Float64Array.of(...scores, anyOf(scores, FIRST_ANY));
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Trains another kind, to measure it: not calibrated, and never written. */
export function* scorerOf(
  kind: Exclude<Kind, "net">,
  examples: readonly Example[],
  wanted: ReadonlySet<string>,
  options: TrainOptions,
): Generator<Progress, (raw: string) => ArrayLike<number>> {
  const chance = chanceFrom(options.seed);
  const taught = [...examples, ...disguisedCopies(examples, wanted, options.disguised, chance.apart())];
  const vocabulary = newVocabulary();
  const set = datasetOf(taught, vocabulary);
  const weights = mixture(taught, options.ofOurs);
  const one = (text: string): Example => ({
    text,
    source: "",
    violation: false,
    clean: false,
    labels: [],
    targets: new Float32Array(HEAD_COUNT),
    weights: new Float32Array(HEAD_COUNT),
  });
  if (kind === "linear") {
    const model = yield* trainLinear(set, weights, LINEAR, chance.apart());
    return (raw) => withAny(scoreLinear(model, datasetOf([one(raw)], vocabulary)).map(sigmoid));
  }
  const model = yield* trainNet(set, weights, { ...options.net, width: 1 }, chance.apart());
  return (raw) => withAny(scoreNet(model, datasetOf([one(raw)], vocabulary)).map(sigmoid));
}
