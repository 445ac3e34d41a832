import { z } from "zod";
import { type Answer, graded } from "../answer.ts";
import { condition, type Test } from "../condition.ts";
import type { Reading } from "../reading.ts";
import type { Classifier } from "../scorers/classifier.ts";
import { LABELS, type LabelName } from "../scorers/labels.ts";
import { type ModelRef, modelText } from "../scorers/model-ref.ts";
import { reachesFloor } from "../scorers/reaches-floor.ts";
import { inOrder, NEVER, ORDER, threshold } from "./thresholds.ts";
import { WITHOUT_CLASSIFIER } from "./without-model.ts";

const labelName = z.enum(LABELS);

/**
 * Holds for a text that a classifier finds to be of a kind: by degrees, as sure as it is.
 *
 * Reads: the text, folded. Of several labels the one with the highest score counts.
 * Gives: *queue* from `queue_at`, *act* from `act_at`; without that, never more than *queue*. *unknown* where there is no classifier.
 * A slow classifier goes before the built-in one where it has answered in time and knows the label.
 */
export const label = condition({
  name: "label",
  summary: "The classifier finds the text toxic, hateful, threatening, spam or the like.",
  notes:
    "A score is a probability, 0 to 1: of texts that score 0.9, nine in ten have the label. `name` may be a list: the highest score counts. Without `act_at` the rule asks people at most. " +
    "docs/models.md tells what the built-in classifier is good at.",
  example: `
when: { label: { name: [harassment, hate], queue_at: 0.8, act_at: 0.97 } }
prove:
  catches: [ "you are a stupid worthless idiot, nobody likes you" ]
  allows: [ "that boss fight was brutal", "what an idiot I am, I forgot my keys" ]`,
  graded: true,
  params: z
    .strictObject({
      name: z
        .union([labelName.transform((one): readonly LabelName[] => [one]), z.array(labelName).min(1)])
        .describe("What the text is to be, or a list of which one will do."),
      queue_at: threshold.describe("People are asked from this score on; 0 to 1."),
      act_at: threshold
        .optional()
        .describe("The rule is sure from this score on. Without it people are asked at most."),
    })
    .refine(inOrder, ORDER),
  compile({ name, queue_at, act_at = NEVER }, workshop): Test {
    const found = workshop.classifier();
    if (found === undefined) return WITHOUT_CLASSIFIER;
    const { classifier, slow } = found;
    const worstOf = (reading: Reading): Found =>
      name
        .map((one) => scoreOf(one, reading, classifier))
        .reduce((worst, one) => (one.score > worst.score ? one : worst));
    return {
      cost: 1,
      ...(slow === undefined ? {} : { slow: "labels" }),
      ...(slow === undefined && queue_at >= classifier.floor ? { sign: reachesFloor(classifier) } : {}),
      answer(reading): Answer {
        const { score } = worstOf(reading);
        return graded(score, score, queue_at, act_at);
      },
      evidence(reading) {
        const { label, score, model, before, isSlow } = worstOf(reading);
        const without = before === undefined ? "" : `; ${before.toFixed(2)} by default`;
        return {
          says: `${label} ${score.toFixed(2)} (${modelText(model)}${without})`,
          value: score,
          threshold: score >= act_at ? act_at : queue_at,
          spans: isSlow ? [] : (classifier.because?.(reading, label) ?? []),
        };
      },
    };
  },
});

type Found = {
  readonly label: LabelName;
  readonly score: number;
  readonly model: ModelRef;
  readonly isSlow: boolean;
  /** What the classifier says by itself, where a model of the community has a say. */
  readonly before?: number;
};

const scoreOf = (label: LabelName, reading: Reading, classifier: Classifier): Found => {
  const slow = reading.slow?.labels;
  const score = slow?.of[label];
  if (slow !== undefined && score !== undefined) return { label, score, model: slow.model, isSlow: true };
  const scored = reading.scoredBy(classifier);
  const { by } = scored;
  return by?.labels.includes(label)
    ? { label, score: scored[label], model: by.model, isSlow: false, before: by.before[label] }
    : { label, score: scored[label], model: classifier.model, isSlow: false };
};
