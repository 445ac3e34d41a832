import { z } from "zod";
import { ACT, type Answer, NONE, QUEUE } from "../answer.ts";
import { condition } from "../condition.ts";
import type { Reading } from "../reading.ts";
import type { Report } from "../reports/report.ts";
import { countText, duration, durationText } from "../units.ts";

/**
 * Holds for a message that enough different people have reported, whose word weighs enough together.
 *
 * Reads: the reports of this message that are known when it is judged, each with the weight of its reporter; newest within the time.
 * Gives: *queue*, or *act* where the rule says `at_most: act`. Value is the number of reporters that count.
 * Limits: of reporters who weigh nothing (new accounts without a record) no number is enough.
 */
export const reported = condition({
  name: "reported",
  summary: "Enough different people have reported the message.",
  notes:
    "A reporter weighs the share of earlier reports that people upheld: (upheld + 1) / (upheld + refuted + 2), so one half at first. New accounts (7d) and new members (1d) weigh nothing until a report of theirs was upheld, and are not counted. " +
    "`weight_at_least` is half of `by_at_least` unless given: what so many people weigh of whom nothing is known. The rule asks people, however many report, unless it says `at_most: act`. When a report comes in, the message is judged again by the rules with this condition; what counts over time is unknown then. In a replay nobody reports.",
  example: `
when: { all: [ { reported: { by_at_least: 3, within: 10m } }, { link: { any: true } } ] }
prove:
  catches: [ { text: "look https://a.example/x", reported_by: 3 } ]
  allows: [ { text: "look https://a.example/x", reported_by: 2 }, { text: "look", reported_by: 9 }, "look https://a.example/x" ]`,
  params: z.strictObject({
    by_at_least: z.int().min(1).max(1_000).describe("So many different people."),
    within: duration.describe("How far the first and the last report may lie apart."),
    weight_at_least: z.number().gt(0).max(1_000).optional().describe("What they must weigh together."),
    at_most: z.enum(["queue", "act"]).default("queue").describe("How far the rule may go by reports."),
  }),
  compile({ by_at_least, within, weight_at_least = by_at_least / 2, at_most }) {
    const level = at_most === "act" ? ACT : QUEUE;
    const found = ({ reports }: Reading): Found => (reports === undefined ? NOBODY : countedIn(reports, within));
    return {
      sign: { key: "reports", shows: ({ reports }) => reports !== undefined },
      answer(reading): Answer {
        if (reading.reports === undefined) return NONE;
        const { people, weight } = found(reading);
        return people >= by_at_least && weight >= weight_at_least - ROUNDING ? level : NONE;
      },
      evidence(reading) {
        const { people, weight } = found(reading);
        const says = `reported by ${countText(people, "person").replace("persons", "people")} within ${durationText(within)}, who weigh ${Math.round(weight * 100) / 100}`;
        return { says, value: people, threshold: by_at_least, spans: [] };
      },
    };
  },
});

type Found = { readonly people: number; readonly weight: number };
const NOBODY: Found = { people: 0, weight: 0 };
/** Sums of shares are not exact. */
const ROUNDING = 1e-9;

/** Those who count, among the reports that lie no further before the last than that. Of several by one person the heaviest counts. */
const countedIn = (reports: readonly Report[], withinMs: number): Found => {
  const last = Math.max(...reports.map(({ at }) => at));
  const byPerson = new Map<string, number>();
  for (const { at, from, weight } of reports) {
    if (weight <= 0 || last - at > withinMs) continue;
    byPerson.set(from.author, Math.max(weight, byPerson.get(from.author) ?? 0));
  }
  return { people: byPerson.size, weight: [...byPerson.values()].reduce((sum, weight) => sum + weight, 0) };
};
