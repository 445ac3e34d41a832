import type { Calibration } from "../models/builtin/classifier/calibration.ts";

const ROUNDS = 60;
/** Keeps the slope near 1 where there is little to learn it from. */
const PRIOR = 2;
const MOST_HALVINGS = 30;
const ENOUGH = 1e-9;
/** A head that tells nothing still ranks nothing backwards. */
const LEAST_SLOPE = 0.1;

export type Sample = {
  readonly sums: readonly number[];
  readonly targets: readonly number[];
  readonly weights: readonly number[];
};

/** ln(1 + e^x), without overflow. */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

export const lossOf = ({ sums, targets, weights }: Sample, { slope, offset }: Calibration): number => {
  let loss = (PRIOR / 2) * (slope - 1) ** 2;
  for (let i = 0; i < sums.length; i++) {
    const x = slope * sums[i]! + offset;
    loss += weights[i]! * (softplus(x) - targets[i]! * x);
  }
  return loss;
};

/** The step of Newton's method from here. Nothing where there is none to take. */
const stepFrom = ({ sums, targets, weights }: Sample, { slope, offset }: Calibration): Calibration | undefined => {
  let ga = PRIOR * (slope - 1);
  let gb = 0;
  let haa = PRIOR;
  let hab = 0;
  let hbb = ENOUGH;
  for (let i = 0; i < sums.length; i++) {
    const x = sums[i]!;
    const p = 1 / (1 + Math.exp(-slope * x - offset));
    const g = weights[i]! * (p - targets[i]!);
    const h = weights[i]! * p * (1 - p);
    ga += g * x;
    gb += g;
    haa += h * x * x;
    hab += h * x;
    hbb += h;
  }
  const determinant = haa * hbb - hab * hab;
  if (!(determinant > Number.MIN_VALUE)) return undefined;
  return { slope: (hbb * ga - hab * gb) / determinant, offset: (haa * gb - hab * ga) / determinant };
};

/**
 * Slope and offset under which the sums of a head tell shares. Weighted.
 *
 * Source: Platt, Probabilistic Outputs for Support Vector Machines, 1999; by Newton's method, a step halved until it helps.
 */
export const fitCalibration = (
  sums: readonly number[],
  targets: readonly number[],
  weights: readonly number[],
): Calibration => {
  const sample: Sample = { sums, targets, weights };
  let at: Calibration = { slope: 1, offset: 0 };
  let loss = lossOf(sample, at);
  for (let round = 0; round < ROUNDS; round++) {
    const step = stepFrom(sample, at);
    if (step === undefined) break;
    let share = 1;
    let next = at;
    let nextLoss = loss;
    for (let halving = 0; halving < MOST_HALVINGS; halving++) {
      next = { slope: at.slope - share * step.slope, offset: at.offset - share * step.offset };
      nextLoss = lossOf(sample, next);
      if (nextLoss < loss) break;
      share /= 2;
    }
    if (!(loss - nextLoss > ENOUGH)) break;
    at = next;
    loss = nextLoss;
  }
  return { slope: Math.max(LEAST_SLOPE, at.slope), offset: at.offset };
};
