import { atMost, fewestLooked } from "../trust/binomial.ts";
import { countsAt, type Found } from "./trial.ts";

/** Verdicts, and how many of them say that the rule was wrong. */
export type Tally = { readonly looked: number; readonly wrong: number };

/** What one look at verdicts proves, the strictest threshold first. */
export type Passed = { readonly risk: number; readonly proven: readonly (Tally & { readonly actAt: number })[] };

/**
 * Tests thresholds in a fixed order, from the strictest that has verdicts enough down to the first that fails.
 *
 * Gives: those that passed. That any of them is wrong more often than `maxWrong` has a chance of at most `risk`, however many were tried:
 * the first that is would have to pass its own test. Where it begins hangs on scores, never on verdicts.
 * Source: Angelopoulos et al. (2021), Learn then Test, fixed sequence testing; Hoeffding (1956) where error rates differ among the scores above a threshold.
 */
export const testThresholds = (
  trials: readonly Found[],
  grid: readonly number[],
  maxWrong: number,
  risk: number,
): Passed => {
  const fewest = fewestLooked(maxWrong, 0, risk);
  const proven: Passed["proven"][number][] = [];
  for (const actAt of grid) {
    const { looked, wrong } = countAt(trials, actAt);
    if (looked < fewest && proven.length === 0) continue;
    if (atMost(looked, wrong, maxWrong) > risk) break;
    proven.push({ actAt, looked, wrong });
  }
  return { risk, proven };
};

/** How many of them count for a threshold, and how many of these the rule would get wrong. */
export const countAt = (trials: readonly Found[], actAt: number): Tally => {
  let looked = 0;
  let wrong = 0;
  for (const trial of trials) {
    if (!countsAt(trial, actAt)) continue;
    looked++;
    if (!trial.violation) wrong++;
  }
  return { looked, wrong };
};

export const tally = (trials: readonly Found[]): Tally => ({
  looked: trials.length,
  wrong: trials.reduce((sum, { violation }) => sum + (violation ? 0 : 1), 0),
});
