import { ACT, type Answer, graded, least, most, NONE, opposite, stronger, weaker } from "../answer.ts";
import type { Sign } from "../condition.ts";
import type { Scan } from "../text/lexicon.ts";
import type { Expression } from "./rule.ts";

export type Leaf = Extract<Expression, { kind: "leaf" }>;
type Score = Extract<Expression, { kind: "score" }>;

type All = Extract<Expression, { kind: "all" }>;

/**
 * How an expression answers, given what its leaves answer. Stops early where the rest cannot change it.
 * `certain`: only what is certain counts, so nothing dear is asked where something cheap is unknown already; the answer may then be more open than it need be.
 */
export const evaluate = (expression: Expression, answerOf: (leaf: Leaf) => Answer, certain = false): Answer => {
  switch (expression.kind) {
    case "leaf":
      return answerOf(expression);
    case "all":
      return allOf(expression, answerOf, certain);
    case "any":
      return anyOf(expression.members, answerOf, certain);
    case "none":
      return opposite(anyOf(expression.members, answerOf, false));
    case "score":
      return answerToScore(expression, answerOf);
  }
};

const allOf = ({ members, dearFrom }: All, answerOf: (leaf: Leaf) => Answer, certain: boolean): Answer => {
  let answer = ACT;
  for (let i = 0; i < members.length; i++) {
    if (certain && i === dearFrom && least(answer) === 0) break;
    answer = weaker(answer, evaluate(members[i]!, answerOf, certain));
    if (answer === NONE) break;
  }
  return answer;
};

const anyOf = (members: readonly Expression[], answerOf: (leaf: Leaf) => Answer, certain: boolean): Answer => {
  let answer = NONE;
  for (const member of members) {
    answer = stronger(answer, evaluate(member, answerOf, certain));
    if (answer === ACT) break;
  }
  return answer;
};

/** What a score adds up to: `low` from what is certain, `high` if everything unknown held too. */
export type Total = { readonly low: number; readonly high: number };

const answerToScore = (score: Score, answerOf: (leaf: Leaf) => Answer): Answer => {
  const { low, high } = totalOf(score, answerOf);
  return graded(low, high, score.queueAt, score.actAt);
};

/**
 * The sum over groups, each capped. A signal that is certain adds all of its weight, one that only gives *queue* adds half,
 * so that doubtful evidence alone does not act.
 */
export const totalOf = (score: Score, answerOf: (leaf: Leaf) => Answer): Total => {
  let low = 0;
  let high = 0;
  for (const group of score.groups) {
    let groupLow = 0;
    let groupHigh = 0;
    for (const { when, adds } of group.signals) {
      const answer = evaluate(when, answerOf);
      if (answer === NONE) continue;
      const certain = (adds * least(answer)) / 2;
      const possible = (adds * most(answer)) / 2;
      // A signal that speaks for the author takes away, so its possible part lowers the low end.
      groupLow += Math.min(certain, possible);
      groupHigh += Math.max(certain, possible);
    }
    low += Math.min(group.cap, groupLow);
    high += Math.min(group.cap, groupHigh);
  }
  return { low: rounded(low), high: rounded(high) };
};

/** Weights like 0.1 do not add up exactly: without this, the order of the signals would decide at a threshold. */
export const rounded = (points: number): number => Math.round(points * 1e6) / 1e6;

const leaves = new WeakMap<Expression, readonly Leaf[]>();

/** Every leaf of an expression, in the order of the file. Remembered: each message that a rule holds for asks three times. */
export const leavesOf = (expression: Expression): readonly Leaf[] => {
  const known = leaves.get(expression);
  if (known !== undefined) return known;
  const found = leavesIn(expression);
  leaves.set(expression, found);
  return found;
};

const leavesIn = (expression: Expression): readonly Leaf[] => {
  switch (expression.kind) {
    case "leaf":
      return [expression];
    case "score":
      return expression.groups.flatMap((group) => group.signals.flatMap(({ when }) => leavesOf(when)));
    default:
      return expression.members.flatMap(leavesOf);
  }
};

/** Told from the scan alone: might it hold? */
export type Gatekeeper = (scan: Scan) => boolean;

/** The gatekeeper of an expression, so that most messages need not be tried on it; `undefined` where the scan cannot tell. */
export const gatekeeperOf = (expression: Expression): Gatekeeper | undefined => {
  switch (expression.kind) {
    case "leaf":
      return expression.test.mayHold;
    case "all":
      return every(defined(expression.members.map(gatekeeperOf)));
    case "any":
      return expression.members.every(isGated) ? some(defined(expression.members.map(gatekeeperOf))) : undefined;
    case "none":
      return undefined;
    case "score":
      return mostUngated(expression) < expression.queueAt ? some(signalKeepers(expression)) : undefined;
  }
};

/**
 * What must show for an expression to be certain of anything: of each of these lists one sign, whatever the scan has found.
 * Empty where only asking tells.
 */
export const signsOf = (expression: Expression): readonly (readonly Sign[])[] => {
  switch (expression.kind) {
    case "leaf":
      return signsOfLeaf(expression);
    case "all":
      return expression.members.flatMap(signsOf);
    case "any": {
      const firsts = defined(expression.members.map((member) => signsOf(member)[0]));
      return firsts.length < expression.members.length ? [] : [firsts.flat()];
    }
    case "none":
    case "score":
      return [];
  }
};

const signsOfLeaf = ({ index, test: { sign, mayHold } }: Leaf): readonly (readonly Sign[])[] => {
  if (sign !== undefined) return [[sign]];
  return mayHold === undefined ? [] : [[{ key: `leaf ${index}`, shows: ({ scan }) => mayHold(scan) }]];
};

const isGated = (expression: Expression): boolean => gatekeeperOf(expression) !== undefined;

const defined = <T>(items: readonly (T | undefined)[]): readonly T[] => items.filter((item) => item !== undefined);

const every = (keepers: readonly Gatekeeper[]): Gatekeeper | undefined =>
  keepers.length > 1 ? (scan) => keepers.every((keeper) => keeper(scan)) : keepers[0];

const some = (keepers: readonly Gatekeeper[]): Gatekeeper =>
  keepers.length === 1 ? keepers[0]! : (scan) => keepers.some((keeper) => keeper(scan));

/** What the scan must have found at least one of, for a score to reach anything. Signals that speak for the author only take away. */
const signalKeepers = ({ groups }: Score): readonly Gatekeeper[] =>
  defined(
    groups.flatMap(({ signals }) => signals.filter(({ adds }) => adds > 0).map(({ when }) => gatekeeperOf(when))),
  );

/** The most that a score can come to on a quiet message. */
const mostUngated = ({ groups }: Score): number =>
  rounded(
    groups.reduce((total, { cap, signals }) => {
      const most = signals.reduce((sum, { when, adds }) => (adds > 0 && !isGated(when) ? sum + adds : sum), 0);
      return total + Math.min(cap, most);
    }, 0),
  );
