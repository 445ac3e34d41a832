import { ARMS, type ExperimentDesign } from "../../engine/experiments/experiment.ts";
import type { ArmFigures } from "../../engine/experiments/figures.ts";
import { actorName } from "../versions/actor-name.ts";
import type { ExperimentStatus, NamedExperiment } from "./read.ts";

/** For programs; documented in docs/output.md. */
export const listJson = (all: readonly NamedExperiment[]) => all.map(namedJson);

/** What was settled when it began. */
export const designJson = (design: ExperimentDesign) => ({
  ...(design.split === undefined ? {} : { seed: design.split.seed }),
  metric: design.metric,
  alpha: design.alpha,
  min_effect: design.minEffect,
  sample: design.sample,
  max_wrong: design.maxWrong,
  ...(design.forMs === undefined ? {} : { for_ms: design.forMs }),
});

const namedJson = ({ experiment, books }: NamedExperiment) => {
  const { number, at, by, why, percent, design, end } = experiment;
  return {
    experiment: number,
    at,
    by: actorName(by),
    ...(why === undefined ? {} : { why }),
    a: books.a,
    b: books.b,
    percent,
    ...designJson(design),
    ...(end === undefined
      ? {}
      : {
          end: {
            at: end.at,
            by: actorName(end.by),
            how: end.how,
            ...(end.verdict === undefined ? {} : { verdict: end.verdict }),
            ...(end.why === undefined ? {} : { why: end.why }),
          },
        }),
  };
};

export const statusJson = (status: ExperimentStatus) => {
  const { arms, result, running, experiment } = status;
  const { alpha } = experiment.design;
  return {
    running,
    ...namedJson(status),
    verdict: result.verdict,
    arms: Object.fromEntries(ARMS.map((arm) => [arm, armJson(arms[arm])])),
    metrics: result.comparisons.map(({ metric, a, b, estimate, low, high, evidence, missing }) => ({
      metric,
      a,
      b,
      ...(estimate === undefined ? {} : { ratio: estimate }),
      low,
      ...(high === undefined ? {} : { high }),
      better: evidence.better,
      worse: evidence.worse,
      enough: 2 / alpha,
      ...(missing === undefined ? {} : { missing }),
    })),
    guard: { evidence: result.guard, enough: 1 / alpha },
  };
};

const armJson = ({ messages, acted, queued, labels, wrong, letPass, latencyMs }: ArmFigures) => ({
  messages,
  acted,
  queued,
  labels,
  wrong,
  let_pass: letPass,
  ...(latencyMs === undefined ? {} : { latency_ms: latencyMs }),
});
