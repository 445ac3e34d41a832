/** Left out at either end, so that the truth is within as surely as 95 %. */
const TAIL = 0.025;
const STEPS = 60;

/** A share with how far it may be off, 0..1 each. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * Where the true share lies, as sure as 95 %, when so many of those looked at were found. Looked at once, not again and again as they come.
 *
 * Source: Clopper and Pearson (1934), the exact interval of a binomial share. It covers the truth at least as often as it says.
 */
export const exactInterval = (found: number, looked: number): Interval => ({
  low: found === 0 ? 0 : solve((share) => 1 - atMost(found - 1, looked, share) >= TAIL),
  high: found >= looked ? 1 : solve((share) => atMost(found, looked, share) < TAIL),
});

/** The smallest share from which on something holds. */
const solve = (holds: (share: number) => boolean): number => {
  let low = 0;
  let high = 1;
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
};

/** How likely it is that at most `most` of `of` are found, when each is with this chance. */
const atMost = (most: number, of: number, share: number): number => {
  if (share <= 0) return 1;
  if (share >= 1) return most >= of ? 1 : 0;
  const odds = Math.log(share) - Math.log1p(-share);
  let log = of * Math.log1p(-share);
  let sum = Math.exp(log);
  for (let k = 0; k < most; k++) {
    log += Math.log((of - k) / (k + 1)) + odds;
    sum += Math.exp(log);
  }
  return Math.min(1, sum);
};
