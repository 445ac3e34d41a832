import { fitCalibration, lossOf } from "./calibrate.ts";

const STEPS = 10;
/** On a head that few texts tell of, what wins by chance does not count: so much is added to the loss of a share that is not the usual one. */
const PRIOR = 20;
const USUAL = 0.5;

export type Known = {
  /** What two models sum up to. */
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly targets: readonly number[];
  readonly weights: readonly number[];
};

/** Of 0, 0.1 .. 1, the share of the second sum with which both together, calibrated, tell best what is so. */
export const bestShare = ({ first, second, targets, weights }: Known): number => {
  let best = USUAL;
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= STEPS; step++) {
    const share = step / STEPS;
    const sums = first.map((x, i) => x + share * (second[i]! - x));
    const loss =
      lossOf({ sums, targets, weights }, fitCalibration(sums, targets, weights)) + PRIOR * (share - USUAL) ** 2;
    if (loss >= least) continue;
    least = loss;
    best = share;
  }
  return best;
};
