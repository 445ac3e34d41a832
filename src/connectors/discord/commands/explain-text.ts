import { effectText } from "../../../engine/actions/index.ts";
import type { Explanation } from "../../../engine/explain.ts";
import { fitted, inline } from "../alerts/plain.ts";

const ROUTE = { ignore: "let pass", queue: "for people to decide", act: "acted on" } as const;

/** What the rulebook says of a text, by itself. */
export const explanationText = ({ decision, exempt, rules, changes }: Explanation): string =>
  fitted(
    [
      `**${ROUTE[decision.route]}**${exempt === undefined ? "" : " (nothing is judged in this channel)"}${decision.route === "act" ? `: ${decision.effects.map(effectText).join(", ")}` : ""}`,
      ...rules
        .filter(({ level }) => level === "act" || level === "queue" || level === "shadow")
        .flatMap(({ id, says, level, capped, conditions }) => [
          `**${inline(id, 60)}** (${level}): ${inline(says, 200)}${capped.length === 0 ? "" : `: ${inline(capped.join("; "), 200)}`}`,
          ...conditions
            .filter((one) => one.level === "act" || one.level === "queue")
            .map((one) => `· ${inline(one.says, 160)}`),
        ]),
      ...(rules.some(({ level }) => level === "act" || level === "queue" || level === "shadow")
        ? []
        : ["No rule holds."]),
      ...changes
        .slice(0, 3)
        .map(
          ({ rule, condition, how, route }) =>
            `${how} ${condition} in ${inline(rule, 60)} it would be: ${ROUTE[route]}`,
        ),
      "Judged by itself: what needs other messages sees only this one.",
    ],
    1_900,
  );
