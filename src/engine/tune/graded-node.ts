import { ACT, type Answer, least, type Rank, weaker } from "../answer.ts";
import type { Reading } from "../reading.ts";
import { evaluate, type Leaf, totalOf } from "../rulebook/evaluate.ts";
import type { Expression } from "../rulebook/rule.ts";
import { reachOf } from "../rulebook/score.ts";
import { plainValue } from "../rulebook/yaml-tree.ts";

/** The part of a rule that gives a score and has thresholds for it: a graded condition, or a `score` with its groups. */
export type GradedNode = Leaf | Extract<Expression, { readonly kind: "score" }>;

/** From which scores on people are asked, and the rule is sure. Without `actAt` it never is. */
export type Thresholds = { readonly queueAt: number; readonly actAt?: number };

/**
 * The one part of a rule whose thresholds can be tuned. `undefined` where there is none, where there are several, or where it stands under `any`,
 * `none` or in a group: then it does not decide by itself whether the rule is sure.
 */
export const gradedNode = (when: Expression): GradedNode | undefined => {
  const [node, second] = nodesIn(when);
  return second === undefined ? node : undefined;
};

const nodesIn = (when: Expression): readonly GradedNode[] => {
  switch (when.kind) {
    case "leaf":
      return when.graded && thresholdsOf(when) !== undefined ? [when] : [];
    case "score":
      return [when];
    case "all":
      return when.members.flatMap(nodesIn);
    default:
      return [];
  }
};

/** As they stand in the rulebook. `undefined`: the condition has none. */
export const thresholdsOf = (node: GradedNode): Thresholds | undefined => {
  if (node.kind === "score") return { queueAt: node.queueAt, actAt: node.actAt };
  const { queue_at: queueAt, act_at: actAt } = parametersOf(node);
  if (typeof queueAt !== "number") return undefined;
  return { queueAt, ...(typeof actAt === "number" ? { actAt } : {}) };
};

/** What the score is of: labels, a concept, points. Text of the rulebook. */
export const labelsOf = (node: GradedNode): readonly string[] => {
  if (node.kind === "score") return ["score"];
  const { name, near } = parametersOf(node);
  const named = [name, near].flat().filter((one) => typeof one === "string");
  return named.length > 0 ? named : [node.condition];
};

const parametersOf = ({ written }: Leaf): Readonly<Record<string, unknown>> => {
  const value = plainValue(written);
  return typeof value === "object" && value !== null ? { ...value } : {};
};

/** The score of a message. `undefined`: nobody can tell. */
export const scoreOf = (node: GradedNode, reading: Reading, answerOf: (leaf: Leaf) => Answer): number | undefined =>
  node.kind === "score" ? totalOf(node, answerOf).low : node.test.evidence(reading).value;

/** How far the rest of a rule goes when its graded part is sure: what the thresholds can make of the message at most. */
export const restOf = (when: Expression, node: GradedNode, answerOf: (leaf: Leaf) => Answer): Rank => {
  const answer = (part: Expression): Answer => {
    if (part === node) return ACT;
    return part.kind === "all" ? part.members.map(answer).reduce(weaker, ACT) : evaluate(part, answerOf);
  };
  return least(answer(when));
};

/** Thresholds that are tried, from the strictest down. They hang on the rulebook alone, never on what people found. */
export const gridOf = (node: GradedNode): readonly number[] => {
  if (node.kind === "leaf") return SHARES;
  const reach = node.groups.reduce((sum, group) => sum + reachOf(group), 0);
  return Array.from({ length: Math.floor(reach * 2) }, (_, i) => Math.floor(reach * 2) / 2 - i / 2);
};

/** For scores of 0 to 1: closer together at the top, where the best of them lie. */
const SHARES: readonly number[] = [0.999, 0.998, 0.995, ...Array.from({ length: 95 }, (_, i) => (99 - i) / 100)];
