import { atMost, exactBound, fewestLooked } from "../trust/binomial.ts";
import { openDrift } from "../trust/drift.ts";
import { type Passed, tally, testThresholds } from "./fixed-sequence.ts";
import { type Demand, firstLook, passesFirst, searchesFor } from "./plan.ts";
import { countsAt, type Found } from "./trial.ts";

/** A threshold from which on a rule is proven to be wrong less often than it may. */
export type Proof = {
  readonly actAt: number;
  readonly looked: number;
  readonly wrong: number;
  /** The error rate that is not exceeded, with `confidence`. */
  readonly bound: number;
  readonly confidence: number;
};

/**
 * The lowest threshold that is proven by verdicts, in the order in which people gave them. The one that the rule has now is looked at once, after 628 verdicts
 * (1 % at 95 %) on what it was sure of since it has that threshold. Others are looked for in the first 628, 1,256, ... verdicts, at a quarter of the risk and less.
 * What has come to light since must not speak against it.
 */
export const proofIn = (
  trials: readonly Found[],
  grid: readonly number[],
  demand: Demand,
  presentAt?: number,
): Proof | undefined => {
  const { maxWrong } = demand;
  const searched = searchesFor(demand)
    .filter(({ at }) => at <= trials.length)
    .map(({ at, risk }) => testThresholds(trials.slice(0, at), grid, maxWrong, risk))
    .findLast(({ proven }) => proven.length > 0);
  return [
    presentAt === undefined ? undefined : proofOfPresent(trials, presentAt, demand),
    searched && proofOf(searched),
  ]
    .filter((proof) => proof !== undefined)
    .filter(({ actAt }) => stillHolds(trials, actAt, maxWrong, 1 - demand.confidence))
    .reduce<Proof | undefined>((low, proof) => (low === undefined || proof.actAt < low.actAt ? proof : low), undefined);
};

const proofOfPresent = (trials: readonly Found[], presentAt: number, demand: Demand): Proof | undefined => {
  const { at } = firstLook(demand);
  const first = sureSince(trials, presentAt).slice(0, at);
  if (first.length < at || !passesFirst(first.map(({ violation }) => !violation))) return undefined;
  const { looked, wrong } = tally(first);
  const { confidence } = demand;
  return { actAt: presentAt, looked, wrong, bound: exactBound(looked, wrong, 1 - confidence), confidence };
};

/** Verdicts on what a rule was sure of since it has its present conditions: whoever chose these could not know them. */
export const sureSince = (trials: readonly Found[], presentAt: number): readonly Found[] =>
  trials.filter((trial) => trial.isNew === true && countsAt(trial, presentAt));

/** The lowest threshold that passed; of those that the same verdicts speak of, the strictest. Its bound is the widest of all that had to pass before it. */
const proofOf = ({ proven, risk }: Passed): Proof | undefined => {
  const lowest = proven.find(({ looked }) => looked === proven.at(-1)?.looked);
  if (lowest === undefined) return undefined;
  const bound = proven.reduce((widest, { looked, wrong }) => Math.max(widest, exactBound(looked, wrong, risk)), 0);
  return { ...lowest, bound, confidence: 1 - risk };
};

/** The same with one look at all there is: for a corpus, of which there is no more to come. */
export const proofInAll = (trials: readonly Found[], grid: readonly number[], demand: Demand): Proof | undefined => {
  const proof = proofOf(testThresholds(trials, grid, demand.maxWrong, 1 - demand.confidence));
  return proof && { ...proof, confidence: demand.confidence };
};

/** Do all verdicts together still prove it, after an alarm those since then by themselves, and do the newest not look worse? */
const stillHolds = (trials: readonly Found[], actAt: number, maxWrong: number, risk: number): boolean => {
  const counted = trials.filter((trial) => countsAt(trial, actAt));
  const drift = openDrift(maxWrong);
  const alarm = counted.map(({ violation }) => drift.hear(!violation)).lastIndexOf(true);
  const newest = tally(counted.slice(-fewestLooked(maxWrong, 0, risk)));
  if (newest.wrong > newest.looked * maxWrong) return false;
  return [counted, counted.slice(alarm + 1)]
    .map(tally)
    .every(({ looked, wrong }) => atMost(looked, wrong, maxWrong) <= risk);
};
