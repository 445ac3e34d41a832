import type { Expression, Rulebook } from "../rulebook/rule.ts";
import { found, type LintFinding } from "./finding.ts";

/** What says who somebody is, and nothing about the message. */
const ABOUT_THE_PAST: ReadonlySet<string> = new Set(["reputation"]);

/** Rules that do something to people for what was decided about them before, whatever they write now. */
export const reputationAlone = ({ rules }: Rulebook): readonly LintFinding[] =>
  rules.flatMap(({ id, mode, when }) =>
    mode === "act" && mayHoldByPast(when)
      ? [
          found(
            "reputation-alone",
            when.place,
            `rule ${id} acts on a reputation alone: whatever somebody writes is punished for what was before`,
            "Put what the message does beside it, under all:, or let it ask: mode: queue",
            { kind: "rule", name: id },
          ),
        ]
      : [],
  );

/** Can it hold though nothing but reputations does? */
const mayHoldByPast = (expression: Expression): boolean => {
  switch (expression.kind) {
    case "leaf":
      return ABOUT_THE_PAST.has(expression.condition);
    case "any":
      return expression.members.some(mayHoldByPast);
    case "all":
      return (
        expression.members.every((member) => mayHoldByPast(member) || member.kind === "none") &&
        expression.members.some(mayHoldByPast)
      );
    case "none":
      return false;
    case "score": {
      const past = expression.groups.map(({ cap, signals }) =>
        Math.min(
          cap ?? Number.POSITIVE_INFINITY,
          signals.reduce((sum, { adds, when }) => sum + (adds > 0 && mayHoldByPast(when) ? adds : 0), 0),
        ),
      );
      return past.reduce((sum, adds) => sum + adds, 0) >= expression.actAt;
    }
  }
};
