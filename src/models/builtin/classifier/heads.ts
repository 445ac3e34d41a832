import { LABELS, type LabelName } from "../../../engine/scorers/labels.ts";

/** What a model is asked of a text: the labels, and whether its mood is negative. */
export const HEADS = [...LABELS, "negative"] as const;
export type Head = LabelName | "negative";
export const HEAD_COUNT = HEADS.length;
export const headOf = (head: Head): number => HEADS.indexOf(head);

/** How much a negative mood says, beside the labels, of whether a text breaks any rule at all. */
const MOOD = 0.4;
/** Keeps a score of 0 or 1 from being infinitely sure. */
const SUREST = 1e-4;
const logit = (p: number): number => Math.log((p + SUREST) / (1 - p + SUREST));

/**
 * How likely a text breaks any rule, as a sum to compare texts by: any label, as if these were independent, and the mood.
 * `scores`: calibrated, in the order of `HEADS`.
 */
export const anyOf = (scores: ArrayLike<number>): number => {
  let none = 1;
  for (let head = 0; head < LABELS.length; head++) none *= 1 - scores[head]!;
  return logit(1 - none) + MOOD * logit(scores[headOf("negative")]!);
};
