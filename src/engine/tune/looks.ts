import { atMost, exactBound, fewestLooked } from "../trust/binomial.ts";
import { openDrift } from "../trust/drift.ts";
import { countsAt, type Found } from "./trial.ts";

/** How often a rule may be wrong, 0..1, and how sure that has to be. */
export type Demand = { readonly maxWrong: number; readonly confidence: number };

/** A threshold from which on a rule is proven to be wrong less often than it may. */
export type Proof = {
  readonly actAt: number;
  readonly looked: number;
  readonly wrong: number;
  /** The error rate that is not exceeded, with `confidence`. */
  readonly bound: number;
  readonly confidence: number;
};

/** What one look at verdicts proves, the strictest threshold first. */
export type Passed = { readonly risk: number; readonly proven: readonly Pick<Proof, "actAt" | "looked" | "wrong">[] };

/** A look comes when two errors may be among its verdicts: of rules that are wrong in one of 500, seven in eight pass the first. */
const ERRORS_AT_FIRST = 2;
/** After so many verdicts nobody needs a look that has failed till then. */
const MOST = 1_000_000;
/** Every further look may be wrong a quarter as often as the one before, so that all together err in a third more cases than the first. */
const LESS_RISK = 4;

/** A look at verdicts: after how many, and how often it may be wrong, 0..1. */
export type Look = { readonly at: number; readonly risk: number };

/** How many verdicts on what the rule is sure of prove the threshold that it has now. */
export const firstLook = ({ maxWrong, confidence }: Demand): Look => ({
  at: fewestLooked(maxWrong, ERRORS_AT_FIRST, 1 - confidence),
  risk: 1 - confidence,
});

/**
 * After how many verdicts other thresholds are looked for. All of it hangs on what is demanded alone, and on nothing that was found: so it makes no
 * difference how often anybody asks.
 */
export const searchesFor = (demand: Demand): readonly Look[] => {
  const looks: Look[] = [];
  const first = firstLook(demand);
  for (let { at } = first; at <= MOST; at *= 2) looks.push({ at, risk: first.risk / LESS_RISK ** (looks.length + 1) });
  return looks;
};

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
export const countAt = (
  trials: readonly Found[],
  actAt: number,
): { readonly looked: number; readonly wrong: number } => {
  let looked = 0;
  let wrong = 0;
  for (const trial of trials) {
    if (!countsAt(trial, actAt)) continue;
    looked++;
    if (!trial.violation) wrong++;
  }
  return { looked, wrong };
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

const sureSince = (trials: readonly Found[], presentAt: number): readonly Found[] =>
  trials.filter((trial) => trial.isNew === true && countsAt(trial, presentAt));

const proofOfPresent = (trials: readonly Found[], presentAt: number, demand: Demand): Proof | undefined => {
  const { at, risk } = firstLook(demand);
  const { looked, wrong } = tally(sureSince(trials, presentAt).slice(0, at));
  if (looked < at || atMost(looked, wrong, demand.maxWrong) > risk) return undefined;
  return { actAt: presentAt, looked, wrong, bound: exactBound(looked, wrong, risk), confidence: demand.confidence };
};

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

const tally = (trials: readonly Found[]): { readonly looked: number; readonly wrong: number } => ({
  looked: trials.length,
  wrong: trials.reduce((sum, { violation }) => sum + (violation ? 0 : 1), 0),
});

/** How many more verdicts prove `actAt` if errors go on as they were; `undefined` where that will never be. */
export const missingAt = (
  trials: readonly Found[],
  actAt: number,
  demand: Demand,
  presentAt?: number,
): number | undefined => {
  const { looked, wrong } = countAt(trials, actAt);
  const share = trials.length === 0 ? 1 : looked / trials.length;
  const rate = looked === 0 ? 0 : wrong / looked;
  if (rate >= demand.maxWrong) return undefined;
  const next = searchesFor(demand).find(({ at, risk }) => {
    const then = Math.floor(at * share);
    return at > trials.length && atMost(then, Math.round(then * rate), demand.maxWrong) <= risk;
  });
  const bySearch = next && next.at - trials.length;
  const byWaiting = actAt === presentAt ? missingForPresent(trials, actAt, rate, demand) : undefined;
  if (bySearch === undefined || byWaiting === undefined) return bySearch ?? byWaiting;
  return Math.min(bySearch, byWaiting);
};

const missingForPresent = (
  trials: readonly Found[],
  presentAt: number,
  rate: number,
  demand: Demand,
): number | undefined => {
  const { at, risk } = firstLook(demand);
  const { looked, wrong } = tally(sureSince(trials, presentAt).slice(0, at));
  const then = wrong + Math.round((at - looked) * rate);
  return looked < at && atMost(at, then, demand.maxWrong) <= risk ? at - looked : undefined;
};

/** The same for one look at all there is. */
export const missingAtOnce = (trials: readonly Found[], actAt: number, demand: Demand): number | undefined => {
  const { looked, wrong } = countAt(trials, actAt);
  const share = trials.length === 0 ? 1 : looked / trials.length;
  const rate = looked === 0 ? 0 : wrong / looked;
  const passes = (more: number): boolean => {
    const then = looked + Math.floor(more * share);
    return atMost(then, Math.round(then * rate), demand.maxWrong) <= 1 - demand.confidence;
  };
  if (share === 0 || rate >= demand.maxWrong) return undefined;
  let enough = 1;
  while (!passes(enough)) {
    enough *= 2;
    if (enough > MOST) return undefined;
  }
  let short = Math.floor(enough / 2);
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (passes(middle)) enough = middle;
    else short = middle;
  }
  return enough;
};
