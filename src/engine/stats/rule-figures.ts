import type { Label } from "../ports.ts";
import { leavesOf } from "../rulebook/evaluate.ts";
import type { Rule, Rulebook } from "../rulebook/rule.ts";
import { type Certificate, certify } from "../trust/certificate.ts";
import type { RuleTrial } from "../trust/rule-store.ts";
import { type Found, foundIn } from "./found.ts";
import { type Incidents, incidentsIn } from "./incidents.ts";
import { intoSlots, type Slots } from "./slots.ts";
import type { RuleCases, RuleDay } from "./stat-store.ts";

/** Messages, by what a rule came to. */
export type Hits = { readonly shadow: number; readonly queued: number; readonly acted: number };

export type RuleFigures = {
  readonly id: string;
  /** As it stands in the rulebook now. Absent: it is no longer there. */
  readonly rule?: Pick<Rule, "mode" | "says" | "maxWrong">;
  readonly hits: Hits;
  /** Hits in each piece of the time. */
  readonly course: readonly number[];
  readonly incidents: Incidents;
  /** In the time that is looked at, whatever conditions it had. */
  readonly found: Found;
  /** From all verdicts ever about the conditions that it has now. Absent: it is no longer there. */
  readonly certificate?: Certificate;
};

/** What rules that ask one model came to, with the conditions that they have now. */
export type ModelFigures = {
  /** Its id and version. */
  readonly model: string;
  readonly rules: readonly string[];
  readonly hits: Hits;
  readonly course: readonly number[];
  readonly found: Found;
};

/** All that figures of rules are made of. */
export type RuleFacts = {
  readonly days: readonly RuleDay[];
  readonly cases: readonly RuleCases[];
  readonly labels: readonly Label[];
  readonly trials: readonly RuleTrial[];
  readonly slots: Slots;
};

/** What a rule that names no `max_wrong` is measured against, for the bound alone. */
const ANY = 0.05;

/** Every rule of the rulebook, in its order; then those that have found something and are no longer there. */
export const ruleFigures = (
  { rules }: Pick<Rulebook, "rules">,
  { days, cases, labels, trials, slots }: RuleFacts,
): readonly RuleFigures[] => {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const named = [...days, ...cases].map(({ id }) => id).sort();
  return [...new Set([...known.keys(), ...named])].map((id) => {
    const rule = known.get(id);
    const mine = days.filter((day) => day.id === id);
    const now = trials.filter((trial) => trial.id === id && trial.fingerprint === rule?.fingerprint);
    return {
      id,
      ...(rule === undefined ? {} : { rule }),
      ...courseOf(mine, slots),
      incidents: incidentsIn(cases.filter((group) => group.id === id)),
      found: foundIn(labels, (fired) => fired.id === id),
      ...(rule === undefined ? {} : { certificate: certify(now, rule.maxWrong ?? ANY) }),
    };
  });
};

/** Every model that a rule asks, wherever and whenever it is as it is; by name. */
export const modelFigures = (
  { rules, scoped }: Pick<Rulebook, "rules" | "scoped">,
  { days, labels, slots }: RuleFacts,
): readonly ModelFigures[] => {
  const asking = new Map<string, { readonly rules: Set<string>; readonly refs: Set<string> }>();
  for (const { id, fingerprint, when, unless } of [...rules, ...(scoped?.variants ?? [])]) {
    for (const { models } of [...leavesOf(when), ...(unless ? leavesOf(unless) : [])]) {
      for (const model of models) {
        const known = asking.get(model) ?? { rules: new Set(), refs: new Set() };
        known.rules.add(id);
        known.refs.add(refText(id, fingerprint));
        asking.set(model, known);
      }
    }
  }
  return [...asking]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([model, { rules, refs }]) => ({
      model,
      rules: [...rules],
      ...courseOf(
        days.filter(({ id, fingerprint }) => refs.has(refText(id, fingerprint))),
        slots,
      ),
      found: foundIn(labels, ({ id, fingerprint }) => refs.has(refText(id, fingerprint))),
    }));
};

const courseOf = (days: readonly RuleDay[], slots: Slots): Pick<RuleFigures, "hits" | "course"> => {
  const sum = (of: keyof Hits): number => days.reduce((total, day) => total + day[of], 0);
  return {
    hits: { shadow: sum("shadow"), queued: sum("queued"), acted: sum("acted") },
    course: intoSlots(
      slots,
      days.map(({ day, shadow, queued, acted }) => ({ day, count: shadow + queued + acted })),
    ),
  };
};

const refText = (id: string, fingerprint: string): string => JSON.stringify([id, fingerprint]);
