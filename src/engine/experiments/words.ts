import { shareText } from "../units.ts";
import type { EndVerdict, ExperimentDesign, Metric, Verdict } from "./experiment.ts";
import type { ExperimentResult } from "./verdict.ts";

/** What each metric counts, as people say it. */
export const METRIC_SAYS: Readonly<Record<Metric, string>> = {
  wrong: "people wrongly acted on",
  misses: "people who broke rules and were let pass",
  queue: "people about whom somebody is asked",
};

/** `95%`: how sure one is where the chance of an error is alpha. */
export const sureText = (alpha: number): string => shareText(1 - alpha);

/** What the comparison of an experiment has shown, in one sentence. */
export const verdictText = (verdict: Verdict, { metric, alpha, minEffect, maxWrong }: ExperimentDesign): string => {
  const says: Readonly<Record<Verdict, string>> = {
    open: "no difference yet",
    better: `B is better: fewer ${METRIC_SAYS[metric]}, ${sureText(alpha)} sure`,
    worse: `B is worse: more ${METRIC_SAYS[metric]}, ${sureText(alpha)} sure`,
    same: `B makes no difference that matters: ${METRIC_SAYS[metric]} are at most ${shareText(minEffect)} fewer or more, ${sureText(alpha)} sure`,
    harmful: `B is stopped by the guard: more than ${shareText(maxWrong)} of its automatic actions are wrong, ${sureText(alpha)} sure`,
  };
  return says[verdict];
};

/** Why an experiment ended, where modbot knows more than who ended it. */
export const endText = (verdict: EndVerdict, design: ExperimentDesign): string =>
  verdict === "replaced"
    ? "the rulebook that it compares with is no longer in force"
    : verdict === "time"
      ? "its time is over"
      : verdictText(verdict, design);

/** `12 : 3`: people in A, people in B. */
export const countsText = ({ comparisons }: ExperimentResult, wanted: Metric): string => {
  const found = comparisons.find(({ metric }) => metric === wanted);
  return `${found?.a ?? 0} in A, ${found?.b ?? 0} in B`;
};
