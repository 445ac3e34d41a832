/** Places of the scores from the lowest to the highest. */
const ascending = (scores: ArrayLike<number>): readonly number[] =>
  Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a]! - scores[b]!);

/**
 * The chance that a text with the label scores above one without, 0..1; a tie counts half. NaN where there is only one kind.
 *
 * Source: Hanley and McNeil, The Meaning and Use of the Area under a ROC Curve, 1982.
 */
export const areaUnderCurve = (scores: ArrayLike<number>, isPositive: readonly boolean[]): number => {
  const order = ascending(scores);
  let ranks = 0;
  let positives = 0;
  for (let i = 0; i < order.length; ) {
    let end = i;
    while (end < order.length && scores[order[end]!] === scores[order[i]!]) end++;
    const rank = (i + end + 1) / 2;
    for (; i < end; i++) {
      if (!isPositive[order[i]!]) continue;
      ranks += rank;
      positives++;
    }
  }
  const negatives = order.length - positives;
  if (positives === 0 || negatives === 0) return Number.NaN;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
};

/** Mean precision over the places of the texts with the label, 0..1. Of equal scores the texts without come first. */
export const averagePrecision = (scores: ArrayLike<number>, isPositive: readonly boolean[]): number => {
  const order = ascending(scores)
    .toReversed()
    .toSorted((a, b) => scores[b]! - scores[a]! || Number(isPositive[a]!) - Number(isPositive[b]!));
  let found = 0;
  let sum = 0;
  for (const [place, i] of order.entries()) {
    if (!isPositive[i]) continue;
    found++;
    sum += found / (place + 1);
  }
  return found === 0 ? Number.NaN : sum / found;
};

/** The lowest threshold that no more than `share` of the clean scores reach. */
export const thresholdFor = (clean: ArrayLike<number>, share: number): number => {
  const sorted = Float64Array.from(clean).sort();
  const most = Math.floor(sorted.length * share);
  const first = sorted[sorted.length - 1 - most];
  return first === undefined ? Number.NaN : nextAfter(first);
};

const nextAfter = (x: number): number => x + Math.max(Math.abs(x), 1e-6) * 1e-9;

export const shareFrom = (scores: ArrayLike<number>, threshold: number): number => {
  let reached = 0;
  for (let i = 0; i < scores.length; i++) if (scores[i]! >= threshold) reached++;
  return scores.length === 0 ? Number.NaN : reached / scores.length;
};

/** Mean squared distance of the scores from what is so, 0 best. Source: Brier, Verification of Forecasts, 1950. */
export const brier = (scores: ArrayLike<number>, isPositive: readonly boolean[]): number => {
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += (scores[i]! - Number(isPositive[i]!)) ** 2;
  return sum / scores.length;
};

/** Of the texts with a score in [from, from + 0.1): how many, their mean score, and the share that has the label. */
export type Bin = { readonly from: number; readonly count: number; readonly said: number; readonly found: number };

export const reliability = (scores: ArrayLike<number>, isPositive: readonly boolean[], bins = 10): readonly Bin[] =>
  Array.from({ length: bins }, (_, bin): Bin => {
    let count = 0;
    let said = 0;
    let found = 0;
    for (let i = 0; i < scores.length; i++) {
      if (Math.min(bins - 1, Math.floor(scores[i]! * bins)) !== bin) continue;
      count++;
      said += scores[i]!;
      if (isPositive[i]) found++;
    }
    return { from: bin / bins, count, said: said / Math.max(1, count), found: found / Math.max(1, count) };
  });
