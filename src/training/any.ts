import { ANY_READS, type AnyHead, FIRST_ANY, readForAny } from "../models/builtin/classifier/any-head.ts";
import type { Example } from "./example.ts";
import { fitLogistic } from "./logistic.ts";

/** As firm as if so many texts had said so: that the labels are independent, and that one set holds as many violations as another. */
const OF_LABELS = 10;
const OF_SETS = 30;

/** Is it known whether the text breaks a rule? */
export const isJudged = ({ weights }: Example): boolean => weights.some((weight) => weight > 0);

/**
 * How what the heads say of a text adds up to any violation. Each set has an offset of its own while this is learnt, and none afterwards: that
 * a set holds many violations, and of which label, says nothing of another. `scores`: calibrated, of texts that nothing was learnt from.
 */
export const fitAny = (examples: readonly Example[], scores: readonly ArrayLike<number>[]): AnyHead => {
  const judged = examples.flatMap((example, i) =>
    isJudged(example) ? [{ example, read: readForAny(scores[i]!) }] : [],
  );
  const sets = [...new Set(judged.map(({ example }) => example.source))];
  const { weights, bias } = fitLogistic(
    {
      reads: judged.map(({ example, read }) => [...read, ...sets.map((set) => Number(set === example.source))]),
      targets: judged.map(({ example }) => Number(example.violation)),
      weights: judged.map(() => 1),
    },
    {
      weights: [...FIRST_ANY.weights, ...sets.map(() => 0)],
      bias: FIRST_ANY.bias,
      firmness: [...FIRST_ANY.weights.map(() => OF_LABELS), ...sets.map(() => OF_SETS)],
    },
  );
  return { weights: weights.slice(0, ANY_READS), bias };
};
