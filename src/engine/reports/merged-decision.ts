import { mergeEffects } from "../actions/index.ts";
import { severer } from "../case.ts";
import type { Decision } from "../decision.ts";

/** What was decided about a message, with what rules say of it now that it was reported. Nothing that was found before is lost. */
export const mergedDecision = (before: Decision, now: Decision): Decision => {
  const known = new Set(before.rules.map(({ id }) => id));
  return {
    ...now,
    rules: [...before.rules, ...now.rules.filter(({ id }) => !known.has(id))],
    suggested: mergeEffects([...before.suggested, ...now.suggested]),
    suggestedStrikes: Math.max(before.suggestedStrikes, now.suggestedStrikes),
    severity: severer(before.severity, now.severity),
    errors: [...before.errors, ...now.errors],
  };
};

/** Do rules say of it now what none had said before? */
export const saysMore = (before: Decision, now: Decision): boolean =>
  now.rules.some(({ id, level }) => level !== "shadow" && !before.rules.some((rule) => rule.id === id));
