import { least, levelName } from "./answer.ts";
import type { Answers } from "./answers.ts";
import type { Finding } from "./decision.ts";
import type { Reading } from "./reading.ts";
import { type Leaf, leavesOf, totalOf } from "./rulebook/evaluate.ts";
import type { Expression } from "./rulebook/rule.ts";

/** What the conditions of an expression rest on: those that held or might have, in the order of the file. */
export const findingsOf = (when: Expression, reading: Reading, answers: Answers): readonly Finding[] => [
  ...(when.kind === "score" ? [scoreFinding(when, answers)] : []),
  ...leavesOf(when)
    .filter((leaf) => least(answers.of(leaf)) > 0)
    .map((leaf) => findingOf(leaf, reading, answers)),
];

/** What one condition says of a message, whether it held or not. */
export const findingOf = (leaf: Leaf, reading: Reading, answers: Answers): Finding => {
  const level = levelName(answers.of(leaf));
  return { condition: leaf.condition, place: leaf.place, level, ...evidenceOf(leaf, reading) };
};

/** Evidence is for people: failing to give it must not cost the decision. */
const evidenceOf = (
  leaf: Leaf,
  reading: Reading,
): Pick<Finding, "says" | "spans" | "value" | "threshold" | "severity" | "concept"> => {
  try {
    return leaf.test.evidence(reading);
  } catch (cause) {
    return { says: `no evidence: ${cause instanceof Error ? cause.message : String(cause)}`, spans: [] };
  }
};

export const scoreFinding = (score: Extract<Expression, { kind: "score" }>, answers: Answers): Finding => {
  const { low, high } = totalOf(score, answers.of);
  const level =
    low >= score.actAt ? "act" : low >= score.queueAt ? "queue" : high >= score.queueAt ? "unknown" : "none";
  const open = high > low ? `, up to ${high} if all were known` : "";
  return {
    condition: "score",
    place: score.place,
    level,
    says: `score ${low} (queue at ${score.queueAt}, act at ${score.actAt}${open})`,
    value: low,
    threshold: level === "act" ? score.actAt : score.queueAt,
    spans: [],
  };
};
