import { probability } from "../../platt.ts";
import { newBlendRunner } from "./blend.ts";
import { HEAD_COUNT } from "./heads.ts";
import type { ClassifierModel } from "./model-file.ts";
import { readRaw } from "./read-text.ts";
import { newTokens, readTokens } from "./tokens.ts";

/** All heads of a raw text, calibrated: for training and measuring, where there is no reading. The array is scratch. */
export const newRawScorer = ({
  calibration,
  ...blend
}: Pick<ClassifierModel, "net" | "second" | "calibration">): ((raw: string) => Float64Array) => {
  const run = newBlendRunner(blend);
  const tokens = newTokens();
  const scores = new Float64Array(HEAD_COUNT);
  return (raw) => {
    readTokens(readRaw(raw), tokens);
    const sums = run(tokens);
    for (let head = 0; head < HEAD_COUNT; head++) scores[head] = probability(sums[head]!, calibration[head]!);
    return scores;
  };
};
