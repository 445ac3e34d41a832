/** What a score is of no use for: such a verdict is no fair draw of what a rule hits. */
export const NEVER_FAIR = Number.POSITIVE_INFINITY;

/** One case, or one line of a corpus, as a rule with thresholds sees it. A burst is one case: its messages stand and fall together. */
export type GradedTrial = {
  /** When it was said, epoch ms. Absent: not known. */
  readonly saidAt?: number;
  /** When a person found what it is, epoch ms; verdicts are taken in this order. */
  readonly foundAt?: number;
  /** The highest of its messages. */
  readonly score: number;
  /** The rest of the rule lets it act: with this score it would be sure. Otherwise it asks people at most. */
  readonly mayAct: boolean;
  /** Does it break the rules? Absent: nobody has said. It counts as work to be done, and proves nothing. */
  readonly violation?: boolean;
  /** It breaks rules, but not in the way that this one looks for: right to be acted on, and no miss where it is not. */
  readonly otherKind?: boolean;
  /** How likely it was that a person looked at it, 0..1. Estimates weigh it by the inverse; proofs never do. */
  readonly probability: number;
  /** It was judged by the thresholds that the rule has now: whoever chose them could not know it. */
  readonly isNew?: boolean;
  /** Of a rule that is sure from this score on or later it is a fair draw: all alike were looked at. Above every score: of none. */
  readonly fairFrom: number;
};

/** One that a person has looked at. */
export type Found = GradedTrial & { readonly violation: boolean };

export const isFound = (trial: GradedTrial): trial is Found => trial.violation !== undefined;

/** What says something about errors: fair draws, and whatever was wrong, however that came to light. */
export const isProof = (trial: GradedTrial): trial is Found =>
  isFound(trial) && (trial.fairFrom < NEVER_FAIR || !trial.violation);

/** Does it count for a rule that is sure from `actAt` on? */
export const countsAt = ({ score, mayAct, violation, fairFrom }: Found, actAt: number): boolean =>
  mayAct && score >= actAt && (fairFrom <= actAt || !violation);

/** Estimates weigh by this: each stands for so many that nobody looked at. */
export const weightOf = ({ probability }: GradedTrial): number => 1 / probability;

const SLOT_MS = 10 * 60_000;
/** Of what is right, so much of ten minutes counts: more is one event, and not so many proofs. */
const MOST_A_SLOT = 3;

/**
 * Without all but the first right ones of a burst: who floods the chat with what is plainly wrong must not prove a rule by it in one evening.
 * Whatever the rule got wrong stays. In the order in which people looked.
 */
export const withoutBursts = (trials: readonly Found[]): readonly Found[] => {
  const right = new Map<number, number>();
  return trials
    .toSorted((a, b) => (a.foundAt ?? 0) - (b.foundAt ?? 0))
    .filter(({ violation, saidAt }) => {
      if (!violation || saidAt === undefined) return true;
      const slot = Math.floor(saidAt / SLOT_MS);
      const count = (right.get(slot) ?? 0) + 1;
      right.set(slot, count);
      return count <= MOST_A_SLOT;
    });
};
