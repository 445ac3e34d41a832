import type { Decision, FiredRule } from "../decision.ts";
import type { Place } from "../errors.ts";
import type { Message } from "../message.ts";
import { leavesOf } from "../rulebook/evaluate.ts";
import { knownIn, triedOf } from "../rulebook/example.ts";
import type { Example, Rule, Rulebook } from "../rulebook/rule.ts";
import { type JudgeFor, type Trial, trialFor } from "../rulebook/trial.ts";
import { mutableFor } from "./applies.ts";
import { drawFor } from "./draw.ts";
import { HARMLESS } from "./harmless.ts";
import { MUTATIONS, type MutationName } from "./mutations.ts";

/** An example that a rule lives up to as it is written, and not when it is written otherwise. */
export type MutationMiss = {
  readonly place: Place;
  readonly rule: string;
  readonly expected: "catches" | "allows";
  readonly mutation: string;
  /** As it was tried. Hostile. */
  readonly texts: readonly string[];
  /** What the rule rests on: for `catches` where the example is plain, for `allows` where it is hit. */
  readonly by: FiredRule;
};

export type MutationReport = {
  /** How many mutated examples were tried. */
  readonly tried: number;
  readonly misses: readonly MutationMiss[];
  /** Rules of which not all was tried, because there was no time left. */
  readonly untried: readonly string[];
};

/** Is there time for another example? Asked before each. */
export type TimeLeft = () => boolean;

const ALWAYS: TimeLeft = () => true;

/**
 * Tries the examples of every rule that is not off once more, each written in the ways in which people hide words (`catches`) or in which
 * the same innocent thing is written (`allows`). An example that does not hold as it stands is not tried: that is told already.
 *
 * Gives: the misses in the order of the file. The same rulebook gives the same misses, as long as time is left.
 */
export const proveMutations = (rulebook: Rulebook, judgeFor: JudgeFor, hasTime: TimeLeft = ALWAYS): MutationReport => {
  let tried = 0;
  const misses: MutationMiss[] = [];
  const untried = new Set<string>();
  for (const rule of rulebook.rules) {
    if (rule.mode === "off" || rule.prove.mutations.length === 0) continue;
    const runs: Run[] = [];
    const judge = trialFor(rule, rulebook, judgeFor);
    for (const example of rule.prove.catches) runs.push(() => catchesOf(rule, example, judge));
    for (const example of rule.prove.allows) runs.push(() => allowsOf(rule, example, judge));
    for (const run of runs) {
      if (!hasTime()) {
        untried.add(rule.id);
        break;
      }
      const result = run();
      tried += result.tried;
      misses.push(...result.misses);
    }
  }
  return { tried, misses, untried: [...untried] };
};

type Result = { readonly tried: number; readonly misses: readonly MutationMiss[] };
type Run = () => Result;

const NOTHING: Result = { tried: 0, misses: [] };

const firedIn = ({ rules }: Decision, { id }: Rule): FiredRule | undefined => rules.find((rule) => rule.id === id);

/** The last message that is to be caught, written otherwise; what came before it comes as before. */
const catchesOf = (rule: Rule, example: Example, judge: Trial): Result => {
  const tried = triedOf(example, rule);
  const at = tried.findLastIndex(({ spared }) => !spared);
  const messages = tried.slice(0, at + 1).map(({ message }) => message);
  const last = messages.at(-1);
  const by = last && firedIn(judge(messages, knownIn(tried)).at(-1)!, rule);
  if (last === undefined || by === undefined) return NOTHING;
  let count = 0;
  const misses: MutationMiss[] = [];
  for (const mutation of rule.prove.mutations) {
    const texts = textsOf(mutation, last.text, by, rule);
    if (texts === undefined) continue;
    count++;
    const decisions = judge(
      [...messages.slice(0, -1), ...texts.map((text, part) => rewritten(last, text, part))],
      knownIn(tried),
    );
    if (decisions.slice(messages.length - 1).some((decision) => firedIn(decision, rule))) continue;
    misses.push({ place: example.place, rule: rule.id, expected: "catches", mutation, texts, by });
  }
  return { tried: count, misses };
};

const textsOf = (mutation: MutationName, text: string, by: FiredRule, rule: Rule): readonly string[] | undefined => {
  const mutable = mutableFor(mutation, text, by);
  if (mutable.spans.length === 0) return undefined;
  return MUTATIONS[mutation](mutable, drawFor(`${rule.id}\n${mutation}\n${text}`));
};

const PART_MS = 1_000;

/** The message with another text; a second part of it is a message of its own, a second later. */
const rewritten = (message: Message, text: string, part: number): Message => ({
  ...message,
  text,
  ...(part === 0 ? {} : { id: `${message.id}-${part + 1}` }),
  ...(part === 0 || message.sentAt === undefined ? {} : { sentAt: message.sentAt + part * PART_MS }),
});

/** Every message of the example, written otherwise. */
const allowsOf = (rule: Rule, example: Example, judge: Trial): Result => {
  const tried = triedOf(example, rule);
  const messages = tried.map(({ message }) => message);
  const hitBy = (written: readonly Message[]): FiredRule | undefined =>
    judge(written, knownIn(tried))
      .flatMap((decision) => [decision, ...(decision.earlier ?? []).map((before) => before.decision)])
      .map((decision) => firedIn(decision, rule))
      .find((fired) => fired !== undefined);
  if (hitBy(messages) !== undefined) return NOTHING;
  const conditions = new Set(leavesOf(rule.when).map(({ condition }) => condition));
  let count = 0;
  const misses: MutationMiss[] = [];
  for (const [mutation, { change, minded }] of Object.entries(HARMLESS)) {
    if (minded.some((name) => conditions.has(name))) continue;
    const changed = messages.map((message) => ({ ...message, text: change(message.text) }));
    if (changed.every(({ text }, i) => text === messages[i]?.text)) continue;
    count++;
    const by = hitBy(changed);
    const texts = [...new Set(changed.map(({ text }) => text))];
    if (by) misses.push({ place: example.place, rule: rule.id, expected: "allows", mutation, texts, by });
  }
  return { tried: count, misses };
};
