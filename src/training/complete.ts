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

/** What has learnt becomes a model: its parts are weighed against each other, calibrated, and get a gate. */
export function* completed(
  model: Pick<ClassifierModel, "name" | "floor" | "trained">,
  { net, meaning }: Learnt,
  { plain, held, ofOurs }: Texts,
  chance: Chance,
): Generator<Progress, ClassifierModel> {
  yield { stage: "calibrate", done: 0, of: 1 };
  const blend: Blend = {
    net,
    ...(meaning !== undefined && { second: { meaning, shares: sharesOf(net, meaning, held, ofOurs) } }),
  };
  const whole = {
    ...model,
    ...blend,
    calibration: calibrationOf(blend, held, ofOurs),
    gate: { words: new Uint16Array(0), least: 0 },
  };
  yield { stage: "gate", done: 0, of: 1 };
  return { ...whole, gate: gateFor(whole, plain, held, chance) };
}

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

/**
 * By texts of sets alone: what is held back of our own was made by the same grammars as what was learnt from, and there the net, which
 * learns wordings, looks better than it is elsewhere.
 */
const sharesOf = (net: Net, meaning: Meaning, held: readonly Example[], ofOurs: number): readonly number[] => {
  const elsewhere = held.filter(({ source }) => !isOurs(source));
  const texts = elsewhere.length > 0 ? elsewhere : held;
  const first = sumsOf(newNetRunner(net), texts);
  const second = sumsOf(newMeaningRunner(meaning), texts);
  return knownOf(texts, ofOurs).map(({ of, targets, weights }) =>
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
      LABELS.some((_, head) => probability(sums[head]!, calibration[head]!) >= floor),
    );
  };
  const enough = shuffled(plain, chance).slice(0, GATE_TEXTS);
  return trainGate(enough.map(asked), held.map(asked), chance);
};
