import { z } from "zod";
import { ACT, type Answer, NONE, UNKNOWN } from "../answer.ts";
import type { AuthorRecord } from "../author-record.ts";
import { condition } from "../condition.ts";
import { countText, share, shareText } from "../units.ts";

/** What is believed of somebody about whom nobody has decided: as if five cases had been decided, and one of them upheld. */
const PRIOR = { cases: 5, good: 4 };
const AT_FIRST = PRIOR.good / PRIOR.cases;

/** 0..1: the share of somebody's decided cases in which the rules were kept, drawn towards 80 % while there are few of them. */
export const reputationOf = ({ upheld, overturned }: Pick<AuthorRecord, "upheld" | "overturned">): number =>
  (overturned + PRIOR.good) / (upheld + overturned + PRIOR.cases);

/**
 * Holds for an author whose cases were mostly upheld (`below`), or mostly taken back (`at_least`).
 *
 * Reads: what people decided: cases upheld, and cases in which the bot had acted and was overturned. What waits for people says nothing yet.
 * Gives: *act*; *unknown* where nobody has looked the author up. Value is the reputation, 0..1.
 * Source: the mean of a beta distribution with the prior above (rule of succession).
 * Limits: counts do not fade, and say nothing of whom nobody has ever looked at.
 */
export const reputation = condition({
  name: "reputation",
  summary: "People have mostly upheld, or mostly taken back, what was found of this author.",
  notes:
    "The reputation is (overturned + 4) / (upheld + overturned + 5), over cases that people have decided: 80% for somebody about whom nobody has decided, 67% after one case that was upheld, 50% after three, 31% after eight. " +
    "`at_least` must be above 80%, or it would hold for everybody who is new. In a replay nobody decides, so everybody has 80%. Unknown where nobody has looked the author up.",
  example: `
when: { all: [ { link: { any: true } }, { reputation: { below: 50% } } ] }
prove:
  catches: [ { text: "look https://a.example/x", upheld: 4 } ]
  allows: [ "look https://a.example/x", { text: "look https://a.example/x", upheld: 1 }, { text: "look https://a.example/x", upheld: 4, overturned: 4 } ]`,
  params: z
    .strictObject({
      below: share
        .refine((s) => s > 0, { message: "Nobody is below 0%." })
        .optional()
        .describe("Holds for a reputation lower than this."),
      at_least: share
        .refine((s) => s > AT_FIRST, { message: "Somebody about whom nobody has decided has 80%: ask for more." })
        .optional()
        .describe("Holds for a reputation of at least this; above 80%."),
    })
    .refine((p) => (p.below === undefined) !== (p.at_least === undefined), {
      message: "Write exactly one of below, at_least.",
    }),
  compile({ below, at_least }, workshop) {
    const recordOf = workshop.record("verdicts");
    const holds = (reputation: number): boolean =>
      below === undefined ? reputation >= (at_least ?? 1) : reputation < below;
    return {
      answer(reading): Answer {
        const record = recordOf(reading);
        return record === undefined ? UNKNOWN : holds(reputationOf(record)) ? ACT : NONE;
      },
      evidence(reading) {
        const record = recordOf(reading);
        const threshold = below ?? at_least ?? 1;
        if (record === undefined)
          return { says: "what was decided about the author is not known", threshold, spans: [] };
        const { upheld, overturned } = record;
        const value = reputationOf(record);
        const says = `reputation ${shareText(value)}: ${countText(upheld, "case")} upheld, ${overturned} overturned`;
        return { says, value, threshold, spans: [] };
      },
    };
  },
});
