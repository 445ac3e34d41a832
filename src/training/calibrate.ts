import { type Belief, fitFrom, type Platt, plattLoss, type Sample } from "../models/platt.ts";

/** Keeps the slope near 1 where there is little to learn it from. */
const BELIEF: Belief = { slope: 1, strength: 2 };
/** A head that tells nothing still ranks nothing backwards. */
const LEAST_SLOPE = 0.1;

export const lossOf = (sample: Sample, at: Platt): number => plattLoss(sample, at, BELIEF);

/** Slope and offset under which the sums of a head tell shares. Weighted. */
export const fitCalibration = (
  sums: readonly number[],
  targets: readonly number[],
  weights: readonly number[],
): Platt => {
  const { slope, offset } = fitFrom({ slope: 1, offset: 0 }, { sums, targets, weights }, BELIEF);
  return { slope: Math.max(LEAST_SLOPE, slope), offset };
};
