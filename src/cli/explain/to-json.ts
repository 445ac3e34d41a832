import type { Effect } from "../../engine/effect.ts";
import { type Place, placeText } from "../../engine/errors.ts";
import type { Explanation } from "../../engine/explain.ts";
import { modelText } from "../../engine/scorers/model-ref.ts";
import type { SlangFind } from "../../engine/text/slang/index.ts";

/** What `modbot explain --json` prints; described in docs/output.md. */
export const explanationJson = (
  { decision, exempt, text, folded, scores, adapted, spans, rules, changes }: Explanation,
  rulebook: string,
  slang: readonly SlangFind[] = [],
) => ({
  route: decision.route,
  severity: decision.severity,
  actions: decision.effects.map(actionOf),
  suggested: decision.suggested.map(actionOf),
  strikes: decision.strikes,
  exempt: decision.exempt,
  profiles: decision.profiles ?? [],
  exempt_channel: exempt && placeText(exempt),
  scores,
  adapted: adapted && {
    model: modelText(adapted.model),
    labels: adapted.labels.map(({ label, before, after, curve, words }) => ({ label, before, after, curve, words })),
  },
  errors: decision.errors,
  text,
  folded,
  spans,
  slang: slang.map(({ entry, span }) => ({
    spelling: entry.spelling,
    reading: entry.reading,
    class: entry.class,
    sure: entry.sure,
    ...span,
  })),
  rules: rules.map(({ place, conditions, ...rule }) => ({
    ...rule,
    ...placeOf(place),
    conditions: conditions.map(({ place: where, ...finding }) => ({ ...finding, ...placeOf(where) })),
  })),
  changes: changes.map(({ place, ...change }) => ({ ...change, ...placeOf(place) })),
  rulebook: { file: rulebook, ...decision.rulebook },
});

const placeOf = (place: Place) => ({ at: placeText(place), file: place.file, line: place.line, column: place.column });

const actionOf = ({ action, durationMs, intervalMs, purgeMs, dms, inPublic, reason }: Effect) => ({
  action,
  duration_ms: durationMs,
  interval_ms: intervalMs,
  purge_ms: purgeMs,
  dms,
  in_public: inPublic,
  reason,
});
