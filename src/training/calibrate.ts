import type { Calibration } from "../models/builtin/classifier/calibration.ts";

const ROUNDS = 60;
/** Keeps the slope near 1 where there is little to learn it from. */
const PRIOR = 2;

/**
 * Slope and offset under which the sums of a head tell shares. Weighted.
 *
 * Source: Platt, Probabilistic Outputs for Support Vector Machines, 1999; by Newton's method.
 */
export const fitCalibration = (
  sums: readonly number[],
  targets: readonly number[],
  weights: readonly number[],
): Calibration => {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let ga = PRIOR * (slope - 1);
    let gb = 0;
    let haa = PRIOR;
    let hab = 0;
    let hbb = 1e-6;
    for (let i = 0; i < sums.length; i++) {
      const x = sums[i]!;
      const p = 1 / (1 + Math.exp(-slope * x - offset));
      const w = weights[i]!;
      const g = w * (p - targets[i]!);
      const h = w * p * (1 - p);
      ga += g * x;
      gb += g;
      haa += h * x * x;
      hab += h * x;
      hbb += h;
    }
    const det = haa * hbb - hab * hab;
    if (det <= 1e-12) break;
    const da = (hbb * ga - hab * gb) / det;
    const db = (haa * gb - hab * ga) / det;
    slope -= da;
    offset -= db;
    if (Math.abs(da) + Math.abs(db) < 1e-9) break;
  }
  return { slope: Math.max(0.1, slope), offset };
};
