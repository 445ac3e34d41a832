import { z } from "zod";
import { least } from "../answer.ts";
import { condition } from "../condition.ts";
import { countText, duration, durationText, share, shareText } from "../units.ts";
import { KIND } from "../windows/acquaintance.ts";
import { FEWEST_LETTERS, RaidWindow } from "../windows/raid-window.ts";
import { TRICKLE_MS } from "../windows/trickle.ts";
import { textMemory } from "./text-memory.ts";

const WHO: Readonly<Record<number, string>> = {
  [KIND.young]: "a young account",
  [KIND.joined]: "somebody who joined just now",
  [KIND.stranger]: "somebody never seen here before",
};

/**
 * Holds while newcomers write in concert, more of them than is usual here, for those who take part: never for somebody who has been here for a while.
 *
 * Reads: account age, time of joining and roles, and who was seen here before; folded letters of texts, to know which are much the same;
 * the lists in `abusive`, which count as in concert whatever else the texts say. An age that the platform does not tell is unknown, not young.
 * Gives: *act* for a clear raid, *queue* for a probable one, and never more for whom the only sign is to be unknown here; *unknown* without time or author.
 * Value is the score, 0..1.
 */
export const raid = condition({
  name: "raid",
  summary: "Newcomers come in a crowd and write much the same, or abuse.",
  notes:
    "Answers by degrees, and only for those who take part: never for somebody who has been here for a while. See [raids](rulebook.md#raids). Unknown without time or author.",
  example: `
when: { raid: {} }
prove:
  catches: [ { text: "this stream is ours now, everybody leave", authors: 8, every: 300ms, account_age: 1d } ]
  allows: [ { text: "this stream is ours now, everybody leave", authors: 8, every: 300ms }, { text: "hello", authors: 8, every: 300ms, account_age: 1d }, { text: "hi all", account_age: 1h } ]`,
  graded: true,
  params: z
    .strictObject({
      accounts: z.int().min(3).max(60).default(6).describe("So many newcomers in concert are enough."),
      within: duration.default(20_000).describe("In such a time."),
      younger_than: duration.default(7 * 86_400_000).describe("An account younger than this is a newcomer."),
      joined_within: duration.default(3_600_000).describe("And so is one that joined less than this ago."),
      likeness: share
        .default(0.5)
        .refine((s) => s >= 0.5, { message: "A likeness below 50% finds anything." })
        .describe("From here on two texts count as one; 50% and more."),
      abusive: z
        .union([
          z
            .string()
            .min(1)
            .transform((name) => [name]),
          z.array(z.string().min(1)).min(1),
        ])
        .default([])
        .describe("Lists of phrases; who uses them writes in concert, in whatever other words."),
      queue_at: z.number().gt(0).max(1).default(0.45).describe("The score, 0 to 1, from which people are asked."),
      act_at: z.number().gt(0).max(1).default(0.7).describe("The score from which it is clear."),
      calm: duration.default(60_000).describe("It is over when no part of it came for so long."),
    })
    .refine((p) => p.queue_at <= p.act_at, { message: "queue_at must not be above act_at." }),
  acrossAuthors: () => true,
  compile(params, workshop) {
    const { within, queue_at, act_at } = params;
    const abusive = params.abusive.map((list) =>
      workshop.terms(workshop.phrases(list), { mode: "word", text: "both" }),
    );
    const memory = textMemory(params.likeness, FEWEST_LETTERS, workshop);
    const key = `raid ${JSON.stringify(params)}`;
    const counter = workshop.counter({
      key,
      make: () =>
        new RaidWindow(memory, {
          withinMs: within,
          accounts: params.accounts,
          youngMs: params.younger_than,
          joinedMs: params.joined_within,
          likeness: params.likeness,
          queueAt: queue_at,
          actAt: act_at,
          calmMs: params.calm,
          abusive,
        }),
    });
    return {
      sign: { key, shows: (reading) => least(counter(reading).answer) > 0 },
      answer: (reading) => counter(reading).answer,
      earlier: (reading) => counter(reading).wave,
      evidence(reading) {
        const seen = counter(reading);
        const score = seen.scoreAt(reading.turn);
        const { trickle } = seen;
        if (trickle !== undefined)
          return {
            says: `${trickle.authors} young accounts of ${countText(trickle.newcomers, "newcomer")} within ${durationText(TRICKLE_MS)} wrote much the same`,
            value: trickle.authors,
            spans: [],
          };
        if (score === undefined) return { says: "no crowd of newcomers", value: 0, threshold: queue_at, spans: [] };
        const { newcomers, authors, inConcert, kind, concerted } = score;
        const who = WHO[kind] ?? "nobody new";
        return {
          says:
            `${newcomers} newcomers of ${countText(authors, "author")} within ${durationText(within)}, ${inConcert} of them in concert ` +
            `(score ${shareText(score.score)}); this one is ${who}${concerted ? " and writes as they do" : ""}`,
          value: Math.round(score.score * 100) / 100,
          threshold: score.score >= act_at ? act_at : queue_at,
          spans: [],
        };
      },
    };
  },
});
