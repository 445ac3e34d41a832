import { z } from "zod";
import { type Answer, between, UNKNOWN } from "../answer.ts";
import { type Counter, condition } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { ageText, duration, durationText } from "../units.ts";
import { RaidWindow } from "../windows/raid-window.ts";

/** The raids that the rules with `raid` of this rulebook watch for. */
const watchersAmong = (counters: readonly Counter[]): readonly RaidWindow[] =>
  counters.filter((counter) => counter instanceof RaidWindow);

/**
 * Holds for every message of a community, whoever it is from, while a raid goes on there and for a while after its last sign.
 *
 * Reads: what the rules with `raid` of the same rulebook have seen, this message included.
 * Gives: *act* after a clear raid, *queue* after a probable one, *unknown* without the time of the message or where no rule watches. Value is the time since the last sign, ms.
 */
export const state = condition({
  name: "state",
  summary: "A raid goes on in this community, or was seen a short while ago.",
  notes:
    "It needs a rule with `raid` in the same rulebook, in any mode but `off`: that is what sees the raid. It holds for everybody's messages, so put something beside it. `act` after a clear raid, `queue` after one that people were only asked about; unknown for a message without a time.",
  example: `
when: { all: [ { state: { raid: true } }, { link: { any: true } }, { account: { younger_than: 30d } } ] }
prove:
  catches:
    - sequence:
        - { text: "this stream is ours now, everybody leave", authors: 12, every: 200ms, account_age: 12h }
        - { text: "look https://a.example/x", account_age: 1d }
  allows: [ { text: "look https://a.example/x", account_age: 1d }, "look https://a.example/x" ]`,
  params: z.strictObject({
    raid: z.literal(true).describe("A raid."),
    for: duration.default(10 * 60_000).describe("For so long after its last sign."),
  }),
  compile({ for: forMs }, workshop) {
    const counters = workshop.allCounters();
    const seen = (reading: Reading): Seen => lastOf(watchersAmong(counters(reading)), reading, forMs);
    return {
      sign: { key: `raid within ${forMs}`, shows: (reading) => seen(reading).rank > 0 },
      answer(reading): Answer {
        const { rank, isKnown } = seen(reading);
        return isKnown ? between(rank, rank) : UNKNOWN;
      },
      evidence(reading) {
        const { rank, isKnown, ageMs } = seen(reading);
        if (!isKnown) return { says: "whether a raid goes on is not known", spans: [] };
        if (rank === 0) return { says: `no raid within ${durationText(forMs)}`, spans: [] };
        const kind = rank === 2 ? "a raid" : "what may be a raid";
        return { says: `${kind} was seen here ${ageText(ageMs)} ago`, value: ageMs, threshold: forMs, spans: [] };
      },
    };
  },
});

type Seen = { readonly rank: 0 | 1 | 2; readonly ageMs: number; readonly isKnown: boolean };

/** The gravest raid that was seen here within the time, and how long ago. */
const lastOf = (all: readonly RaidWindow[], reading: Reading, forMs: number): Seen => {
  const at = reading.message.sentAt;
  const watchers = at === undefined ? [] : all;
  let rank: 0 | 1 | 2 = 0;
  let ageMs = Number.POSITIVE_INFINITY;
  for (const watcher of watchers) {
    for (const level of [1, 2] as const) {
      const age = Math.abs((at ?? 0) - (watcher.lastSeen(reading.who.place, level) ?? Number.NEGATIVE_INFINITY));
      if (age > forMs || level < rank) continue;
      ageMs = level > rank ? age : Math.min(ageMs, age);
      rank = level;
    }
  }
  return { rank, ageMs, isKnown: watchers.length > 0 };
};
