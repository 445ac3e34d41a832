import type { Route } from "../decision.ts";
import type { Percentiles } from "../latency.ts";
import type { Store } from "../ports.ts";
import type { Rulebook } from "../rulebook/rule.ts";
import { type AppealFigures, appealFigures } from "./appeal-figures.ts";
import { type DayFigures, dayFigures, judgedIn, latencyIn } from "./day-figures.ts";
import { type Found, foundIn } from "./found.ts";
import { actedIn, drawnWaiting, type Incidents, incidentsIn } from "./incidents.ts";
import { estimateMisses, type Misses, missedByHand } from "./misses.ts";
import { type ModeratorFigures, moderatorsIn, type Waits, waitsIn } from "./moderators.ts";
import { type ModelFigures, modelFigures, type RuleFigures, ruleFigures } from "./rule-figures.ts";
import { dayOf, intoSlots, type Slots, slotsBetween } from "./slots.ts";

/** How well moderation goes, from `since` to `now`, epoch ms. */
export type Stats = {
  readonly since: number;
  readonly now: number;
  readonly slots: Slots;
  /** Messages in this time, and in each piece of it. */
  readonly judged: Readonly<Record<Route, number>>;
  readonly course: readonly number[];
  /** Cases in which the bot acted by itself, and what people found of such: `wrong` were taken back, or found in a sample. */
  readonly automatic: Found & { readonly acted: number };
  /** From read to stored. Absent: not recorded in this time. */
  readonly latencyMs?: Percentiles;
  readonly incidents: Incidents;
  readonly waits: Waits;
  /** Now. */
  readonly queue: {
    readonly open: number;
    readonly escalated: number;
    readonly appealed: number;
    readonly since?: number;
  };
  readonly appeals: AppealFigures;
  /** Absent: nothing that was let pass was drawn and looked at. `waiting`: drawn, and not looked at yet. */
  readonly misses?: Misses;
  readonly drawnWaiting: number;
  /** Messages that no rule had minded and that staff dealt with on the platform. No draw: whoever looks where it is plain finds more. */
  readonly missedByHand: number;
  readonly rules: readonly RuleFigures[];
  readonly models: readonly ModelFigures[];
  readonly moderators: readonly ModeratorFigures[];
  readonly days: readonly DayFigures[];
};

/** All figures at once. Nothing here reads a message: the store has counted. */
export const readStats = async (
  store: Store,
  rulebook: Pick<Rulebook, "rules" | "scoped">,
  { since, now }: { readonly since: number; readonly now: number },
): Promise<Stats> => {
  const [hours, ruleDays, caseDays, ruleCases, steps, latencies, labels, trials, counts, waitingSince, appeals] =
    await Promise.all([
      store.decisionHours(since),
      store.ruleDays(since),
      store.caseDays(since),
      store.ruleCases(since),
      store.verdictSteps(since),
      store.latencyHours(since),
      store.labels(since),
      store.ruleTrials(),
      store.counts(),
      store.waitingSince(),
      store.appealsSince(since),
    ]);
  const slots = slotsBetween(since, now);
  const judged = judgedIn(hours);
  const latency = latencyIn(latencies);
  const misses = estimateMisses(labels, judged.ignore);
  const facts = { days: ruleDays, cases: ruleCases, labels, trials, slots };
  return {
    since,
    now,
    slots,
    judged,
    course: intoSlots(
      slots,
      hours.map(({ at, counts: { ignore, queue, act } }) => ({ day: dayOf(at), count: ignore + queue + act })),
    ),
    automatic: { ...foundIn(labels, ({ level }) => level === "act"), acted: actedIn(caseDays) },
    ...(latency.samples === 0 ? {} : { latencyMs: latency.percentiles }),
    incidents: incidentsIn(caseDays),
    waits: waitsIn(steps, since),
    queue: {
      open: counts.cases.open,
      escalated: counts.cases.escalated,
      appealed: counts.cases.appealed,
      ...(waitingSince === undefined ? {} : { since: waitingSince }),
    },
    appeals: appealFigures(appeals),
    ...(misses === undefined ? {} : { misses }),
    drawnWaiting: drawnWaiting(caseDays),
    missedByHand: missedByHand(labels),
    rules: ruleFigures(rulebook, facts),
    models: modelFigures(rulebook, facts),
    moderators: moderatorsIn(steps, since),
    days: dayFigures({ hours, cases: caseDays, steps, latencies, since }),
  };
};
