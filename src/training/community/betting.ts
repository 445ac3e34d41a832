/** Stakes on each verdict, as shares of what one has: from careful to bold. */
const STAKES: readonly number[] = Array.from({ length: 18 }, (_, i) => (i + 1) / 20);
/** More tells nobody anything. */
const MOST = 1e9;

/**
 * The wealth of somebody who begins with 1 and bets, verdict by verdict, that the gains are above 0 on average. If they are not, the odds
 * against ever having `1 / a` are at least `1 - a`: that is what makes it evidence, without any assumption on how gains are spread.
 * The stake is not known beforehand, so the same sum is put on each of a row of them.
 *
 * Reads: gains within -1..1, each the difference that a verdict makes. Each hangs on nothing that came later than its verdict.
 * Source: Waudby-Smith and Ramdas, Estimating means of bounded random variables by betting, 2024; Ville's inequality.
 */
export const wealthOf = (gains: readonly number[]): number => {
  const logs = STAKES.map((stake) => gains.reduce((sum, gain) => sum + Math.log1p(stake * gain), 0));
  const most = Math.max(...logs);
  const mean = logs.reduce((sum, log) => sum + Math.exp(log - most), 0) / STAKES.length;
  return Math.min(MOST, Math.exp(most) * mean);
};
