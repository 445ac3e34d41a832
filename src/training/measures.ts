/** Ranks by score, then counts: the chance that a positive stands above a negative. */
export const auc = (scores: ArrayLike<number>, positive: ArrayLike<boolean | number>): number => {
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  let sum = 0;
  let positives = 0;
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && scores[order[j]!] === scores[order[i]!]) j++;
    const rank = (i + j + 1) / 2;
    for (; i < j; i++)
      if (positive[order[i]!]) {
        sum += rank;
        positives++;
      }
  }
  const negatives = order.length - positives;
  return positives === 0 || negatives === 0
    ? Number.NaN
    : (sum - (positives * (positives + 1)) / 2) / (positives * negatives);
};
