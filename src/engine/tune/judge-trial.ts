import { ACT, type Answer, least, NONE, QUEUE, UNKNOWN } from "../answer.ts";
import type { Answers } from "../answers.ts";
import type { FiredRule } from "../decision.ts";
import type { Reading } from "../reading.ts";
import { evaluate, type Leaf } from "../rulebook/evaluate.ts";
import type { Rule } from "../rulebook/rule.ts";
import { type GradedNode, restOf, scoreOf } from "./graded-node.ts";

/** What a rule says of a message apart from its thresholds. */
export type Graded = { readonly score: number; readonly mayAct: boolean };

/** Of a rule that held, as its findings tell. `rule`: as it was then. `undefined`: the findings tell no score. */
export const gradedByFindings = (fired: FiredRule, rule: Rule, node: GradedNode): Graded | undefined => {
  const score = fired.findings.find(
    ({ condition, place }) => condition === nameOf(node) && isSamePlace(place, node),
  )?.value;
  if (score === undefined) return undefined;
  if (fired.sure === true) return { score, mayAct: true };
  // Whatever else kept it from being sure would do so with any threshold.
  if ((fired.capped ?? []).some((why) => HOLDS_BACK.has(why))) return { score, mayAct: false };
  const answers = new Map(fired.findings.map((finding) => [placeKey(finding), LEVELS[finding.level]]));
  return { score, mayAct: restOf(rule.when, node, (leaf) => answers.get(placeKey(leaf)) ?? NONE) === 2 };
};

const HOLDS_BACK: ReadonlySet<string> = new Set(["its exemption may hold", "a condition failed"]);
const LEVELS: Readonly<Record<FiredRule["findings"][number]["level"], Answer>> = {
  none: NONE,
  queue: QUEUE,
  act: ACT,
  unknown: UNKNOWN,
};

const nameOf = (node: GradedNode): string => (node.kind === "score" ? "score" : node.condition);
type Placed = { readonly condition: string; readonly place: { readonly line: number; readonly column: number } };
const placeKey = ({ condition, place }: Placed): string => `${condition} ${place.line}:${place.column}`;
const isSamePlace = (place: Placed["place"], node: GradedNode): boolean =>
  place.line === node.place.line && place.column === node.place.column;

/** Asks a rule about a message whose text is at hand, whatever its thresholds say. `undefined`: it has nothing to say of it, or an exemption holds. */
export const gradedByAsking = (
  rule: Rule,
  node: GradedNode,
  reading: Reading,
  answers: Answers,
): Graded | undefined => {
  if (rule.mode === "off" || !rule.surfaces.includes(reading.message.surface)) return undefined;
  const answerOf = (leaf: Leaf): Answer => answers.of(leaf);
  const rest = restOf(rule.when, node, answerOf);
  if (rest === 0) return undefined;
  const exempt = rule.unless === undefined ? 0 : least(evaluate(rule.unless, answerOf));
  if (exempt === 2) return undefined;
  const score = scoreOf(node, reading, answerOf);
  return score === undefined ? undefined : { score, mayAct: rest === 2 && exempt === 0 };
};
