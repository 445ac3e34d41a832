/** The exact bound of Clopper and Pearson, made for one look after a number of verdicts that was fixed before. */

/** How likely it is that at most `wrong` of `looked` are wrong where each is with probability `rate`, 0..1. */
export const atMost = (looked: number, wrong: number, rate: number): number => {
  if (wrong >= looked || rate <= 0) return 1;
  if (rate >= 1) return 0;
  const odds = Math.log(rate) - Math.log1p(-rate);
  // In logarithms: of thousands of verdicts the first term alone would be too small for a number.
  let log = looked * Math.log1p(-rate);
  const logs = [log];
  for (let i = 1; i <= wrong; i++) {
    log += Math.log((looked - i + 1) / i) + odds;
    logs.push(log);
  }
  const most = logs.reduce((one, other) => Math.max(one, other));
  return Math.min(1, Math.exp(most) * logs.reduce((sum, one) => sum + Math.exp(one - most), 0));
};

/** The error rate that is not exceeded, 0..1, but for a chance of `risk`; 1 before anything is known. */
export const exactBound = (looked: number, wrong: number, risk: number): number => {
  if (wrong >= looked) return 1;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (atMost(looked, wrong, middle) <= risk) high = middle;
    else low = middle;
  }
  return high;
};

/** The fewest verdicts that prove `rate` with so many errors among them. */
export const fewestLooked = (rate: number, wrong: number, risk: number): number => {
  let enough = wrong + 1;
  while (atMost(enough, wrong, rate) > risk) enough *= 2;
  let short = Math.max(wrong, Math.floor(enough / 2));
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (atMost(middle, wrong, rate) <= risk) enough = middle;
    else short = middle;
  }
  return enough;
};
