/**
 * From what the default says to what a community says, both as probabilities.
 * *line*: a straight line of log-odds (Platt). *steps*: a share for each stretch of scores, rising (isotonic); between the middles of two stretches it goes straight.
 */
export type Curve =
  | { readonly kind: "line"; readonly slope: number; readonly offset: number }
  | { readonly kind: "steps"; readonly at: readonly number[]; readonly share: readonly number[] };

/** The default as it is. */
export const AS_IT_IS: Curve = { kind: "line", slope: 1, offset: 0 };

/** Keeps a score of 0 or 1 from being infinitely sure. */
const SUREST = 1e-4;

export const logOdds = (score: number): number => Math.log((score + SUREST) / (1 - score + SUREST));

/** The inverse of `logOdds`, 0..1. */
export const scoreOf = (odds: number): number => {
  const p = 1 / (1 + Math.exp(-odds));
  return Math.min(1, Math.max(0, p * (1 + 2 * SUREST) - SUREST));
};

/** What the curve makes of a score, as log-odds. */
export const onCurve = (curve: Curve, score: number): number =>
  curve.kind === "line" ? curve.slope * logOdds(score) + curve.offset : logOdds(onSteps(curve.at, curve.share, score));

const onSteps = (at: readonly number[], share: readonly number[], score: number): number => {
  const next = at.findIndex((middle) => middle >= score);
  if (next === -1) return share.at(-1) ?? score;
  if (next === 0) return share[0]!;
  const [from, to] = [at[next - 1]!, at[next]!];
  const part = to === from ? 1 : (score - from) / (to - from);
  return share[next - 1]! + part * (share[next]! - share[next - 1]!);
};
