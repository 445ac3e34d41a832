/** How often more than it may a rulebook might be wrong; as much is staked on each. */
const STAKES = [1.3, 2, 4, 8, 16] as const;

/**
 * The first time that a rulebook acted on a person by itself, or on the people of a wave. `wrong`: 1 where people know by now that this person was innocent,
 * of a wave the share of its people, 0..1.
 * `drawn`: where the lot had this one looked at: with what chance, 0..1. Absent: it had not, or nobody has looked yet.
 */
export type FirstAct = { readonly wrong: number; readonly drawn?: number };

/**
 * The evidence that automatic actions are wrong more often than they may be, the most there ever was on the way; a natural logarithm.
 *
 * Two ways are mixed: all that came to light, by complaints too, among all acts; and what the lot brought to light, weighed by the chance of being drawn.
 * Gives: above ln(1/a) with a chance of at most a where no more than `maxWrong` are wrong, whenever one looks: what is found later only adds to it.
 * Limits: what has not come to light counts as right, so the guard rests on what people look at. `sample`: the smallest chance with which one is drawn.
 * Source: betting on a bounded mean, Waudby-Smith and Ramdas (2024).
 */
export const guardEvidence = (acts: readonly FirstAct[], maxWrong: number, sample: number): number => {
  const known = bets(maxWrong);
  const drawn = bets(maxWrong * sample);
  let most = 0;
  for (const act of acts) {
    known.hear(act.wrong);
    drawn.hear(act.drawn === undefined ? 0 : act.wrong * Math.min(1, sample / act.drawn));
    most = Math.max(most, Math.log((known.wealth() + drawn.wealth()) / 2));
  }
  return most;
};

/** What is left of one coin, staked on means above `mean` of numbers between 0 and 1. */
const bets = (mean: number) => {
  const stakes = STAKES.filter((times) => times * mean < 1).map((times) => (times - 1) / (1 - mean));
  const wealth = stakes.map(() => 1);
  return {
    hear: (value: number): void => {
      for (const [i, stake] of stakes.entries()) wealth[i] = wealth[i]! * (1 + stake * (value - mean));
    },
    wealth: (): number => (stakes.length === 0 ? 1 : wealth.reduce((sum, one) => sum + one, 0) / stakes.length),
  };
};
