import { saidAt } from "../engine/burst.ts";
import type { FiredRule } from "../engine/decision.ts";
import type { Label, Recorded } from "../engine/ports.ts";
import type { Fingerprint } from "../engine/rulebook/rule.ts";
import { isFair } from "../engine/trust/fair.ts";
import type { JudgedRule, RuleTrial } from "../engine/trust/rule-store.ts";

/** What one rule found about one message, as it is kept. */
export type HitRow = {
  readonly rule: string;
  readonly fingerprint: Fingerprint;
  readonly level: FiredRule["level"];
  readonly sure: boolean;
  readonly at: number;
  readonly saidAt: number;
};

export const hitRows = ({ message, decision, at }: Recorded): readonly HitRow[] =>
  decision.rules.map(({ id, fingerprint = "", level, sure = false, cooling = false }) => ({
    rule: id,
    fingerprint,
    // What only recorded is no act: it has taken nothing from a budget, nor will it after a restart.
    level: cooling ? "shadow" : level,
    sure,
    at,
    saidAt: Math.floor(saidAt(message, at)),
  }));

/** One rule of one label: what a trial is made of. */
export type LabelledRule = {
  /** The case that it is about; the message, where it belongs to no case. */
  readonly about: string;
  readonly at: number;
  readonly violation: boolean;
  readonly source: Label["source"];
  readonly rule: JudgedRule;
};

/**
 * The trials that labels come to: one a case and fingerprint, as old as its first label. Those of a rule that was not sure say nothing about what it would do by itself.
 * Where a label is of a diff the bot has not acted: it is what a rulebook would have done.
 */
export const trialsOf = (labelled: readonly LabelledRule[]): readonly RuleTrial[] => {
  const trials = new Map<string, RuleTrial>();
  for (const { about, at, violation, source, rule } of labelled) {
    const { id, fingerprint, level, sure } = rule;
    const key = JSON.stringify([id, fingerprint, about]);
    const before = trials.get(key);
    trials.set(key, {
      id,
      fingerprint,
      at: before?.at ?? at,
      wrong: (before?.wrong ?? false) || !violation,
      acted: (before?.acted ?? false) || (source !== "diff" && level === "act"),
      sure: (before?.sure ?? false) || sure,
      fair: (before?.fair ?? false) || isFair(rule, source),
    });
  }
  return [...trials.values()];
};

/** A rule of a label that does not say which conditions it had. */
export const unknownRule = (id: string): JudgedRule => ({ id, fingerprint: "", level: "queue", sure: false });
