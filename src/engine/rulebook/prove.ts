import type { Decision, FiredRule } from "../decision.ts";
import type { Place, Problem } from "../errors.ts";
import type { Message } from "../message.ts";
import { knownIn, type Tried, triedOf } from "./example.ts";
import { quoted, shown } from "./problems.ts";
import type { Example, Rule, Rulebook } from "./rule.ts";
import { type Judge, type JudgeFor, type Trial, trialFor } from "./trial.ts";

/** An example that the rulebook does not live up to. */
export type ProofFailure = {
  readonly place: Place;
  readonly rule: string;
  readonly expected: "catches" | "allows";
  readonly text: string;
  /** How many messages the example has. */
  readonly messages: number;
  /** How far the rule went: `none` where it should have caught, a level where it should have let pass. */
  readonly level: "none" | FiredRule["level"];
  /** What it rests on: the findings of the rule, else which other rules fired, else what failed. Quotes the example. */
  readonly says: string;
};

/**
 * Tries every example of every rule that is not off, each as if nothing had come before.
 * `catches`: the rule must fire at the last message of the sequence, and for none that is to be spared. `allows`: it must fire for none.
 *
 * Gives: what does not hold, in the order of the file. Other rules may fire or not: each rule answers for its own examples.
 */
export const proveRulebook = (rulebook: Rulebook, judgeFor: JudgeFor): readonly ProofFailure[] =>
  rulebook.rules.flatMap((listed) => {
    const rule = inUse(listed, rulebook);
    if (rule === undefined) return [];
    const trial = trialFor(rule, rulebook, judgeFor);
    const { scoped: _, ...everywhere } = rulebook;
    return (["catches", "allows"] as const).flatMap((expected) =>
      rule.prove[expected].flatMap(
        (example) => prove(rule, example, expected, trial, () => judgeFor(everywhere)) ?? [],
      ),
    );
  });

/** A rule as its examples try it: where it is off at the top and on somewhere, as it is there first. */
const inUse = (rule: Rule, { scoped }: Rulebook): Rule | undefined =>
  rule.mode !== "off" ? rule : scoped?.variants.find(({ id, mode }) => id === rule.id && mode !== "off");

const prove = (
  rule: Rule,
  example: Example,
  expected: ProofFailure["expected"],
  trial: Trial,
  judgeOfAll: () => Judge,
): ProofFailure | undefined => {
  const tried = triedOf(example, rule);
  const messages = tried.map(({ message }) => message);
  const decisions = trial(messages, knownIn(tried));
  const last = decisions[tried.findLastIndex(({ spared }) => !spared)]!;
  const firedIn = (decision: Decision): FiredRule | undefined => decision.rules.find(({ id }) => id === rule.id);
  // Whom a later message of the wave has brought in is hit like any other.
  const fired = decisions.flatMap((decision, i) => [
    { message: tried[i]!.message, by: firedIn(decision) },
    ...(decision.earlier ?? []).map((before) => ({ message: before.message, by: firedIn(before.decision) })),
  ]);
  const isSpared = ({ id }: Message): boolean =>
    expected === "allows" || tried.some(({ message, spared }) => spared && message.id === id);
  const wronged = fired.find(({ message, by }) => by !== undefined && isSpared(message));
  const broken = decisions.flatMap(({ errors }) => errors)[0];
  const failed = wronged !== undefined || (expected === "catches" && firedIn(last) === undefined);
  if (broken === undefined && !failed) return undefined;
  const by = wronged?.by ?? (expected === "catches" ? firedIn(last) : undefined);
  return {
    place: example.place,
    rule: rule.id,
    expected: wronged ? "allows" : expected,
    text: wronged?.message.text ?? example.text,
    messages: tried.length,
    level: by?.level ?? "none",
    says: broken ? `${broken.where} failed: ${broken.message}` : by ? findings(by) : others(tried, judgeOfAll()),
  };
};

const findings = ({ findings }: FiredRule): string =>
  findings
    .filter(({ level }) => level !== "none")
    .map(({ condition, says }) => `${condition}: ${says}`)
    .join("; ");

/** Which other rules fire at the last message that is not to be spared. */
const others = (tried: readonly Tried[], judge: Judge): string => {
  const decisions = tried.map(({ message, known }) => judge.moderate(message, known));
  const { rules } = decisions[tried.findLastIndex(({ spared }) => !spared)]!;
  return rules.length === 0 ? "" : `only ${rules.map(({ id }) => id).join(", ")} fired`;
};

/** The same, as a line to print. `file`: the rulebook that is tried; an example of one that it extends stays as it is. */
export const proofProblem = (failure: ProofFailure, file: string): Problem => {
  const { place, rule, expected, level, says } = failure;
  const because = says === "" ? "" : ` (${shown(says, LONGEST_REASON)})`;
  const instead =
    place.file === file
      ? "take the example away"
      : `name others for rule ${rule} in ${file}: prove: { ${expected}: [ ... ] } there takes the place of what stands here`;
  return expected === "catches" && level === "none"
    ? {
        place,
        message: `rule ${rule} does not catch ${textOf(failure)}${because}.`,
        hint: `Widen the rule, or ${instead}.`,
      }
    : {
        place,
        message: `rule ${rule} ${VERBS[level]} ${textOf(failure)}${because}.`,
        hint: `Narrow the rule with all: or unless:, or ${instead}.`,
      };
};

const textOf = ({ text, messages }: ProofFailure): string =>
  messages === 1 ? quoted(text) : `${quoted(text)} (${messages} messages)`;

const LONGEST_REASON = 200;

const VERBS: Readonly<Record<ProofFailure["level"], string>> = {
  none: "could not judge",
  shadow: "hits, and should allow,",
  queue: "queues, and should allow,",
  act: "acts on, and should allow,",
};
