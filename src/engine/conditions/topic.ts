import { z } from "zod";
import { type Answer, graded, NONE, UNKNOWN } from "../answer.ts";
import type { Judged } from "../concepts/concept-scorer.ts";
import { condition, type Test } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { countText, duration, durationText } from "../units.ts";
import { ChannelTalk, MOST_LINES } from "../windows/channel-talk.ts";
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
 * Holds while people in a channel talk about a concept: a state of the talk, not of one line.
 *
 * Reads: the last `lines` lines of the channel, each of two words or more, whoever wrote them; their vectors are put together to one.
 * Gives: *queue* from `queue_at`, *act* from `act_at`; *none* where fewer lines were written within the time, or fewer people wrote them;
 * *unknown* without channel, time or embedder. Asked only for a message that is itself such a line.
 * Limits: the built-in embedder alone; exemplars from decisions count for single messages, and not here.
 */
export const topic = condition({
  name: "topic",
  summary: "People in the channel talk about a concept.",
  notes:
    "The last lines of the channel are taken together, so that one line about it is no topic yet, and a topic does not end with one line about something else. All messages of a talk are one case. Scores are those of `meaning`, see [concepts](concepts.md).",
  example: `
when: { topic: { is: ["the election and the new government", "who will you vote for"], lines: 3, queue_at: 0.2 } }
prove:
  catches: [ { text: ["who will you vote for in the election", "the new government won the election", "I vote for the new government"], authors: 3 } ]
  allows: [ "who will you vote for", { text: ["who will you vote for in the election", "nice boss fight today", "my new keyboard is here"], authors: 3 } ]`,
  graded: true,
  acrossAuthors: () => true,
  params: z
    .strictObject({
      is: conceptOrPhrases.describe("A concept by name, or phrases of its own."),
      far: farPhrases,
      lines: z.int().min(2).max(MOST_LINES).default(6).describe("So many lines are taken together."),
      within: duration.default(600_000).describe("They were written in such a time; 10m unless given."),
      authors: z.int().min(1).max(MOST_LINES).default(2).describe("By at least so many people."),
      queue_at: queueAt,
      act_at: actAt,
    })
    .refine(inOrder, ORDER)
    .refine(({ is, far }) => oneOfBoth({ named: is, far }), FAR_BELONGS),
  compile({ is, far, lines, within, authors, queue_at, act_at = NEVER }, workshop): Test {
    const talk = workshop.counter({
      key: "talk",
      needs: { lines, withinMs: within },
      make: (needs) => new ChannelTalk(needs),
    });
    const scorer = workshop.concept(is, far);
    const embedder = workshop.embedder()?.embedder;
    if (scorer === undefined || embedder === undefined) return WITHOUT_EMBEDDER;
    const judge = (reading: Reading): Judged | undefined => {
      const pooled = talk(reading).pooled(lines, within, embedder);
      return pooled && pooled.authors >= authors ? scorer.ofVector(pooled.vector, reading.message) : undefined;
    };
    return {
      cost: 2,
      sign: { key: "is talk", shows: (reading) => !isPlaced(reading) || talk(reading).counts },
      answer(reading): Answer {
        if (!isPlaced(reading)) return UNKNOWN;
        const judged = judge(reading);
        return judged === undefined ? NONE : graded(judged.fromSeeds, judged.fromSeeds, queue_at, act_at);
      },
      evidence(reading) {
        const judged = judge(reading);
        if (judged === undefined)
          return { says: `no ${countText(lines, "line")} within ${durationText(within)} are known here`, spans: [] };
        const what = `the last ${countText(lines, "line")} are about ${scorer.concept.name || "it"}`;
        return conceptEvidence(what, scorer.concept.name, judged, act_at, queue_at);
      },
    };
  },
});

const isPlaced = ({ message: { channel, sentAt } }: Reading): boolean => channel !== undefined && sentAt !== undefined;
