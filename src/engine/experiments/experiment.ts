import type { Route } from "../decision.ts";
import type { Judgement } from "../judgements.ts";

/** A is the rulebook in force when the experiment began, B the one that is tried against it. */
export const ARMS = ["a", "b"] as const;
export type Arm = (typeof ARMS)[number];

/**
 * What two arms can be compared by: how many people it happens to, so that fewer is better.
 * *wrong*: acted on automatically, and a person found them innocent. *misses*: let pass, and a person found that they broke the rules.
 * *queue*: somebody had to look at them.
 */
export const METRICS = ["wrong", "misses", "queue"] as const;
export type Metric = (typeof METRICS)[number];

/** All that is settled when an experiment begins, and never changed while it goes on. */
export type ExperimentDesign = {
  /** Hash of the rulebook in force: arm A. */
  readonly a: string;
  /** What people are dealt to the arms by. Absent: nobody is, A acts on all and B judges them in shadow. */
  readonly split?: { readonly seed: string };
  readonly metric: Metric;
  /** Chance, 0..1, of a word about the difference that is not true, over all looks together; and of the guard's, as much. */
  readonly alpha: number;
  /** Fewer or more by this share, 0..1, makes no difference to anybody. */
  readonly minEffect: number;
  /** Of what an arm did, or what the arms judge otherwise, such a share is put to review, 0..1. */
  readonly sample: number;
  /** B's automatic actions may be wrong in at most this share, 0..1. */
  readonly maxWrong: number;
  /** It ends by itself after so long, ms. Absent: when somebody ends it. */
  readonly forMs?: number;
};

/**
 * What can be said of an experiment. *open*: nothing yet. *better*, *worse*: B, by the metric of the experiment. *same*: the difference, if any, is too
 * small to matter. *harmful*: B's automatic actions are wrong more often than they may be; that counts whatever the metric says.
 */
export const VERDICTS = ["open", "better", "worse", "same", "harmful"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Upon these an experiment ends by itself, and all people are A's again. */
export const ENDING: readonly Verdict[] = ["worse", "harmful"];

/** What was known when an experiment was ended. *replaced*: A is no longer in force. *time*: it was over. */
export type EndVerdict = Verdict | "replaced" | "time";

/** How often the lot must fall on a decision: *exactly*, so that both arms are looked at alike; or *at least*. Shares, 0..1. */
export type Look = { readonly exactly: number } | { readonly atLeast: number };

/** The arm in which a decision was made. `experiment`: its number, that of the order that began it. */
export type ArmMark = {
  readonly experiment: number;
  readonly arm: Arm;
  /** What the other arm would have done, where it judged in shadow. */
  readonly other?: Judgement;
  /** One key for all messages of a wave that the other arm has found. */
  readonly otherBurst?: string;
  readonly look?: Look;
};

/** The same as it stands with a stored decision. */
export type StoredArm = Pick<ArmMark, "experiment" | "arm"> & { readonly other?: Route };
