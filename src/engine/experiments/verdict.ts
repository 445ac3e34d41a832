import { eventsOf, firstActs, type Judged } from "./events.ts";
import { type ArmEvent, missingEvents, openEvidence, type Ratio, ratioOf } from "./evidence.ts";
import { type ExperimentDesign, METRICS, type Metric, type Verdict } from "./experiment.ts";
import { guardEvidence } from "./guard.ts";

/** One metric of both arms. `evidence`: how many times likelier what was seen is if B is better, or worse, than if there is no difference: enough is 2 / alpha. */
export type Comparison = Ratio & {
  readonly metric: Metric;
  /** People it happened to. */
  readonly a: number;
  readonly b: number;
  readonly evidence: { readonly better: number; readonly worse: number };
  /** About so many people more until there is enough evidence, if it goes on like this. Absent: not in sight, or there is enough. */
  readonly missing?: number;
};

/** What an experiment has come to. */
export type ExperimentResult = {
  readonly verdict: Verdict;
  readonly comparisons: readonly Comparison[];
  /** How many times likelier B's actions are wrong too often than not: enough is 1 / alpha. */
  readonly guard: number;
};

/** The share of events that falls to B where there is no difference. `percent` of the people are in B; 0 in shadow. */
export const shareOfB = (percent: number): number => (percent > 0 ? percent / 100 : 0.5);

/** What the finds of an experiment show. Whenever it is asked, and however often. `metrics`: those that are wanted beside the one that decides. */
export const judgeExperiment = (
  finds: readonly Judged[],
  design: ExperimentDesign,
  percent: number,
  metrics: readonly Metric[] = METRICS,
): ExperimentResult => {
  const { alpha, maxWrong, sample, minEffect } = design;
  const share = shareOfB(percent);
  const guard = Math.exp(guardEvidence(firstActs("b", finds), maxWrong, sample));
  const all = METRICS.filter((metric) => metric === design.metric || metrics.includes(metric)).map((metric) =>
    compare(metric, eventsOf(metric, finds, design), share, alpha),
  );
  const { first, low, high } = all.find(({ metric }) => metric === design.metric)!;
  const isSame = high !== undefined && low >= 1 - minEffect && high <= 1 + minEffect;
  return {
    verdict: guard >= 1 / alpha ? "harmful" : (first ?? (isSame ? "same" : "open")),
    comparisons: all.map(({ first: _, ...comparison }) => comparison),
    guard,
  };
};

/** `first`: which of the two had enough evidence first, at whatever event. */
const compare = (
  metric: Metric,
  events: readonly ArmEvent[],
  share: number,
  alpha: number,
): Comparison & { readonly first?: "better" | "worse" } => {
  const needed = Math.log(2 / alpha);
  const evidence = openEvidence(share);
  let first: "better" | "worse" | undefined;
  let [better, worse] = [0, 0];
  for (const event of events) {
    evidence.hear(event);
    [better, worse] = [Math.max(better, evidence.better()), Math.max(worse, evidence.worse())];
    first ??= better >= needed ? "better" : worse >= needed ? "worse" : undefined;
  }
  const missing = first === undefined ? missingEvents(events, share, alpha) : undefined;
  return {
    metric,
    a: events.filter(({ arm }) => arm === "a").length,
    b: events.filter(({ arm }) => arm === "b").length,
    ...ratioOf(events, share, alpha),
    evidence: { better: Math.exp(better), worse: Math.exp(worse) },
    ...(missing === undefined ? {} : { missing }),
    ...(first === undefined ? {} : { first }),
  };
};
