import type { Bin, Errors } from "../../engine/community-models/community-model.ts";

/** A score, and what people found. */
export type Told = { readonly score: number; readonly has: boolean; readonly weight: number };

/** A score of 0 that is wrong is no infinite error. */
const SUREST = 1e-3;
const BINS = 10;

/** The mean squared error (Brier, 1950) and the mean log loss. Weighted. */
export const errorsOf = (told: readonly Told[]): Errors => {
  let [brier, loss, all] = [0, 0, 0];
  for (const { score, has, weight } of told) {
    const p = Math.min(1 - SUREST, Math.max(SUREST, score));
    brier += weight * (score - (has ? 1 : 0)) ** 2;
    loss -= weight * Math.log(has ? p : 1 - p);
    all += weight;
  }
  return all === 0 ? { brier: 0, logLoss: 0 } : { brier: brier / all, logLoss: loss / all };
};

/** Reliability: in each tenth of the scores, what they claim and what is true. Tenths without a text are left out. */
export const binsOf = (told: readonly Told[]): readonly Bin[] =>
  Array.from({ length: BINS }, (_, tenth) => tenth).flatMap((tenth) => {
    const here = told.filter(({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)) === tenth);
    const weight = here.reduce((sum, one) => sum + one.weight, 0);
    if (weight === 0) return [];
    return [
      {
        from: tenth / BINS,
        count: here.length,
        says: here.reduce((sum, one) => sum + one.weight * one.score, 0) / weight,
        has: here.reduce((sum, one) => sum + (one.has ? one.weight : 0), 0) / weight,
      },
    ];
  });
