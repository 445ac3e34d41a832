import type { Route } from "../decision.ts";
import { LatencyHistogram } from "../latency.ts";
import { type Incidents, incidentsIn } from "./incidents.ts";
import { dayOf } from "./slots.ts";
import type { CaseDay, DecisionHour, LatencyHour, VerdictStep } from "./stat-store.ts";

/** One day of UTC. `day` counts since 1970. */
export type DayFigures = {
  readonly day: number;
  readonly judged: Readonly<Record<Route, number>>;
  readonly incidents: Incidents;
  /** Cases that people decided on that day. */
  readonly decided: number;
  /** From read to stored, ms. Absent: not recorded. */
  readonly p95Ms?: number;
};

export const NOTHING_JUDGED: Readonly<Record<Route, number>> = { ignore: 0, queue: 0, act: 0 };

export const judgedIn = (hours: readonly DecisionHour[]): Readonly<Record<Route, number>> =>
  hours.reduce(
    (sum, { counts }) => ({
      ignore: sum.ignore + counts.ignore,
      queue: sum.queue + counts.queue,
      act: sum.act + counts.act,
    }),
    NOTHING_JUDGED,
  );

/** All these hours as one. */
export const latencyIn = (hours: readonly LatencyHour[]): LatencyHistogram => {
  const all = new LatencyHistogram();
  for (const { counts } of hours) all.addAll(counts);
  return all;
};

/** Every day on which anything happened, the oldest first. */
export const dayFigures = (facts: {
  readonly hours: readonly DecisionHour[];
  readonly cases: readonly CaseDay[];
  readonly steps: readonly VerdictStep[];
  readonly latencies: readonly LatencyHour[];
  readonly since: number;
}): readonly DayFigures[] => {
  const hours = byDay(facts.hours, ({ at }) => dayOf(at));
  const cases = byDay(facts.cases, ({ day }) => day);
  const latencies = byDay(facts.latencies, ({ at }) => dayOf(at));
  const decided = byDay(
    facts.steps.filter(({ type, at }) => type === "decided" && at >= facts.since),
    ({ at }) => dayOf(at),
  );
  const days = new Set([...hours.keys(), ...cases.keys(), ...decided.keys()]);
  return [...days]
    .sort((a, b) => a - b)
    .map((day) => {
      const latency = latencyIn(latencies.get(day) ?? []);
      return {
        day,
        judged: judgedIn(hours.get(day) ?? []),
        incidents: incidentsIn(cases.get(day) ?? []),
        decided: new Set(decided.get(day)?.map(({ caseId }) => caseId)).size,
        ...(latency.samples === 0 ? {} : { p95Ms: latency.percentiles.p95 }),
      };
    });
};

const byDay = <T>(items: readonly T[], day: (item: T) => number): ReadonlyMap<number, readonly T[]> => {
  const days = new Map<number, T[]>();
  for (const item of items) {
    const known = days.get(day(item));
    if (known) known.push(item);
    else days.set(day(item), [item]);
  }
  return days;
};
