import { ACT, type Answer, levelName, NONE } from "./answer.ts";
import { type AnswerSource, Answers } from "./answers.ts";
import type { LabelChange } from "./community-models/open-model.ts";
import { levelOf, restsOnFailure, resultOf, routeOf, scoresOf } from "./decide.ts";
import type { Decision, Finding, FiredRule, Mode, Route, Span } from "./decision.ts";
import type { Place } from "./errors.ts";
import { findingOf, scoreFinding } from "./findings.ts";
import type { Message } from "./message.ts";
import { type Known, Moderator } from "./moderate.ts";
import type { ProfileSources } from "./places/rule-sets.ts";
import { protectionOf } from "./protection.ts";
import type { Reading } from "./reading.ts";
import { evaluate, type Leaf, leavesOf } from "./rulebook/evaluate.ts";
import type { Rule, Rulebook } from "./rulebook/rule.ts";
import type { ModelRef } from "./scorers/model-ref.ts";

/** One rule, all of its conditions, also those that did not hold. */
export type RuleExplanation = {
  readonly id: string;
  readonly says: string;
  readonly place: Place;
  readonly mode: Mode;
  /** `none`: it does not hold. */
  readonly level: FiredRule["level"] | "none" | "unknown" | "off";
  readonly capped: readonly string[];
  readonly conditions: readonly Finding[];
};

/** One thing that, were it otherwise, would lead to another route. */
export type Change = {
  readonly rule: string;
  readonly condition: string;
  readonly place: Place;
  /** `without`: it held, and would not. `with`: it did not, and would. */
  readonly how: "without" | "with";
  readonly route: Route;
};

export type Explanation = {
  readonly decision: Decision;
  /** Where the rulebook says that its channel is not judged at all. */
  readonly exempt?: Place;
  readonly text: string;
  readonly folded: string;
  /** What classifiers say of it, 0..1 by label, where a rule asks them for anything. */
  readonly scores: Decision["scores"];
  /** Where a model of the community has changed scores: which, by how much, and why. Absent: none has. */
  readonly adapted?: { readonly model: ModelRef; readonly labels: readonly LabelChange[] };
  /** Rules that hold first, then those of which some condition holds; the rest has nothing to say. */
  readonly rules: readonly RuleExplanation[];
  readonly changes: readonly Change[];
  /** Ranges of the raw text that any rule rests on, merged, in order. */
  readonly spans: readonly Span[];
};

/** More counterfactuals than these tell nobody anything. */
const MOST_CHANGES = 8;

/**
 * Why a message is judged as it is, and what would have changed that. The message is judged by itself: windows hold nothing else.
 *
 * Gives: every condition with its value and threshold. Changes are found by turning over one condition at a time and asking all rules again.
 */
export const explain = (
  rulebook: Rulebook,
  message: Message,
  known: Known = {},
  profiles: ProfileSources = {},
): Explanation => {
  const moderator = new Moderator(rulebook, profiles);
  const exempt = moderator.exemptionOf(message);
  const decision = moderator.moderate(message, known);
  const here = { ...rulebook, ...(exempt ? { rules: [] } : moderator.rulesFor(message)) };
  const reading = new Moderator(rulebook).read(message, known);
  const answers = new Answers(rulebook.leaves).about(reading);
  const rules = here.rules
    .filter((rule) => rule.surfaces.includes(message.surface))
    .map((rule) => explainRule(rule, decision, reading, answers));
  const telling = rules.filter(
    (rule) => rule.level !== "none" || rule.conditions.some(({ level }) => level === "act" || level === "queue"),
  );
  return {
    decision,
    ...(exempt ? { exempt: exempt.place } : {}),
    text: message.text,
    folded: reading.folded.text,
    scores: scoresOf(reading),
    ...adaptedIn(reading),
    rules: [...telling.filter(holds), ...telling.filter((rule) => !holds(rule))],
    changes: changesOf(here, message, decision.route, answers).slice(0, MOST_CHANGES),
    spans: mergeSpans(decision.rules.flatMap((rule) => rule.findings.flatMap((finding) => finding.spans))),
  };
};

/** Changes that nobody would see. */
const LEAST_CHANGE = 0.005;

const adaptedIn = ({ scored }: Reading): Pick<Explanation, "adapted"> => {
  const labels = scored?.by?.changes().filter(({ before, after }) => Math.abs(after - before) >= LEAST_CHANGE) ?? [];
  return scored?.by === undefined || labels.length === 0 ? {} : { adapted: { model: scored.by.model, labels } };
};

const holds = ({ level }: RuleExplanation): boolean => level === "act" || level === "queue" || level === "shadow";

const explainRule = (rule: Rule, decision: Decision, reading: Reading, answers: Answers): RuleExplanation => {
  const fired = decision.rules.find(({ id }) => id === rule.id);
  const open = levelName(evaluate(rule.when, answers.of)) === "unknown" ? "unknown" : "none";
  return {
    id: rule.id,
    says: rule.says,
    place: rule.place,
    mode: rule.mode,
    level: fired?.level ?? (rule.mode === "off" ? "off" : open),
    capped: fired?.capped ?? [],
    conditions: [
      ...(rule.when.kind === "score" ? [scoreFinding(rule.when, answers)] : []),
      ...leavesOf(rule.when).map((leaf) => findingOf(leaf, reading, answers)),
    ],
  };
};

const changesOf = (rulebook: Rulebook, message: Message, route: Route, answers: Answers): readonly Change[] =>
  rulebook.rules.flatMap((rule) =>
    leavesOf(rule.when).flatMap((leaf): Change[] => {
      const held = answers.of(leaf) !== NONE && levelName(answers.of(leaf)) !== "unknown";
      const other = routeWith(rulebook, message, answers, leaf, held ? NONE : ACT);
      if (other === route) return [];
      // What would only have to be added is told for rules that have something to go on already.
      if (!held && !leavesOf(rule.when).some((l) => l !== leaf && isCertain(answers.of(l)))) return [];
      return [
        { rule: rule.id, condition: leaf.condition, place: leaf.place, how: held ? "without" : "with", route: other },
      ];
    }),
  );

const isCertain = (answer: Answer): boolean => levelName(answer) === "act" || levelName(answer) === "queue";

/** The route if one condition had answered otherwise. */
const routeWith = (rulebook: Rulebook, message: Message, answers: Answers, turned: Leaf, answer: Answer): Route => {
  const source: AnswerSource = {
    of: (leaf) => (leaf === turned ? answer : answers.of(leaf)),
    get failures() {
      return answers.failures;
    },
  };
  const protection = protectionOf(message, rulebook);
  const results = rulebook.rules.flatMap((rule) => resultOf(rule, message, source) ?? []);
  const failed = results.some(({ rule }) => restsOnFailure(rule, source));
  return routeOf(results.map((result) => levelOf(result, protection, failed).level));
};

/** Ranges put in order and joined where they touch. */
export const mergeSpans = (spans: readonly Span[]): readonly Span[] => {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
};
