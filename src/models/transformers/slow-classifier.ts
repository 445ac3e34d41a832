import type { SlowClassifier } from "../../engine/scorers/classifier.ts";
import type { LabelName } from "../../engine/scorers/labels.ts";
import type { ModelRef } from "../../engine/scorers/model-ref.ts";
import { type Platt, probability } from "../platt.ts";
import type { Urgency } from "./batches.ts";
import { type LabelMap, labelsOf } from "./label-map.ts";
import type { OpenModel } from "./open-model.ts";
import { AS_IT_IS } from "./platt.ts";

/** Does a model say of each label by itself whether it holds (`sigmoid`), or which one of them does (`softmax`)? */
export const ACTIVATIONS = ["sigmoid", "softmax"] as const;
export type Activation = (typeof ACTIVATIONS)[number];

export type Scoring = {
  readonly map: LabelMap;
  readonly activation: Activation;
  /** By our labels. Absent: what the model says is taken as it is. */
  readonly platt: Readonly<Partial<Record<LabelName, Platt>>>;
};

/** A model that tells labels apart as a classifier: its labels become ours, and what it says becomes probabilities. */
export const slowClassifier = (
  model: ModelRef,
  scoring: Scoring,
  opened: Pick<OpenModel, "ask">,
  urgency: Urgency = "now",
): SlowClassifier => {
  const labels = labelsOf(scoring.map);
  return {
    model,
    labels,
    score: async (texts, signal) => {
      const rows = await opened.ask(texts, urgency, signal);
      return rows.map((row) => {
        const logits = logitsByLabel(row, scoring);
        return Object.fromEntries(
          labels.map((label) => [
            label,
            probability(logits.get(label) ?? Number.NEGATIVE_INFINITY, scoring.platt[label] ?? AS_IT_IS),
          ]),
        );
      });
    },
  };
};

/** How sure a model is of our labels, as the logarithm of the odds. Several of its labels may count for one of ours: it has it when one of them holds. */
export const logitsByLabel = (row: Float32Array, { map, activation }: Scoring): ReadonlyMap<LabelName, number> =>
  new Map(
    labelsOf(map).map((label) => {
      const mine = row.filter((_, i) => map[i] === label);
      if (activation === "sigmoid") return [label, mine.reduce((a, b) => Math.max(a, b))];
      return [label, logOfSum(mine) - logOfSum(row.filter((_, i) => map[i] !== label))];
    }),
  );

const logOfSum = (xs: Float32Array): number => {
  const most = xs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return Number.isFinite(most) ? most + Math.log(xs.reduce((sum, x) => sum + Math.exp(x - most), 0)) : most;
};
