/** How sure one has to be: a rule that is worse than it may be is certified in at most one of twenty communities, however often one looks. */
export const CONFIDENCE = 0.95;
const NEEDED = -Math.log(1 - CONFIDENCE);

/** Shares of the rate in question that might be the truth, and how much is staked on each. Half on no error at all: what most good rules show. */
const STAKES: readonly { readonly share: number; readonly weight: number }[] = [
  { share: 0, weight: 0.5 },
  { share: 1 / 8, weight: 0.1 },
  { share: 1 / 4, weight: 0.1 },
  { share: 1 / 2, weight: 0.1 },
  { share: 3 / 4, weight: 0.1 },
  { share: 0.9, weight: 0.1 },
];

/** Most labels that are looked ahead for; who needs more needs another rule. */
const MOST = 1_000_000;

/**
 * The evidence, as a natural logarithm, that a rule is wrong less often than `rate`, after `looked` cases of which `wrong` were.
 *
 * Gives: the log of a mixture of likelihood ratios, which no rule that is wrong as often as `rate` or more drives above `ln 20`
 * with a chance of more than one in twenty, over all times together: so it may be looked at after every label.
 * Source: Ville's inequality; Robbins (1970), Howard et al. (2021), time-uniform confidence sequences. See docs/decisions.
 */
export const evidenceBelow = (rate: number, looked: number, wrong: number): number => {
  const right = looked - wrong;
  const logs = STAKES.filter(({ share }) => share > 0 || wrong === 0).map(
    ({ share, weight }) =>
      Math.log(weight) +
      (wrong === 0 ? 0 : wrong * Math.log(share)) +
      (right === 0 ? 0 : right * (Math.log1p(-share * rate) - Math.log1p(-rate))),
  );
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
};

/** Is it proven that the rule is wrong less often than `rate`? */
export const isProven = (rate: number, looked: number, wrong: number): boolean =>
  evidenceBelow(rate, looked, wrong) >= NEEDED;

/** The error rate that is not exceeded, as sure as `CONFIDENCE`, at all times together; 1 before anything is known. */
export const upperBound = (looked: number, wrong: number): number => {
  let low = 0;
  let high = 1;
  if (wrong >= looked) return 1;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (isProven(middle, looked, wrong)) high = middle;
    else low = middle;
  }
  return high;
};

/** How many more cases prove it if errors go on as they were; `undefined` where they are too many for that ever to be. */
export const missingFor = (rate: number, looked: number, wrong: number): number | undefined => {
  const share = looked === 0 ? 0 : wrong / looked;
  const provenWith = (more: number): boolean => isProven(rate, looked + more, wrong + more * share);
  let enough = 1;
  while (!provenWith(enough)) {
    enough *= 2;
    if (enough > MOST) return undefined;
  }
  let short = provenWith(0) ? -1 : Math.floor(enough / 2);
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (provenWith(middle)) enough = middle;
    else short = middle;
  }
  return Math.max(0, enough);
};
