import { least, NONE } from "../answer.ts";
import type { AnswerSource } from "../answers.ts";
import type { Message } from "../message.ts";
import { evaluate, type Leaf, leavesOf } from "../rulebook/evaluate.ts";
import type { Expression } from "../rulebook/rule.ts";

/**
 * The permits without which an exemption that holds would not: one where one is enough, else all that it rests on.
 * `undefined` where it holds anyway, as for nearly every message.
 */
export const permitsBehind = (
  unless: Expression,
  { author }: Message,
  answers: Pick<AnswerSource, "of">,
): readonly string[] | undefined => {
  if (author?.permits === undefined) return undefined;
  const resting = leavesOf(unless).filter((leaf) => leaf.test.permit !== undefined && least(answers.of(leaf)) === 2);
  if (resting.length === 0) return undefined;
  const holdsWith = (permits: readonly string[]): boolean => {
    const isTaken = (leaf: Leaf): boolean => resting.includes(leaf) && !permits.includes(leaf.test.permit ?? "");
    return least(evaluate(unless, (leaf) => (isTaken(leaf) ? NONE : answers.of(leaf)))) === 2;
  };
  if (holdsWith([])) return undefined;
  const names = [...new Set(resting.flatMap(({ test }) => test.permit ?? []))].sort();
  const enough = names.find((name) => holdsWith([name]));
  return enough === undefined ? names : [enough];
};
