/** How many times as often as it may a rule must be wrong for the alarm to be tuned to it. */
const WORSE = 5;
/** A rule that is wrong just as often as it may be sets it off once in 50 cases at most, on average; in fact far more seldom. */
const ALARM_AT = Math.log(50);

/**
 * Listens to the cases of a rule, one after the other, for the moment when it has become bad: a long good past must not cover for it.
 *
 * Source: Page (1954), the cumulative sum of log likelihood ratios, begun anew whenever it falls below zero.
 */
export const openDrift = (rate: number) => {
  const worse = Math.min(0.5, (1 + rate) / 2, rate * WORSE);
  const onWrong = Math.log(worse / rate);
  const onRight = Math.log((1 - worse) / (1 - rate));
  let sum = 0;
  return {
    /** Gives whether this case sets off the alarm; then it listens from the beginning. */
    hear: (wrong: boolean): boolean => {
      sum = Math.max(0, sum + (wrong ? onWrong : onRight));
      if (sum < ALARM_AT) return false;
      sum = 0;
      return true;
    },
  };
};
