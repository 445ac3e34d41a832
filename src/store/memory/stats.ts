import type { CaseStatus } from "../../engine/case.ts";
import type { Route } from "../../engine/decision.ts";
import type { LatencyCounts } from "../../engine/latency.ts";
import { LatencyHistogram } from "../../engine/latency.ts";
import type {
  CaseDay,
  CaseKind,
  DecisionHour,
  LatencyHour,
  RuleCases,
  RuleDay,
  VerdictStep,
} from "../../engine/stats/stat-store.ts";
import type { CaseHead } from "../case-head.ts";
import { hourOf, hourStart } from "../hours.ts";
import { appealsIn } from "./appeals.ts";
import type { Journal } from "./journal.ts";
import { order } from "./order.ts";
import type { MemoryCase, State } from "./state.ts";

/** Waits for itself, not for an answer to an appeal. */
const LOOKED_AT: ReadonlySet<CaseStatus> = new Set(["open", "escalated"]);
const DAY_MS = 86_400_000;
const dayOf = (at: number): number => Math.floor(at / DAY_MS);

/** What figures are made of, counted from a state. */
export const memoryStats = (state: State, { set }: Pick<Journal, "set">) => ({
  decisionHours: (since: number): readonly DecisionHour[] => {
    const byHour = new Map<number, Record<Route, number>>();
    for (const { at, route } of state.decisions.values()) {
      const counts = byHour.get(hourOf(at)) ?? { ignore: 0, queue: 0, act: 0 };
      counts[route]++;
      byHour.set(hourOf(at), counts);
    }
    return [...byHour]
      .filter(([hour]) => hour >= hourOf(since))
      .sort(([a], [b]) => a - b)
      .map(([hour, counts]) => ({ at: hourStart(hour), counts }));
  },

  ruleDays: (since: number): readonly RuleDay[] => {
    const days = new Map<string, RuleDay>();
    for (const { rule, fingerprint, at, level } of state.hits.values()) {
      if (at < since) continue;
      const key = JSON.stringify([rule, fingerprint, dayOf(at)]);
      const before = days.get(key) ?? { id: rule, fingerprint, day: dayOf(at), shadow: 0, queued: 0, acted: 0 };
      const counted = level === "shadow" ? "shadow" : level === "queue" ? "queued" : "acted";
      days.set(key, { ...before, [counted]: before[counted] + 1 });
    }
    return [...days.values()].sort((a, b) => order(a.id, b.id) || order(a.fingerprint, b.fingerprint) || a.day - b.day);
  },

  caseDays: (since: number): readonly CaseDay[] =>
    counted(opened(state, since).map(({ head }) => ({ day: dayOf(head.openedAt), ...kindOf(head) }))).sort(
      (a, b) => a.day - b.day || kindOrder(a, b),
    ),

  ruleCases: (since: number): readonly RuleCases[] =>
    counted(opened(state, since).flatMap(({ head }) => head.rules.map((id) => ({ id, ...kindOf(head) })))).sort(
      (a, b) => order(a.id, b.id) || kindOrder(a, b),
    ),

  verdictSteps: (since: number): readonly VerdictStep[] =>
    [...state.cases.values()]
      .sort((a, b) => a.number - b.number)
      .map(stepsOf)
      .filter((steps) => steps.some(({ at }) => at >= since))
      .flat(),

  waitingSince: (): number | undefined => {
    const times = [...state.cases.values()].flatMap(({ head }) =>
      LOOKED_AT.has(head.underAppeal?.was ?? head.status) && head.askedAt !== undefined ? [head.askedAt] : [],
    );
    for (const c of state.cases.values())
      times.push(...appealsIn(c).flatMap(({ at, answer }) => (answer === undefined ? [at] : [])));
    return times.length === 0 ? undefined : Math.min(...times);
  },

  latencyHours: (since: number): readonly LatencyHour[] =>
    [...state.latencies]
      .filter(([hour]) => hour >= hourOf(since))
      .sort(([a], [b]) => a - b)
      .map(([hour, counts]) => ({ at: hourStart(hour), counts })),

  addLatency: (at: number, counts: LatencyCounts): void => {
    const all = new LatencyHistogram();
    const before = state.latencies.get(hourOf(at));
    if (before) all.addAll(before);
    all.addAll(counts);
    set(state.latencies, hourOf(at), all.counts);
  },
});

const opened = (state: State, since: number): readonly MemoryCase[] =>
  [...state.cases.values()].filter(({ head }) => head.openedAt >= since);

const kindOf = ({ status, botActed, askedAt, sample, byHand }: CaseHead): CaseKind => ({
  status,
  botActed,
  asked: askedAt !== undefined,
  ...(sample === undefined ? {} : { sample }),
  ...(byHand ? { byHand } : {}),
});

const kindOrder = (a: CaseKind, b: CaseKind): number =>
  order(a.status, b.status) ||
  Number(a.botActed) - Number(b.botActed) ||
  Number(a.asked) - Number(b.asked) ||
  order(a.sample ?? "", b.sample ?? "") ||
  Number(a.byHand ?? false) - Number(b.byHand ?? false);

/** Equal ones together, with how many they are. */
const counted = <T>(items: readonly T[]): (T & { readonly cases: number })[] => {
  const groups = new Map<string, T & { readonly cases: number }>();
  for (const item of items) {
    const key = JSON.stringify(item);
    groups.set(key, { ...item, cases: (groups.get(key)?.cases ?? 0) + 1 });
  }
  return [...groups.values()];
};

const stepsOf = ({ head, events }: MemoryCase): readonly VerdictStep[] =>
  events.flatMap((event): readonly VerdictStep[] => {
    if (event.type !== "decided" && event.type !== "voted" && event.type !== "undone") return [];
    const { at, by } = event;
    const { id, askedAt, sample } = head;
    const step = {
      caseId: id,
      ...(askedAt === undefined ? {} : { askedAt }),
      ...(sample === undefined ? {} : { sample }),
      at,
      by,
    };
    return event.type === "undone"
      ? [{ ...step, type: "undone", reopens: event.reopens === true }]
      : [{ ...step, type: event.type, verdict: event.verdict }];
  });
