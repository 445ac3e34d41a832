import type { Store } from "../ports.ts";
import { withLabels } from "./events.ts";
import type { Arm, ExperimentDesign } from "./experiment.ts";
import type { ExperimentStore } from "./experiment-store.ts";
import { type ArmFigures, armFigures } from "./figures.ts";
import { type ExperimentResult, judgeExperiment } from "./verdict.ts";

/** What has to be known of an experiment to read what it has come to. `percent`: of the people in B; 0 in shadow. */
export type Readable = {
  readonly number: number;
  readonly at: number;
  readonly percent: number;
  readonly design: ExperimentDesign;
};

export type ExperimentReport = {
  readonly arms: Readonly<Record<Arm, ArmFigures>>;
  readonly result: ExperimentResult;
};

/** Only what decides about an experiment: for whoever has no time for the rest. Takes about a second for 300,000 finds. */
export const readVerdict = async (
  store: ExperimentStore & Pick<Store, "labels">,
  { number, at, percent, design }: Readable,
): Promise<ExperimentResult> => {
  const [finds, labels] = await Promise.all([store.armFinds(number), store.labels(at)]);
  return judgeExperiment(withLabels(finds, labels), design, percent, []);
};

/** What an experiment has come to by all that is known now, also of what was labelled after its end. */
export const readExperiment = async (
  store: ExperimentStore & Pick<Store, "labels">,
  { number, at, percent, design }: Readable,
): Promise<ExperimentReport> => {
  const [finds, tallies, latencies, labels] = await Promise.all([
    store.armFinds(number),
    store.armTallies(number),
    store.armLatencies(number),
    store.labels(at),
  ]);
  const judged = withLabels(finds, labels);
  return {
    arms: armFigures(judged, tallies, latencies, design),
    result: judgeExperiment(judged, design, percent),
  };
};
