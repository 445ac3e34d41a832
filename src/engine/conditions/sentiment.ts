import { z } from "zod";
import { type Answer, graded } from "../answer.ts";
import { condition, type Test } from "../condition.ts";
import { modelText } from "../scorers/model-ref.ts";
import { inOrder, NEVER, ORDER, threshold } from "./thresholds.ts";
import { WITHOUT_CLASSIFIER } from "./without-model.ts";

/**
 * Holds for a text that is negative in tone: sad, annoyed, disgusted. That is no offence; it tells how things stand beside other conditions.
 *
 * Reads: the text, folded. Gives: *queue* from `queue_at`, *act* from `act_at`; *unknown* where there is no classifier.
 */
export const sentiment = condition({
  name: "sentiment",
  summary: "The text is negative in tone.",
  notes:
    "The score is the share of readers, 0 to 1, to whom the text is negative: sad, annoyed, afraid or disgusted. To be unhappy breaks no rule: write it beside other conditions, as a signal of a `score`, or to ask people.",
  example: `
when: { all: [ { author: { role: [trial] } }, { sentiment: { queue_at: 0.7 } } ] }
prove:
  catches: [ { text: "this is awful, I hate all of it, worst day ever", roles: [trial] } ]
  allows: [ { text: "thanks, that was lovely", roles: [trial] } ]`,
  graded: true,
  params: z
    .strictObject({
      queue_at: threshold.describe("People are asked from this share on; 0 to 1."),
      act_at: threshold
        .optional()
        .describe("The rule is sure from this share on. Without it people are asked at most."),
    })
    .refine(inOrder, ORDER),
  compile({ queue_at, act_at = NEVER }, workshop): Test {
    const found = workshop.classifier();
    if (found === undefined) return WITHOUT_CLASSIFIER;
    const { classifier } = found;
    return {
      cost: 1,
      answer(reading): Answer {
        const { negative } = reading.scoredBy(classifier);
        return graded(negative, negative, queue_at, act_at);
      },
      evidence(reading) {
        const { negative } = reading.scoredBy(classifier);
        return {
          says: `negative ${negative.toFixed(2)} (${modelText(classifier.model)})`,
          value: negative,
          threshold: negative >= act_at ? act_at : queue_at,
          spans: [],
        };
      },
    };
  },
});
