import type { Found } from "../../engine/stats/found.ts";
import type { Incidents } from "../../engine/stats/incidents.ts";
import type { Stats } from "../../engine/stats/read-stats.ts";
import type { RuleFigures } from "../../engine/stats/rule-figures.ts";
import { dayStart } from "../../engine/stats/slots.ts";
import { CONFIDENCE } from "../../engine/trust/bound.ts";

/** What `modbot stats --json` prints. `only`: one rule, in the place of all. */
export const statsJson = (stats: Stats, only?: RuleFigures) => {
  const { since, now, slots, judged, course, automatic, latencyMs, incidents, waits, queue, misses } = stats;
  return {
    since,
    now,
    slot_days: slots.days,
    judged,
    per_slot: course,
    confidence: CONFIDENCE,
    automatic: { cases: automatic.acted, ...foundJson(automatic) },
    latency_ms: latencyMs ?? null,
    incidents: incidentsJson(incidents),
    waits: { cases: waits.cases, median_ms: waits.medianMs ?? null, p90_ms: waits.p90Ms ?? null },
    queue: { open: queue.open, escalated: queue.escalated, appealed: queue.appealed, since: queue.since ?? null },
    appeals: appealsJson(stats.appeals),
    misses: misses ?? null,
    drawn_waiting: stats.drawnWaiting,
    missed_by_hand: stats.missedByHand,
    rules: (only === undefined ? stats.rules : [only]).map(ruleJson),
    models: stats.models.map(({ model, rules, hits, found, course }) => ({
      model,
      rules,
      hits,
      found: foundJson(found),
      per_slot: course,
    })),
    moderators: stats.moderators.map(({ medianMs, seenAgain, ...one }) => ({
      ...one,
      median_ms: medianMs ?? null,
      seen_again: seenAgain,
    })),
    days: stats.days.map(({ day, judged, incidents, decided, p95Ms }) => ({
      at: dayStart(day),
      judged,
      incidents: incidentsJson(incidents),
      decided,
      p95_ms: p95Ms ?? null,
    })),
  };
};

const appealsJson = ({ medianMs, ...counts }: Stats["appeals"]) => ({ ...counts, median_ms: medianMs ?? null });

const foundJson = ({ upheld, wrong, overturned, looked, bound }: Found) => ({
  upheld,
  wrong,
  overturned,
  looked_at: looked,
  bound: bound ?? null,
});

const incidentsJson = ({ all, automatic, byHand }: Incidents) => ({
  all,
  automatic,
  by_hand: byHand,
  share: all === 0 ? null : automatic / all,
});

const ruleJson = ({ id, rule, hits, course, incidents, found, certificate }: RuleFigures) => ({
  id,
  mode: rule?.mode ?? null,
  max_wrong: rule?.maxWrong ?? null,
  hits,
  per_slot: course,
  incidents: incidentsJson(incidents),
  found: foundJson(found),
  proof:
    certificate === undefined
      ? null
      : {
          looked_at: certificate.looked,
          wrong: certificate.wrong,
          bound: certificate.looked === 0 ? null : certificate.bound,
          proven: rule?.maxWrong === undefined ? null : certificate.proven,
          missing: certificate.missing ?? null,
        },
});
