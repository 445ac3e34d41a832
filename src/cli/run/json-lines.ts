import type { ArmMark } from "../../engine/experiments/experiment.ts";
import { modelText } from "../../engine/scorers/model-ref.ts";
import type { RunEvent } from "../../runtime/run-event.ts";
import { jsonLine } from "../json.ts";
import { actorName } from "../versions/actor-name.ts";

/** `other`: what the other arm would have come to, in shadow. */
const armJson = ({ experiment, arm, other }: ArmMark) => ({ number: experiment, arm, other: other?.route });

const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A run event as a line of `modbot run --json`, described in docs/output.md; `undefined` for those that say nothing to others. */
export const eventLine = (event: RunEvent): string | undefined => {
  switch (event.type) {
    case "decided":
    case "revised": {
      const { message, decision, at, write } = event.recorded;
      return jsonLine({
        event: event.type,
        at,
        platform: message.platform,
        id: message.id,
        revision: message.revision,
        route: decision.route,
        rules: decision.rules.map(({ id, level }) => ({ id, level })),
        actions: decision.effects.map(({ action }) => action),
        case: write?.caseId,
        sample: decision.sample,
        experiment: decision.experiment && armJson(decision.experiment),
        errors: decision.errors.map(({ message: what }) => what),
      });
    }
    case "performed":
      return jsonLine({
        event: "performed",
        at: event.outcome.at,
        effect: event.item.id,
        case: event.item.caseId,
        action: event.item.effect.action,
        target: event.item.effect.target,
        status: event.outcome.status,
        note: event.outcome.note,
      });
    case "started":
      return jsonLine({
        event: "started",
        at: event.at,
        mode: event.mode,
        rulebook: event.rulebook,
        inputs: event.inputs,
      });
    case "notice":
      return jsonLine({ event: "notice", input: event.input, says: event.says });
    case "unreadable":
      return jsonLine({ event: "unreadable", where: event.where, why: event.why });
    case "duplicate":
      return jsonLine({
        event: "duplicate",
        platform: event.message.platform,
        id: event.message.id,
        revision: event.message.revision,
      });
    case "command":
      return jsonLine({
        event: "command",
        at: event.at,
        platform: event.message.platform,
        id: event.message.id,
        by: event.message.author?.id,
        command: event.command,
        done: event.wrong === undefined,
        why: event.wrong,
      });
    case "warning":
      return jsonLine({ event: "warning", what: event.what, error: errorText(event.error) });
    case "store_failing":
      return jsonLine({
        event: "store_failing",
        what: event.what,
        error: event.error.message,
        retry_in_ms: event.retryInMs,
      });
    case "input_failing":
      return jsonLine({
        event: "input_failing",
        input: event.input,
        error: event.error.message,
        retry_in_ms: event.retryInMs,
      });
    case "input_ended":
      return jsonLine({
        event: "input_ended",
        input: event.input,
        ...(event.error === undefined ? {} : { error: errorText(event.error) }),
      });
    case "retrying":
      return jsonLine({ event: "retrying", effect: event.item.id, note: event.note, due_at: event.dueAt });
    case "feed":
      return jsonLine({ event: "feed", ...event.report });
    case "model": {
      const { type: _, ...news } = event;
      return jsonLine({ event: "model", ...news });
    }
    case "rule":
      return jsonLine({
        event: "rule",
        at: event.at,
        rule: event.rule,
        now: event.now,
        why: event.why,
        by: actorName(event.by),
      });
    case "community_model": {
      const { at, community, now, model, by, why } = event;
      const judges = model === undefined ? null : modelText(model);
      return jsonLine({ event: "community_model", at, community, now, model: judges, by: actorName(by), why });
    }
    case "reloaded":
      return jsonLine({ event: "reloaded", rulebook: event.rulebook, by: actorName(event.by), cause: event.cause });
    case "rules_refused":
      return jsonLine({
        event: "rules_refused",
        from: event.from,
        error: event.error.message,
        ...(event.error.hint === undefined ? {} : { hint: event.error.hint }),
      });
    case "trial": {
      const { now, rulebook, percent, order, experiment } = event;
      return jsonLine({ event: "trial", now, rulebook, percent, order, experiment });
    }
    case "experiment": {
      const { type: _, ...news } = event;
      return jsonLine({ event: "experiment", ...news });
    }
    case "needs_restart":
      return jsonLine({ event: "needs_restart", keys: event.keys });
    case "seen":
      return jsonLine({ event: "seen", at: event.at, input: event.input, seen: event.seen, cases: event.cases });
    case "summary":
      return jsonLine({ event: "summary", ...event.summary });
    case "store_recovered":
    case "cases_changed":
      return undefined;
  }
};
