import { z } from "zod";
import { ACT, type Answer, NONE, UNKNOWN } from "../answer.ts";
import type { AuthorRecord } from "../author-record.ts";
import { ConditionError, condition } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { acquaintanceOf, highestAtFirst, type Reputation, reputationOf, reputationText } from "../reputation.ts";
import { share, shareText } from "../units.ts";

/**
 * Holds for an author whose cases were mostly upheld (`below`), or mostly taken back (`at_least`).
 *
 * Reads: what people decided: cases upheld, and cases in which the bot had acted and was overturned. What waits for people says nothing yet.
 * Gives: *act*; *unknown* where nobody has looked the author up. Value is the reputation, 0..1.
 * Source: the mean of a beta distribution whose prior is that of the rulebook (rule of succession).
 * Limits: says nothing of whom nobody has ever looked at.
 */
export const reputation = condition({
  name: "reputation",
  summary: "People have mostly upheld, or mostly taken back, what was found of this author.",
  notes:
    "The reputation is (overturned + 4) / (upheld + overturned + 5), over cases that people have decided: 80% for somebody about whom nobody has decided, 67% after one case that was upheld, 50% after three, 31% after eight. Each case counts half after half a year, a quarter after a year. All of these numbers can be others: `reputation` beside the rules. " +
    "`at_least` must be above what somebody can have about whom nobody has decided, or it would hold for everybody who is new. In a replay nobody decides, so everybody has 80%. It is no verdict: put something beside it that this message does. Unknown where nobody has looked the author up.",
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
        .optional()
        .describe("Holds for a reputation of at least this; above 80%, or what the rulebook says."),
    })
    .refine((p) => (p.below === undefined) !== (p.at_least === undefined), {
      message: "Write exactly one of below, at_least.",
    }),
  compile({ below, at_least }, workshop) {
    const recordOf = workshop.record("verdicts");
    const terms = workshop.reputation();
    const atFirst = highestAtFirst(terms);
    if (at_least !== undefined && at_least <= atFirst)
      throw new ConditionError(
        ["at_least"],
        `somebody about whom nobody has decided has ${shareText(atFirst)}`,
        "Ask for more",
      );
    const of = (record: AuthorRecord, reading: Reading): Reputation =>
      reputationOf(record, terms, terms.tenure === 0 ? undefined : acquaintanceOf(reading.message));
    const holds = (reputation: number): boolean =>
      below === undefined ? reputation >= (at_least ?? 1) : reputation < below;
    return {
      answer(reading): Answer {
        const record = recordOf(reading);
        return record === undefined ? UNKNOWN : holds(of(record, reading).value) ? ACT : NONE;
      },
      evidence(reading) {
        const record = recordOf(reading);
        const threshold = below ?? at_least ?? 1;
        if (record === undefined)
          return { says: "what was decided about the author is not known", threshold, spans: [] };
        const found = of(record, reading);
        return { says: reputationText(found), value: found.value, threshold, spans: [] };
      },
    };
  },
});
