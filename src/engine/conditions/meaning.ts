import { z } from "zod";
import { type Answer, graded, NONE, QUEUE } from "../answer.ts";
import type { Judged } from "../concepts/concept-scorer.ts";
import { condition, type Sign, type Test } from "../condition.ts";
import { saysSomething } from "../windows/channel-talk.ts";
import {
  actAt,
  conceptEvidence,
  conceptOrPhrases,
  FAR_BELONGS,
  farPhrases,
  oneOfBoth,
  queueAt,
} from "./concept-params.ts";
import { inOrder, NEVER, ORDER } from "./thresholds.ts";
import { WITHOUT_EMBEDDER } from "./without-model.ts";

/**
 * Holds for a text that means a concept, in whatever words: by degrees, as much nearer as it is to the near side than to the far side.
 *
 * Reads: the vector of the text by the embedder; phrases of the rulebook, and exemplars of the place from decisions.
 * Gives: *queue* from `queue_at`, *act* from `act_at`; without that, never more than *queue*. What only exemplars make so near is never more
 * than *queue*, unless `exemplars: act`. *unknown* where there is no embedder.
 * Limits: single words and texts of fewer than eight characters mean nothing here: words are for `phrase` and `word`.
 */
export const meaning = condition({
  name: "meaning",
  summary: "The text means a concept, in whatever words.",
  notes:
    "The score goes from 0 to 1: how much nearer the text is to the near side than to the far side, see [concepts](concepts.md). Without `act_at` the rule asks people at most. What people's decisions have added makes it ask at most, too.",
  example: `
when: { meaning: { near: ["where does she live", "tell me his home address"], far: ["where do the dragons live"], queue_at: 0.2 } }
prove:
  catches: [ "tell me her home address" ]
  allows: [ "where do the dragons live in this map", "what a lovely home" ]`,
  graded: true,
  params: z
    .strictObject({
      near: conceptOrPhrases.describe("A concept by name, or phrases of its own."),
      far: farPhrases,
      queue_at: queueAt,
      act_at: actAt,
      exemplars: z
        .enum(["off", "queue", "act"])
        .default("queue")
        .describe("How far a text goes that is near to exemplars from decisions alone."),
    })
    .refine(inOrder, ORDER)
    .refine(({ near, far }) => oneOfBoth({ named: near, far }), FAR_BELONGS),
  compile({ near, far, queue_at, act_at = NEVER, exemplars }, workshop): Test {
    const scorer = workshop.concept(near, far);
    if (scorer === undefined) return WITHOUT_EMBEDDER;
    const counted = ({ score, fromSeeds }: Judged): number => (exemplars === "off" ? fromSeeds : score);
    return {
      cost: 2,
      ...(workshop.embedder()?.slow === undefined ? {} : { slow: "vector" }),
      sign: SAYS_SOMETHING,
      answer(reading): Answer {
        if (!saysSomething(reading.message.text)) return NONE;
        const judged = scorer.of(reading);
        const score = counted(judged);
        // What one decision has shown asks people: by itself it punishes nobody.
        const surely = exemplars === "act" ? score : judged.fromSeeds;
        return score >= act_at && surely < act_at ? QUEUE : graded(score, score, queue_at, act_at);
      },
      evidence: (reading) =>
        conceptEvidence(scorer.concept.name || "meaning", scorer.concept.name, scorer.of(reading), act_at, queue_at),
    };
  },
});

const SAYS_SOMETHING: Sign = {
  key: "says something",
  shows: ({ message }) => saysSomething(message.text),
};
