import type { Curve } from "../../engine/community-models/curve.ts";

/** One text: the score that the default gives, whether it has the label, and how much it counts. */
export type Scored = { readonly score: number; readonly has: boolean; readonly weight: number };

type Block = { readonly weight: number; readonly score: number; readonly share: number };

/** As how many texts it counts, in each stretch, that the default is right there. */
const PRIOR = 2;
/** Shares no further apart are one: sums in another order must not part them. */
const ALIKE = 1e-9;

/**
 * The rising steps that come closest to the shares that have the label; each stretch is drawn a little to what the default says of it.
 *
 * Gives: no steps where there is nothing to learn from.
 * Source: pool adjacent violators (Ayer et al., 1955); for scores of classifiers: Zadrozny and Elkan, 2002.
 */
export const fitIsotonic = (scored: readonly Scored[]): Curve => {
  const points = scored
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => a.score - b.score)
    .map(({ score, has, weight }): Block => ({ weight, score, share: has ? 1 : 0 }));
  const drawn = pooled(oneAScore(points)).map(
    ({ weight, score, share }): Block => ({
      weight: weight + PRIOR,
      score,
      share: (weight * share + PRIOR * score) / (weight + PRIOR),
    }),
  );
  const steps = pooled(drawn);
  return { kind: "steps", at: steps.map(({ score }) => score), share: steps.map(({ share }) => share) };
};

/** Those of one score are one, or it would hang on their order which is joined to what comes before. */
const oneAScore = (points: readonly Block[]): readonly Block[] => {
  const blocks: Block[] = [];
  for (const point of points) {
    const last = blocks.at(-1);
    if (last?.score === point.score) blocks[blocks.length - 1] = { ...joinedTo(last, point), score: point.score };
    else blocks.push(point);
  }
  return blocks;
};

/** Joins neighbours till shares rise. */
const pooled = (points: readonly Block[]): readonly Block[] => {
  const blocks: Block[] = [];
  for (const point of points) {
    let block = point;
    for (let last = blocks.at(-1); last && last.share > block.share - ALIKE; last = blocks.at(-1)) {
      blocks.pop();
      block = joinedTo(last, block);
    }
    blocks.push(block);
  }
  return blocks;
};

const joinedTo = (a: Block, b: Block): Block => {
  const weight = a.weight + b.weight;
  return {
    weight,
    score: (a.weight * a.score + b.weight * b.score) / weight,
    share: (a.weight * a.share + b.weight * b.share) / weight,
  };
};
