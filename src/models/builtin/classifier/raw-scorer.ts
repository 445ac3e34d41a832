import { probability } from "../../platt.ts";
import { anyOf } from "./any-head.ts";
import { newBlendRunner } from "./blend.ts";
import { HEAD_COUNT } from "./heads.ts";
import type { ClassifierModel } from "./model-file.ts";
import { readRaw } from "./read-text.ts";
import { newTokens, readTokens } from "./tokens.ts";

/** All heads of a raw text, calibrated, and then any violation: for measuring, where there is no reading. The array is scratch. */
export const newRawScorer = ({
  calibration,
  any,
  ...blend
}: Pick<ClassifierModel, "net" | "second" | "calibration" | "any">): ((raw: string) => Float64Array) => {
  const { sums: run } = newBlendRunner(blend);
  const tokens = newTokens();
  const scores = new Float64Array(HEAD_COUNT + 1);
  return (raw) => {
    readTokens(readRaw(raw), tokens);
    const sums = run(tokens);
    for (let head = 0; head < HEAD_COUNT; head++) scores[head] = probability(sums[head]!, calibration[head]!);
    scores[HEAD_COUNT] = anyOf(scores, any);
    return scores;
  };
};
