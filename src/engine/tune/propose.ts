import { exactBound } from "../trust/binomial.ts";
import { actCosts, type CostPoint, type CurvePoint, type Load, loadOf, precisionRecall, queueCosts } from "./curves.ts";
import { countAt } from "./fixed-sequence.ts";
import type { Thresholds } from "./graded-node.ts";
import { missingAt, missingAtOnce } from "./missing.ts";
import type { Demand } from "./plan.ts";
import { proofIn, proofInAll } from "./proof.ts";
import { type Found, type GradedTrial, isFound, isProof, withoutBursts } from "./trial.ts";

/** What there is to go by for one rule. */
export type Evidence = {
  readonly trials: readonly GradedTrial[];
  /** `decisions`: of people, about what the rule has hit; more will come. `corpus`: all there is, in the order of the file. */
  readonly from: "decisions" | "corpus";
  readonly grid: readonly number[];
  readonly now: Thresholds;
  /** Does it act with the thresholds that it has now? */
  readonly acts: boolean;
  /** How many days the trials are of. Absent: not known. */
  readonly days?: number;
};

/** How much a rule leaves to people. `share`: of what it hits, 0..1, what it does by itself. */
export type Balance = { readonly queuePerDay?: number; readonly automaticShare: number };

/** What is proposed for the thresholds of one rule, and what it rests on. */
export type Proposal = {
  /** Verdicts that it rests on. */
  readonly n: number;
  readonly now: Thresholds;
  readonly queueAt: number;
  /** Proven, or the one that is likeliest to be proven next. Absent where none of them ever will be. */
  readonly actAt?: number;
  /** Of the verdicts that count for `actAt`. */
  readonly acted: number;
  readonly wrong: number;
  readonly bound: number;
  readonly confidence: number;
  readonly certified: boolean;
  /** Verdicts that are missing if errors go on as they were. Absent where it is certified, or never will be. */
  readonly missing?: number;
  readonly before: Balance;
  readonly after: Balance;
  readonly curve: readonly CurvePoint[];
  readonly queueCosts: readonly CostPoint[];
  readonly actCosts: readonly { readonly actAt: number; readonly cost: number }[];
};

/** With fewer verdicts than this, where people are asked stays as it is. */
const FEWEST_FOR_QUEUE = 50;

/**
 * Thresholds for a rule, from what people found.
 *
 * Gives: as `actAt` the lowest threshold that is proven to be wrong less often than it may; where none is, the one for which the fewest verdicts are missing.
 * As `queueAt` the one that costs least, of those about which anything is known. Estimates are weighted by the inverse of how likely a look was; the proof rests on fair draws alone.
 */
export const propose = (evidence: Evidence, demand: Demand): Proposal => {
  const { trials, from, grid, now } = evidence;
  const isLive = from === "decisions";
  const counting = trials.filter(isProof);
  const proofs = isLive ? withoutBursts(counting) : counting;
  // Nothing is acted on that people are not even asked about.
  const strict = grid.filter((at) => at >= now.queueAt);
  const proof = isLive ? proofIn(proofs, strict, demand, now.actAt) : proofInAll(proofs, strict, demand);
  const hope = proof === undefined ? likeliest(proofs, grid, now, demand, isLive) : undefined;
  const actAt = proof?.actAt ?? hope?.actAt;
  const queueAt = queueFor(evidence, actAt);
  // Of what lies below all that was ever seen there is nothing to show.
  const lowest = trials.reduce((low, { score }) => Math.min(low, score), now.queueAt);
  const known = grid.filter((at) => at >= lowest);
  const shownAt = actAt ?? now.actAt;
  const counts = proof ?? (shownAt === undefined ? { looked: 0, wrong: 0 } : countAt(proofs, shownAt));
  return {
    n: proofs.length,
    now,
    queueAt,
    ...(actAt === undefined ? {} : { actAt }),
    acted: counts.looked,
    wrong: counts.wrong,
    bound: proof?.bound ?? exactBound(counts.looked, counts.wrong, 1 - demand.confidence),
    confidence: proof?.confidence ?? demand.confidence,
    certified: proof !== undefined,
    ...(hope === undefined ? {} : { missing: hope.missing }),
    before: balanceOf(evidence, { queueAt: now.queueAt, actAt: evidence.acts ? now.actAt : undefined }),
    after: balanceOf(evidence, { queueAt, actAt: proof?.actAt }),
    curve: precisionRecall(trials, known),
    queueCosts: queueCosts(trials, known, actAt),
    actCosts: actCosts(trials, known, queueAt),
  };
};

/** The threshold that the fewest verdicts are missing for: of equals the present one, else the lowest, as strict as the same verdicts allow. */
const likeliest = (
  proofs: readonly Found[],
  grid: readonly number[],
  now: Thresholds,
  demand: Demand,
  isLive: boolean,
): { readonly actAt: number; readonly missing: number } | undefined => {
  const tried = grid
    .filter((at) => at >= now.queueAt && at !== now.actAt)
    .flatMap((actAt) => hopeFor(actAt, proofs, now, demand, isLive));
  const present = now.actAt === undefined ? [] : hopeFor(now.actAt, proofs, now, demand, isLive);
  const fewest = Math.min(...[...tried, ...present].map(({ missing }) => missing));
  const [same] = present.filter(({ missing }) => missing === fewest);
  if (same !== undefined) return same;
  const lowest = tried.findLast(({ missing }) => missing === fewest);
  return tried.find(({ missing, looked }) => missing === fewest && looked === lowest?.looked);
};

const hopeFor = (
  actAt: number,
  proofs: readonly Found[],
  now: Thresholds,
  demand: Demand,
  isLive: boolean,
): readonly { readonly actAt: number; readonly missing: number; readonly looked: number }[] => {
  const missing = isLive ? missingAt(proofs, actAt, demand, now.actAt) : missingAtOnce(proofs, actAt, demand);
  return missing === undefined ? [] : [{ actAt, missing, looked: countAt(proofs, actAt).looked }];
};

/** Where people are to be asked from. A corpus holds as many violations as somebody has gathered, and says nothing of how many there are in a chat. Below the least score that anybody has looked at nothing is known, and nothing is proposed. */
const queueFor = ({ trials, grid, now, from }: Evidence, actAt: number | undefined): number => {
  const found = trials.filter(isFound);
  const highest = Math.min(actAt ?? Number.POSITIVE_INFINITY, Math.max(...grid));
  if (from === "corpus" || found.length < FEWEST_FOR_QUEUE) return Math.min(now.queueAt, highest);
  const least = found.reduce((low, { score }) => Math.min(low, score), Number.POSITIVE_INFINITY);
  const tried = [...grid.filter((at) => at <= highest && at >= least), Math.min(now.queueAt, highest)];
  const best = queueCosts(trials, tried, actAt).reduce((one, other) => (other.cost < one.cost ? other : one));
  // What changes little is left alone: people know their thresholds.
  const present = queueCosts(trials, [Math.min(now.queueAt, highest)], actAt)[0];
  return present !== undefined && best.cost >= present.cost * 0.95 ? present.queueAt : best.queueAt;
};

const balanceOf = (
  { trials, days }: Evidence,
  thresholds: { readonly queueAt: number; readonly actAt: number | undefined },
): Balance => {
  const { acted, asked }: Load = loadOf(trials, thresholds);
  return {
    ...(days === undefined ? {} : { queuePerDay: asked / Math.max(1, days) }),
    automaticShare: acted + asked === 0 ? 0 : acted / (acted + asked),
  };
};
