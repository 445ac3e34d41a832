import type { Database } from "better-sqlite3";
import type { Actor, CaseStatus, Verdict } from "../../engine/case.ts";
import type { Route, Sample } from "../../engine/decision.ts";
import { type LatencyCounts, LatencyHistogram } from "../../engine/latency.ts";
import type {
  CaseDay,
  CaseKind,
  DecisionHour,
  LatencyHour,
  RuleCases,
  RuleDay,
  VerdictStep,
} from "../../engine/stats/stat-store.ts";
import { caseIdOf } from "../case-number.ts";
import { textOf } from "../column-text.ts";
import { hourOf, hourStart } from "../hours.ts";

const ROUTES: readonly Route[] = ["ignore", "queue", "act"];
/** The day of UTC, counted since 1970. */
const dayOf = (column: string): string => `CAST(floor(${column} / 86400000.0) AS INTEGER)`;
/** In the words of the index of what people decided. */
const BY_PEOPLE = "type IN ('decided', 'undone', 'voted')";

type KindRow = {
  status: CaseStatus;
  bot_acted: number;
  asked: number;
  sample: Sample["of"] | null;
  by_hand: number;
  cases: number;
};
const KIND = "status, bot_acted, asked_at IS NOT NULL AS asked, sample, by_hand";
const IN_ORDER = "status, bot_acted, asked, ifnull(sample, ''), by_hand";

type StepRow = {
  case_id: number;
  asked_at: number | null;
  sample: Sample["of"] | null;
  at: number;
  type: VerdictStep["type"];
  by: string;
  verdict: Verdict | null;
  reopens: number | null;
};

/** What figures are made of: counted by the database, over indexes that hold no texts. */
export const statTable = (db: Database) => {
  const hours = db.prepare<[number], { hour: number; route: number; count: number }>(
    "SELECT hour, route, count FROM decision_hours WHERE hour >= ? AND count > 0 ORDER BY hour, route",
  );
  const ruleDays = db.prepare<
    [number],
    { rule: string; fingerprint: string; day: number; shadow: number; queued: number; acted: number }
  >(
    `SELECT rule, fingerprint, ${dayOf("at")} AS day, total(level = 0) AS shadow, total(level = 1) AS queued, total(level = 2) AS acted
     FROM rule_hits INDEXED BY rule_hits_of_rule WHERE at >= ? GROUP BY rule, fingerprint, day ORDER BY rule, fingerprint, day`,
  );
  const caseDays = db.prepare<[number], KindRow & { day: number }>(
    `SELECT ${dayOf("opened_at")} AS day, ${KIND}, count(*) AS cases FROM cases WHERE opened_at >= ?
     GROUP BY day, status, bot_acted, asked, sample, by_hand ORDER BY day, ${IN_ORDER}`,
  );
  const ruleCases = db.prepare<[number], KindRow & { rule: string }>(
    `SELECT rule, ${KIND}, count(*) AS cases FROM cases CROSS JOIN case_rules ON case_rules.case_id = cases.id WHERE opened_at >= ?
     GROUP BY rule, status, bot_acted, asked, sample, by_hand ORDER BY rule, ${IN_ORDER}`,
  );
  const steps = db.prepare<[number], StepRow>(
    `SELECT case_id, asked_at, sample, at, type, event ->> '$.by' AS by, event ->> '$.verdict' AS verdict, event ->> '$.reopens' AS reopens
     FROM case_events INDEXED BY case_verdicts JOIN cases ON cases.id = case_id
     WHERE ${BY_PEOPLE} AND case_id IN (SELECT case_id FROM case_events WHERE ${BY_PEOPLE} AND at >= ?) ORDER BY case_id, seq`,
  );
  const oldest = db
    .prepare<
      [],
      number | null
    >(`SELECT min(at) FROM (SELECT asked_at AS at FROM cases WHERE status IN ('open', 'escalated') OR (status = 'appealed' AND under_appeal ->> '$.was' IN ('open', 'escalated'))
         UNION ALL SELECT at FROM appeals WHERE answered_at IS NULL)`)
    .pluck();
  const latencies = db.prepare<[number], { hour: number; counts: string }>(
    "SELECT hour, counts FROM latency_hours WHERE hour >= ? ORDER BY hour",
  );
  const latencyOf = db.prepare<[number], string>("SELECT counts FROM latency_hours WHERE hour = ?").pluck();
  const saveLatency = db.prepare(
    "INSERT INTO latency_hours (hour, counts) VALUES (?, ?) ON CONFLICT DO UPDATE SET counts = excluded.counts",
  );

  return {
    decisionHours: (since: number): readonly DecisionHour[] => {
      const byHour = new Map<number, Record<Route, number>>();
      for (const { hour, route, count } of hours.all(hourOf(since))) {
        const counts = byHour.get(hour) ?? { ignore: 0, queue: 0, act: 0 };
        counts[ROUTES[route]!] = count;
        byHour.set(hour, counts);
      }
      return [...byHour].map(([hour, counts]) => ({ at: hourStart(hour), counts }));
    },

    ruleDays: (since: number): readonly RuleDay[] =>
      ruleDays.all(since).map(({ rule, fingerprint, ...counts }) => ({
        id: textOf(rule),
        fingerprint: textOf(fingerprint),
        ...counts,
      })),

    caseDays: (since: number): readonly CaseDay[] =>
      caseDays.all(since).map((row) => ({ day: row.day, ...kindOf(row), cases: row.cases })),

    ruleCases: (since: number): readonly RuleCases[] =>
      ruleCases.all(since).map((row) => ({ id: textOf(row.rule), ...kindOf(row), cases: row.cases })),

    verdictSteps: (since: number): readonly VerdictStep[] => steps.all(since).map(stepOf),

    waitingSince: (): number | undefined => oldest.get() ?? undefined,

    latencyHours: (since: number): readonly LatencyHour[] =>
      latencies
        .all(hourOf(since))
        .map(({ hour, counts }) => ({ at: hourStart(hour), counts: JSON.parse(counts) as LatencyCounts })),

    addLatency: (at: number, counts: LatencyCounts): void => {
      const before = latencyOf.get(hourOf(at));
      const all = new LatencyHistogram();
      if (before !== undefined) all.addAll(JSON.parse(before) as LatencyCounts);
      all.addAll(counts);
      saveLatency.run(hourOf(at), JSON.stringify(all.counts));
    },
  };
};

const kindOf = ({ status, bot_acted, asked, sample, by_hand }: KindRow): CaseKind => ({
  status,
  botActed: bot_acted === 1,
  asked: asked === 1,
  ...(sample === null ? {} : { sample }),
  ...(by_hand === 1 ? { byHand: true } : {}),
});

const stepOf = (row: StepRow): VerdictStep => {
  const { case_id, asked_at, sample, at, type, by, verdict, reopens } = row;
  const step = {
    caseId: caseIdOf(case_id),
    ...(asked_at === null ? {} : { askedAt: asked_at }),
    ...(sample === null ? {} : { sample }),
    at,
    by: JSON.parse(by) as Actor,
  };
  return type === "undone" || verdict === null
    ? { ...step, type: "undone", reopens: reopens === 1 }
    : { ...step, type, verdict };
};
