import { isProven, missingFor, upperBound } from "./bound.ts";
import { openDrift } from "./drift.ts";
import { type DatedProof, suffices, withLater } from "./given-proof.ts";

/** What people found in one case about one rule and its conditions. A burst is one case: its messages stand and fall together. */
export type Trial = {
  readonly at: number;
  /** Somebody was innocent. */
  readonly wrong: boolean;
  /**
   * Was it looked at whatever it was: because the rule asked about it, or because the lot fell on it?
   * What came up by a complaint says nothing for a rule, and much against it.
   */
  readonly fair: boolean;
};

/** What all that people found says about a rule. */
export type Certificate = {
  readonly looked: number;
  readonly wrong: number;
  /** The error rate that is not exceeded, 0..1, with 95 % confidence at all times together. */
  readonly bound: number;
  /** Is it proven that the rule is wrong less often than it may be, and has it not become worse since? */
  readonly proven: boolean;
  /** Cases that are missing if errors go on as they were. Absent where it is proven, or never will be. */
  readonly missing?: number;
  /** When the rule was wrong so often in so short a time that it has to prove itself again, epoch ms. Absent when it has. */
  readonly alarmAt?: number;
};

/**
 * A certificate from all trials in order of time, for a rule that may be wrong so often.
 *
 * Gives: proven when all trials together prove it, and, after an alarm, those since then as well; or when a proof that was given says so,
 * and what people found since neither outweighs it nor sets off the alarm.
 */
export const certify = (trials: readonly Trial[], maxWrong: number, given?: DatedProof): Certificate => {
  const own = certifyBy(trials, maxWrong);
  if (given === undefined || own.proven || !suffices(given, maxWrong)) return own;
  if (own.alarmAt !== undefined && own.alarmAt > given.at) return own;
  const later = trials.filter(({ at, fair, wrong }) => at > given.at && (fair || wrong));
  const { looked, wrong, bound, holds } = withLater(
    given,
    { looked: later.length, wrong: later.filter((trial) => trial.wrong).length },
    maxWrong,
  );
  return holds ? { looked, wrong, bound, proven: true } : own;
};

const certifyBy = (trials: readonly Trial[], maxWrong: number): Certificate => {
  const drift = openDrift(maxWrong);
  const all = { looked: 0, wrong: 0 };
  let since = { looked: 0, wrong: 0 };
  let alarmAt: number | undefined;
  for (const { at, wrong, fair } of trials) {
    if (!fair && !wrong) continue;
    for (const count of [all, since]) {
      count.looked++;
      if (wrong) count.wrong++;
    }
    if (drift.hear(wrong)) {
      alarmAt = at;
      since = { looked: 0, wrong: 0 };
    } else if (alarmAt !== undefined && isProven(maxWrong, since.looked, since.wrong)) alarmAt = undefined;
  }
  const counts = alarmAt === undefined ? [all] : [all, since];
  const proven = counts.every(({ looked, wrong }) => isProven(maxWrong, looked, wrong));
  const missing = counts.map(({ looked, wrong }) => missingFor(maxWrong, looked, wrong));
  return {
    ...all,
    bound: upperBound(all.looked, all.wrong),
    proven,
    ...(proven || missing.includes(undefined) ? {} : { missing: Math.max(...missing.map((count) => count ?? 0)) }),
    ...(alarmAt === undefined ? {} : { alarmAt }),
  };
};
