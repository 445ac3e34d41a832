import { type Answer, least, most, type Rank } from "./answer.ts";
import type { AnswerSource, Answers } from "./answers.ts";
import { askOf } from "./ask.ts";
import { severer, severityRank } from "./case.ts";
import { DEAR } from "./condition.ts";
import { askedDespite, type Cooling } from "./cooling.ts";
import type { Decision, FiredRule, Mode, Route, Severity } from "./decision.ts";
import { findingsOf } from "./findings.ts";
import type { Message } from "./message.ts";
import { permitsBehind } from "./permits/exemption.ts";
import { type Protection, protectionOf } from "./protection.ts";
import type { Reading } from "./reading.ts";
import { evaluate, type Leaf, leavesOf } from "./rulebook/evaluate.ts";
import type { Expression, Rule, Rulebook } from "./rulebook/rule.ts";

/** What a rule comes to before budgets: its rank, and why that is less than its conditions gave. */
export type RuleResult = {
  readonly rule: Rule;
  readonly rank: Rank;
  readonly capped: readonly string[];
  /** Do its conditions alone say *act*, whatever its mode and all that holds rules back? */
  readonly sure: boolean;
  /** What it leaves alone although it holds: it has acted there just now. */
  readonly cooling?: Cooling;
  /** It would hold, but for these permits of the author: it is recorded, and asks for nothing. */
  readonly permits?: readonly string[];
};

const MODE_CAP: Record<Exclude<Mode, "off">, Rank> = { shadow: 2, queue: 1, act: 2 };

/** What a rule says of a message, or `undefined` when it does not hold. */
export const resultOf = (rule: Rule, message: Message, answers: AnswerSource): RuleResult | undefined => {
  if (rule.mode === "off" || !rule.surfaces.includes(message.surface)) return undefined;
  const errorsBefore = answers.errors?.length ?? 0;
  const answer = evaluate(rule.when, answers.of, rule.ifUnknown === "skip");
  const held = rankOf(answer, rule, answers);
  if (held === 0) {
    // Whether a condition was asked that fails hangs on the order of the conditions, where the rest settles it.
    answers.forget?.(errorsBefore);
    return undefined;
  }
  const capped: string[] = [];
  let rank: Rank = held;
  const cap = (to: Rank, why: string): void => {
    if (rank > to) {
      rank = to;
      capped.push(why);
    }
  };
  if (rule.unless) {
    const exempt = exemptionOf(rule.unless, answers);
    if (exempt === 2) {
      answers.forget?.(errorsBefore);
      const permits = rule.mode === "shadow" ? undefined : permitsBehind(rule.unless, message, answers);
      return permits && { rule, rank: 0, capped, sure: false, permits };
    }
    if (exempt === 1) cap(1, "its exemption may hold");
  }
  const sure = rank === 2;
  cap(MODE_CAP[rule.mode], `its mode is ${rule.mode}`);
  return { rule, rank, capped, sure };
};

/** Missing data never satisfies a rule, unless the rule says so; a failed condition that might have held asks people. */
const rankOf = (answer: Answer, { when, ifUnknown }: Rule, answers: AnswerSource): Rank =>
  isOpen(answer) && (ifUnknown === "queue" || anyFails(when, answers)) ? 1 : least(answer);

const isOpen = (answer: Answer): boolean => least(answer) === 0 && most(answer) > 0;

/** Asks all of them, so that it does not hang on their order which were asked; but nothing dear that was not: that comes last in any order. */
const anyFails = (expression: Expression, answers: AnswerSource): boolean => {
  const before = answers.failures;
  for (const leaf of knownLeavesOf(expression))
    if ((leaf.test.cost ?? 0) < DEAR || answers.asked?.(leaf) !== false) answers.of(leaf);
  return answers.failures > before;
};

/** Missing data leaves answers open often: the leaves of an expression are looked up once. */
const KNOWN_LEAVES = new WeakMap<Expression, readonly Leaf[]>();
const knownLeavesOf = (expression: Expression): readonly Leaf[] => {
  const known = KNOWN_LEAVES.get(expression) ?? leavesOf(expression);
  KNOWN_LEAVES.set(expression, known);
  return known;
};

/** Does what a rule that holds came to rest on a condition that fails? */
export const restsOnFailure = ({ when, unless }: Rule, answers: AnswerSource): boolean =>
  anyFails(when, answers) ||
  (unless !== undefined && isUnsettled(evaluate(unless, answers.of)) && anyFails(unless, answers));

const isUnsettled = (answer: Answer): boolean => least(answer) !== most(answer);

/** How far an exemption holds. A condition of it that fails counts where the rest does not settle it. */
const exemptionOf = (unless: Expression, answers: AnswerSource): Rank => {
  const errorsBefore = answers.errors?.length ?? 0;
  const answer = evaluate(unless, answers.of);
  if (isUnsettled(answer)) anyFails(unless, answers);
  else answers.forget?.(errorsBefore);
  return least(answer);
};

/** Does it rest on a condition that answers by degrees? */
export const isGraded = (when: Expression): boolean => leavesOf(when).some((leaf) => leaf.graded);

/** How far a rule may go in the end, and every reason why that is less than its conditions gave. */
export const levelOf = (
  { rule, rank, capped, permits }: Pick<RuleResult, "rule" | "rank" | "capped" | "permits">,
  protection: Protection | undefined,
  failed: boolean,
): { readonly level: FiredRule["level"]; readonly capped: readonly string[] } => {
  const shields = protection && (protection.always || !rule.namesStaff);
  if (shields) return { level: "shadow", capped: [...capped, protection.says] };
  if (permits) return { level: "shadow", capped: [...capped, permitText(permits)] };
  if (rule.mode === "shadow") return { level: "shadow", capped };
  if (rank === 2 && failed) return { level: "queue", capped: [...capped, "a condition failed"] };
  return { level: rank === 2 ? "act" : "queue", capped };
};

const permitText = (permits: readonly string[]): string => `the author has the permit ${permits.join(" and ")}`;

/** The route that the levels of all rules lead to. */
export const routeOf = (levels: readonly FiredRule["level"][]): Route =>
  levels.includes("act") ? "act" : levels.includes("queue") ? "queue" : "ignore";

/** Puts the results of all rules together. Their order makes no difference to what is done. */
export const decide = (
  rulebook: Rulebook,
  reading: Reading,
  results: readonly RuleResult[],
  answers: Answers,
): Decision => {
  const { message } = reading;
  const protection = protectionOf(message, rulebook);
  // All that a rule names is looked at for its findings: before the levels, so that no failure comes to light after them.
  for (const { rule } of results) for (const leaf of leavesOf(rule.when)) answers.of(leaf);
  const failed = answers.errors.length > 0;
  const fired = results.map((result) => fire(result, reading, answers, protection, failed));
  const heldAt = (level: FiredRule["level"]): readonly RuleResult[] =>
    results.filter((_, i) => fired[i]!.level === level);
  const held = heldAt("act");
  const acting = held.map(({ rule }) => rule);
  const asking = heldAt("queue").map(({ rule }) => rule);
  const active = held.flatMap((result) => askedDespite(result) ?? []);
  const now = askOf(active, message, rulebook.discipline);
  const advised = asking.length === 0 ? now : askOf([...active, ...asking], message, rulebook.discipline);
  const coolingMs = active.length > 0 ? 0 : Math.max(0, ...held.map(({ cooling }) => cooling?.authorMs ?? 0));
  // What is done to one author by a rule of its own is no part of a raid that another rule only asks about.
  const route = routeOf(fired.map(({ level }) => level));
  const permits = [...new Set(results.flatMap((result) => result.permits ?? []))].sort();
  const wide = (acting.length > 0 ? acting : asking).filter((rule) => rule.acrossAuthors).sort(bySeverity)[0];
  return {
    route,
    rules: fired,
    effects: now.effects,
    suggested: advised.effects,
    strikes: now.strikes,
    suggestedStrikes: advised.strikes,
    ...(now.expireMs === undefined ? {} : { strikeExpireMs: now.expireMs }),
    ...(advised.expireMs === undefined ? {} : { suggestedExpireMs: advised.expireMs }),
    ...(coolingMs > 0 ? { coolingMs } : {}),
    scores: scoresOf(reading),
    severity: worstOf(
      fired.filter(({ level }) => level !== "shadow"),
      "low",
    ),
    errors: answers.errors,
    rulebook: { version: rulebook.version, hash: rulebook.hash },
    ...(protection && fired.length > 0 ? { exempt: protection.why } : {}),
    ...(permits.length > 0 ? exemptBy(permits, route, protection) : {}),
    ...(wide ? { burst: `${message.platform} ${message.community ?? ""} ${wide.id}` } : {}),
  };
};

/** Scores below this tell people nothing. */
const WORTH_TELLING = 0.05;

/** What was scored of a message, in thousandths; what a slow model says goes before the built-in one. */
export const scoresOf = ({ scored, slow }: Reading): Decision["scores"] => {
  if (scored === undefined && slow?.labels === undefined) return NO_SCORES;
  const { by: _, ...said } = scored ?? {};
  const all = Object.entries({ ...said, ...slow?.labels?.of });
  return Object.fromEntries(
    all.filter(([, score]) => score >= WORTH_TELLING).map(([label, score]) => [label, Math.round(score * 1000) / 1000]),
  );
};

const NO_SCORES: Decision["scores"] = {};

/** A permit is why nothing is done only where nothing is done. */
const exemptBy = (
  permits: readonly string[],
  route: Route,
  protection: Protection | undefined,
): Pick<Decision, "exempt" | "permits"> => ({
  permits,
  ...(route === "ignore" && protection === undefined ? { exempt: `permit ${permits.join(", ")}` } : {}),
});

/** The severest first: what else some messages of a raid are must not make two cases of it. */
const bySeverity = (a: Rule, b: Rule): number =>
  severityRank(b.severity) - severityRank(a.severity) || (a.id < b.id ? -1 : 1);

const fire = (
  result: RuleResult,
  reading: Reading,
  answers: Answers,
  protection: Protection | undefined,
  failed: boolean,
): FiredRule => {
  const { rule } = result;
  const { level, capped } = levelOf(result, protection, failed);
  const findings = findingsOf(rule.when, reading, answers);
  return {
    id: rule.id,
    level,
    says: rule.says,
    severity: worstOf(findings, rule.severity),
    place: rule.place,
    findings,
    fingerprint: rule.fingerprint,
    ...(result.sure ? { sure: true } : {}),
    ...(level === "act" && result.cooling?.authorMs !== undefined ? { cooling: true } : {}),
    ...(rule.policy === undefined ? {} : { policy: rule.policy }),
    ...(capped.length > 0 ? { capped } : {}),
  };
};

const worstOf = (found: readonly { readonly severity?: Severity }[], least: Severity): Severity =>
  found.reduce<Severity>((worst, { severity }) => (severity === undefined ? worst : severer(worst, severity)), least);
