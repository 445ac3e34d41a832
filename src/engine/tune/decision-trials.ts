import { Answers } from "../answers.ts";
import { saidAt } from "../burst.ts";
import type { Case, CaseEntry } from "../case.ts";
import type { FiredRule } from "../decision.ts";
import type { Message } from "../message.ts";
import { Moderator } from "../moderate.ts";
import type { Label } from "../ports.ts";
import type { Rule, Rulebook } from "../rulebook/rule.ts";
import { allRules } from "../trust/restraints.ts";
import { type GradedNode, gradedNode, thresholdsOf } from "./graded-node.ts";
import { type Graded, gradedByAsking, gradedByFindings } from "./judge-trial.ts";
import { type GradedTrial, NEVER_FAIR } from "./trial.ts";

/** A rule whose thresholds can be tuned. */
export type Tunable = { readonly rule: Rule; readonly node: GradedNode };

/** What else must be known to tell what a verdict is worth. */
export type Past = {
  /** A rulebook that judged here, by its hash. `undefined`: it is not kept. */
  readonly rulebookOf: (hash: string) => Rulebook | undefined;
  /** Has a rule, with the conditions that it had then, ever acted by itself? From then on part of what it hits goes by unseen. */
  readonly hasActed: (id: string, fingerprint: string) => boolean;
};

export const tunableRules = ({ rules }: Pick<Rulebook, "rules">): readonly Tunable[] =>
  rules.flatMap((rule) => {
    const node = rule.mode === "off" ? undefined : gradedNode(rule.when);
    return node === undefined ? [] : [{ rule, node }];
  });

/**
 * What a case says of a rule: its highest score, and what people found. `labels`: those of the case that count.
 * `undefined`: the rule had other conditions then, or nothing to say.
 */
export const trialOfCase = (
  { rule }: Tunable,
  { entries }: Pick<Case, "entries">,
  labels: readonly Label[],
  past: Past,
): GradedTrial | undefined => {
  const [best] = entries
    .flatMap((entry) => hitIn(entry, rule, past) ?? [])
    .toSorted((a, b) => Number(b.mayAct) - Number(a.mayAct) || b.score - a.score);
  if (best === undefined) return undefined;
  const { score, mayAct, old, fired, entry } = best;
  const found = labels.toSorted((a, b) => a.at - b.at)[0];
  return {
    score,
    mayAct,
    saidAt: saidAt(entry.message, entry.at),
    probability: entry.decision.sample?.probability ?? 1,
    isNew: old.fingerprint === rule.fingerprint,
    ...(found === undefined ? {} : { violation: labels.every(({ violation }) => violation), foundAt: found.at }),
    fairFrom: labels.some(({ source }) => source === "seen")
      ? NEVER_FAIR
      : fairFrom(old, fired, entry.decision.sample !== undefined, past),
  };
};

type Hit = Graded & { readonly old: Rule; readonly fired: FiredRule; readonly entry: CaseEntry };

const hitIn = (entry: CaseEntry, rule: Rule, { rulebookOf }: Past): Hit | undefined => {
  const fired = entry.decision.rules.find(({ id, level }) => id === rule.id && level !== "shadow");
  const book = fired && rulebookOf(entry.decision.rulebook.hash);
  const old = book && allRules(book).find(({ id, fingerprint }) => id === rule.id && fingerprint === fired.fingerprint);
  const node = old && gradedNode(old.when);
  // Under other conditions the same number is another score.
  if (node === undefined || fired === undefined || old === undefined || old.family !== rule.family) return undefined;
  const graded = gradedByFindings(fired, old, node);
  return graded && { ...graded, old, fired, entry };
};

/**
 * From which threshold on a hit is a fair draw. What a rule asks about is looked at whatever it is; once it acts, only what the lot falls on is,
 * and that says something of the same threshold and stricter ones alone.
 */
const fairFrom = (old: Rule, { level }: FiredRule, drawn: boolean, { hasActed }: Past): number => {
  const node = gradedNode(old.when);
  const { queueAt = NEVER_FAIR, actAt = NEVER_FAIR } = (node && thresholdsOf(node)) ?? {};
  if (level === "act") return drawn ? actAt : NEVER_FAIR;
  return hasActed(old.id, old.fingerprint) ? actAt : queueAt;
};

/** A message that was let pass, and what people found. */
export type Passed = { readonly entry: CaseEntry; readonly label: Label };

/**
 * Which of the messages that were let pass tell what rules miss. Those that the lot drew are like all others, and stand for them. Where it draws none,
 * those that staff came across are what is known: each for itself alone, so that misses are rather more than they show. Both together would count what staff come across twice.
 */
export const missesFrom = (
  passed: readonly Passed[],
): { readonly by: "lot" | "staff" | "nobody"; readonly passed: readonly Passed[] } => {
  const drawn = passed.filter(
    ({ entry, label }) => label.source === "sample" && entry.decision.sample?.of === "ignored",
  );
  if (drawn.length > 0) return { by: "lot", passed: drawn };
  const seen = passed.filter(({ entry, label }) => label.source === "seen" && entry.decision.route === "ignore");
  return { by: seen.length > 0 ? "staff" : "nobody", passed: seen };
};

/** Asks a rule about a message by itself, where no findings are kept of it. */
const openAsking = (rulebook: Rulebook) => {
  const moderator = new Moderator(rulebook);
  const answers = new Answers(rulebook.leaves);
  return ({ rule, node }: Tunable, message: Message): Graded | undefined => {
    const reading = moderator.read(message);
    return gradedByAsking(rule, node, reading, answers.about(reading));
  };
};

/**
 * What labels of a diff say against rules. Only what is innocent counts: it is where two rulebooks differ that somebody has looked, which is no fair draw,
 * and what a rule gets wrong stays wrong however that came to light. The bot counts it too.
 */
export const openAgainst = (rulebook: Rulebook) => {
  const ask = openAsking(rulebook);
  return (one: Tunable, message: Message, { violation, fired = [], at }: Label): GradedTrial | undefined => {
    if (violation || !fired.some(({ id }) => id === one.rule.id)) return undefined;
    const graded = ask(one, message);
    return (
      graded && { ...graded, saidAt: saidAt(message, at), foundAt: at, violation, probability: 1, fairFrom: NEVER_FAIR }
    );
  };
};

/** What messages that were let pass say of rules: they have no findings, so the rules are asked again, each message by itself. */
export const openUnseen = (rulebook: Rulebook) => {
  const ask = openAsking(rulebook);
  return (one: Tunable, { message, decision, at }: CaseEntry, label: Label): GradedTrial | undefined => {
    const graded = ask(one, message);
    if (graded === undefined) return undefined;
    return {
      score: graded.score,
      // It was let pass: it is no case of what the rule hits, and tells only what the rule misses.
      mayAct: false,
      saidAt: saidAt(message, at),
      foundAt: label.at,
      violation: label.violation,
      probability: decision.sample?.probability ?? 1,
      fairFrom: NEVER_FAIR,
    };
  };
};
