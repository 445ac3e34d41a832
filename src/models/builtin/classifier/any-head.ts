import { LABELS } from "../../../engine/scorers/labels.ts";
import { HEAD_COUNT, headOf } from "./heads.ts";

/**
 * Whether a text breaks any rule at all: read from what the heads say, never from the words. A head over the words learns which set a text
 * is from, and sets are all violations or none; what the heads say means the same in every set.
 */
export type AnyHead = {
  /** Of the log-odds of each head, in the order of `HEADS`; of any label, as if these were independent; of the highest label. */
  readonly weights: readonly number[];
  readonly bias: number;
};

export const ANY_READS = HEAD_COUNT + 2;

/** What is believed before anything is learnt: any label, as if these were independent, and some of the mood. */
const MOOD = 0.4;
export const FIRST_ANY: AnyHead = {
  weights: Array.from({ length: ANY_READS }, (_, i) => (i === HEAD_COUNT ? 1 : i === headOf("negative") ? MOOD : 0)),
  bias: 0,
};

/** Keeps a score of 0 or 1 from being infinitely sure. */
const SUREST = 1e-4;
const logit = (p: number): number => Math.log((p + SUREST) / (1 - p + SUREST));

/** What the head reads. `scores`: calibrated, in the order of `HEADS`. */
export const readForAny = (scores: ArrayLike<number>): readonly number[] => {
  const read: number[] = [];
  let none = 1;
  let highest = 0;
  for (let head = 0; head < HEAD_COUNT; head++) {
    read.push(logit(scores[head]!));
    if (head >= LABELS.length) continue;
    none *= 1 - scores[head]!;
    highest = Math.max(highest, scores[head]!);
  }
  read.push(logit(1 - none), logit(highest));
  return read;
};

/** How likely a text with these scores breaks any rule, 0..1. */
export const anyOf = (scores: ArrayLike<number>, { weights, bias }: AnyHead): number => {
  const sum = readForAny(scores).reduce((sum, x, i) => sum + weights[i]! * x, bias);
  return 1 / (1 + Math.exp(-sum));
};
