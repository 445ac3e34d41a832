import type { RuleChange, RunEvent } from "../../runtime/run-event.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Paint } from "../paint.ts";

type Changed = Extract<RunEvent, { readonly type: "rule" }>;

const SAYS: Readonly<Record<RuleChange, { readonly what: string; readonly tone: "red" | "green" }>> = {
  paused: { what: "is paused and asks people", tone: "red" },
  resumed: { what: "may act again", tone: "green" },
  certified: { what: "is certified and acts from now on", tone: "green" },
  demoted: { what: "acts no more and asks people", tone: "red" },
  over_budget: { what: "may do no more for now", tone: "red" },
};

/** What a rule may do has changed: said once, and for a pause how to end it. */
export const ruleChangeLines = ({ rule, now, why, by }: Changed, paint: Paint): readonly string[] => {
  const { what, tone } = SAYS[now];
  const who = by.kind === "modbot" ? "" : `, says ${safe(by.name, 64)}`;
  const line = `rule      ${rule === undefined ? "all together" : safe(rule, 80)} ${what}${who}: ${safe(why, 300)}`;
  return [
    paint[tone](line),
    ...(now === "paused" && rule !== undefined
      ? [paint.dim(`          modbot rules resume ${safe(rule, 80)}   lets it act again`)]
      : []),
  ];
};
