import { type Chance, shuffled } from "../corpora/chance.ts";
import { LABELS } from "../engine/scorers/labels.ts";
import { type Blend, newBlendRunner } from "../models/builtin/classifier/blend.ts";
import { HEAD_COUNT } from "../models/builtin/classifier/heads.ts";
import { type Meaning, newMeaningRunner } from "../models/builtin/classifier/meaning.ts";
import type { ClassifierModel } from "../models/builtin/classifier/model-file.ts";
import { type Net, type NetRunner, newNetRunner } from "../models/builtin/classifier/net.ts";
import { readRaw } from "../models/builtin/classifier/read-text.ts";
import { newTokens, readTokens } from "../models/builtin/classifier/tokens.ts";
import { probability } from "../models/platt.ts";
import { fitAny } from "./any.ts";
import { fitCalibration } from "./calibrate.ts";
import type { Example } from "./example.ts";
import { isOurs, mixture } from "./mixture.ts";
import type { Progress } from "./progress.ts";
import { bestShare } from "./shares.ts";
import { type Asked, askedOf, trainGate } from "./train-gate.ts";

export type Learnt = { readonly net: Net; readonly meaning: Meaning | undefined };

/** `plain`: what was learnt from, without copies; `held`: what nothing was learnt from. */
export type Texts = { readonly plain: readonly Example[]; readonly held: readonly Example[]; readonly ofOurs: number };

/** Which words mean nothing is known after so many texts. */
const GATE_TEXTS = 120_000;

/** Both parts taken together as they tell most, and what their sums mean: by texts that neither has learnt from. */
const weighed = (
  { net, meaning }: Learnt,
  held: readonly Example[],
  ofOurs: number,
): Blend & Pick<ClassifierModel, "calibration"> => {
  if (meaning === undefined) return { net, calibration: calibrationOf({ net }, held, ofOurs) };
  const second = { meaning, shares: sharesOf(net, meaning, held, ofOurs), least: NEVER };
  return { net, second, calibration: calibrationOf({ net, second }, held, ofOurs) };
};

/** Nothing sums up to less. */
const NEVER: readonly number[] = Array.from({ length: HEAD_COUNT }, () => Number.MIN_SAFE_INTEGER);

/** What has learnt becomes a model: its parts are weighed against each other, calibrated, and get a gate. */
export function* completed(
  model: Pick<ClassifierModel, "name" | "floor" | "trained">,
  learnt: Learnt,
  { plain, held, ofOurs }: Texts,
  chance: Chance,
): Generator<Progress, ClassifierModel> {
  yield { stage: "calibrate", done: 0, of: 1 };
  const blend = weighed(learnt, held, ofOurs);
  const whole = {
    ...model,
    ...withLeast(blend, model.floor, held),
    any: anyFor(blend, ofSets(held)),
  };
  yield { stage: "gate", done: 0, of: 1 };
  return { ...whole, gate: gateFor(whole, plain, held, chance) };
}

/** Of the texts in which a label matters, so many may be let go when the net alone has been asked: such that barely do. */
const MOST_LOST = 0.01;

/** Below which sums of the net the second judge need not be asked. */
const withLeast = <T extends ReturnType<typeof weighed>>(blend: T, floor: number, held: readonly Example[]): T => {
  const { net, second, calibration } = blend;
  if (second === undefined) return blend;
  const alone = sumsOf(newNetRunner(net), held);
  const both = sumsOf(newBlendRunner(blend).sums, held);
  const least = calibration.map((platt, head) => {
    const sums = alone.flatMap((sums, i) => (probability(both[i]![head]!, platt) >= floor ? [sums[head]!] : []));
    return sums.sort((a, b) => a - b)[Math.floor(sums.length * MOST_LOST)] ?? Number.MIN_SAFE_INTEGER;
  });
  return { ...blend, second: { ...second, least } };
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

/** Those of sets; where there are no sets, all. */
const ofSets = (held: readonly Example[]): readonly Example[] => {
  const elsewhere = held.filter(({ source }) => !isOurs(source));
  return elsewhere.length > 0 ? elsewhere : held;
};

/**
 * By texts of sets alone: what is held back of our own was made by the same grammars as what was learnt from, and there the net, which
 * learns wordings, looks better than it is elsewhere.
 */
const sharesOf = (net: Net, meaning: Meaning, held: readonly Example[], ofOurs: number): readonly number[] => {
  const texts = ofSets(held);
  const first = sumsOf(newNetRunner(net), texts);
  const second = sumsOf(newMeaningRunner(meaning), texts);
  return knownOf(texts, ofOurs).map(({ of, targets, weights }) =>
    bestShare({ first: of(first), second: of(second), targets, weights }),
  );
};

const calibrationOf = (blend: Blend, held: readonly Example[], ofOurs: number): ClassifierModel["calibration"] => {
  const sums = sumsOf(newBlendRunner(blend).sums, held);
  return knownOf(held, ofOurs).map(({ of, targets, weights }) => fitCalibration(of(sums), targets, weights));
};

const anyFor = (
  { calibration, ...blend }: ReturnType<typeof weighed>,
  texts: readonly Example[],
): ClassifierModel["any"] =>
  fitAny(
    texts,
    sumsOf(newBlendRunner(blend).sums, texts).map((sums) =>
      Float64Array.from(calibration, (platt, head) => probability(sums[head]!, platt)),
    ),
  );

const gateFor = (
  { calibration, floor, ...blend }: Omit<ClassifierModel, "gate">,
  plain: readonly Example[],
  held: readonly Example[],
  chance: Chance,
): ClassifierModel["gate"] => {
  const { sums: run } = newBlendRunner(blend);
  const tokens = newTokens();
  const asked = (text: string): Asked => {
    readTokens(readRaw(text), tokens);
    const sums = run(tokens);
    return askedOf(
      tokens,
      LABELS.some((_, head) => probability(sums[head]!, calibration[head]!) >= floor),
    );
  };
  const enough = shuffled(plain, chance).slice(0, GATE_TEXTS);
  return trainGate(
    enough.flatMap(({ text }) => [asked(text), asked(fewWordsOf(text, chance))]),
    held.map(({ text }) => asked(text)),
    chance,
  );
};

/** Live chat is a few words at a time. What a model says of any words can be learnt from, so that there are as many short texts as long ones. */
const MOST_WORDS = 6;
const fewWordsOf = (text: string, chance: Chance): string => {
  const words = text.split(/\s+/);
  const from = chance.below(words.length);
  return words.slice(from, from + 1 + chance.below(MOST_WORDS)).join(" ");
};
