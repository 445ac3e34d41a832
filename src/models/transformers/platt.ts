import { type Belief, fitFrom, type Platt } from "../platt.ts";

export const AS_IT_IS: Platt = { slope: 1, offset: 0 };

/** One text: what the model says of a label, and whether people say that it has the label. */
export type Judged = { readonly logit: number; readonly has: boolean };

/** Keeps the slope small where the data would let it grow without end. */
const BELIEF: Belief = { slope: 0, strength: 1e-6 };

/**
 * The slope and offset under which the model's probabilities come closest to what people say. A slope below 0 would
 * say that the model means the opposite: then it has nothing to say about this label, and the slope is 0.
 *
 * Gives `undefined` where one of the answers is missing: nothing can be learnt from that.
 * Source: the targets are those of J. Platt, Probabilistic Outputs for Support Vector Machines, 1999.
 */
export const fitPlatt = (judged: readonly Judged[]): Platt | undefined => {
  const yes = judged.filter(({ has }) => has).length;
  const no = judged.length - yes;
  if (yes === 0 || no === 0) return undefined;
  const sample = {
    sums: judged.map(({ logit }) => logit),
    // Not quite 1 and 0: a few texts must not make it certain.
    targets: judged.map(({ has }) => (has ? (yes + 1) / (yes + 2) : 1 / (no + 2))),
    weights: judged.map(() => 1),
  };
  const start: Platt = { slope: 0, offset: Math.log((yes + 1) / (no + 1)) };
  const fitted = fitFrom(start, sample, BELIEF);
  return fitted.slope > 0 ? fitted : start;
};
