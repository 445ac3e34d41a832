import type { DecisionRow } from "../../engine/ports.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { paintFor, routeWord } from "../paint.ts";
import { armText } from "./arm-text.ts";
import { ruleLines } from "./rule-lines.ts";

/** What was decided about one revision of a message: the route, the case it led to, or what rules found that led to none. */
export const decisionLines = (
  { key, route, at, rulebook, caseId, hits = [], experiment }: DecisionRow,
  ctx: Pick<Context, "color">,
): readonly string[] => {
  const paint = paintFor(ctx.color);
  const edit = key.revision === 0 ? "" : `, edit ${key.revision}`;
  return [
    `${routeWord(paint, route)}  ${safe(key.platform, 40)} ${safe(key.id, 80)}${edit}, judged ${new Date(at).toISOString()}`,
    ...(caseId ? [`  in case ${caseId}: modbot explain ${caseId}`] : []),
    ...hits.flatMap((rule) => ruleLines(rule, paint)),
    ...(caseId || hits.length > 0 ? [] : ["  no rule had anything to say about it"]),
    ...(experiment === undefined ? [] : [`  ${armText(experiment)}`]),
    paint.dim(`  rulebook version ${safe(rulebook.version)}, ${rulebook.hash.slice(0, 12)}`),
  ];
};
