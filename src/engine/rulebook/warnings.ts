import type { Condition } from "../condition.ts";
import type { Place } from "../errors.ts";
import type { LintId } from "../lint/ids.ts";
import { leavesOf } from "./evaluate.ts";
import { quoted, type Report } from "./problems.ts";
import type { Expression, Rule } from "./rule.ts";
import type { Taken } from "./workshop.ts";

/** Worth a look in one condition: what finds too much, and what costs too much. */
export const warnOfLeaf = ({ name }: Condition, taken: Taken, place: Place, report: Report): void => {
  for (const { entry, mode } of taken.short) {
    const isPrefix = mode === "prefix";
    report.warning(
      place,
      `${quoted(entry)} is found ${isPrefix ? "at the beginning of" : "inside"} many innocent words`,
      `Leave out match: ${mode}, or write a longer text`,
      isPrefix ? "short-prefix" : "short-substring",
    );
  }
  if (name === "regex" && !taken.gated) {
    report.warning(
      place,
      "this pattern has no fixed text of three letters, so it runs on every message",
      "Write a word into it that every match must hold",
      "costly-pattern",
    );
  }
};

/** Worth a look in one rule: what it may do without a limit, on one finding alone, or untried. */
export const warnOfRule = (rule: Rule, report: Report): void => {
  const warn = (lint: LintId, message: string, hint: string): void =>
    report.warning(rule.place, `rule ${rule.id} ${message}`, hint, lint);
  if (rule.mode === "off") return;
  if (rule.prove.catches.length === 0 || rule.prove.allows.length === 0) {
    const missing = rule.prove.catches.length > 0 ? "allows" : rule.prove.allows.length > 0 ? "catches" : undefined;
    const what = missing === undefined ? "catches and what it allows" : missing;
    const write = missing === undefined ? "catches: [ ... ], allows: [ ... ]" : `${missing}: [ ... ]`;
    warn("no-examples", `has no examples of what it ${what}`, `Write prove: { ${write} }`);
  }
  if (rule.mode !== "act") return;
  if (rule.budget === undefined)
    warn("no-budget", "acts without a budget", "Write budget: 20 per 10m; what goes beyond it waits for people");
  if (rule.then.author?.action === "ban" && fewestFindings(rule.when) < 2) {
    warn(
      "ban-without-second-signal",
      "bans on one finding alone",
      "Ask for a second one with all:, or a shorter measure",
    );
  }
  if (rule.maxWrong !== undefined && rule.sample === 0) {
    warn(
      "never-looked-at",
      "promises how often it is wrong (max_wrong), and nobody looks at what it does (sample: 0%)",
      "Leave sample out, or write a share of its acts: sample: 2%",
    );
  }
  if (rule.maxWrong !== undefined && leavesOf(rule.when).some((leaf) => leaf.graded)) {
    warn(
      "not-certified",
      "is graded and not certified yet, so it queues until enough decisions stand behind it",
      "Decide what it queues; modbot rules says how many cases are missing",
    );
  }
};

/** A condition that goes by what another rule sees, in a rulebook where none does. */
export const warnOfWatch = (rules: readonly Rule[], report: Report): void => {
  const leaves = rules
    .filter(({ mode }) => mode !== "off")
    .flatMap(({ when, unless }) => [...leavesOf(when), ...(unless ? leavesOf(unless) : [])]);
  if (leaves.some(({ condition }) => condition === "raid")) return;
  for (const { place } of leaves.filter(({ condition }) => condition === "state"))
    report.warning(
      place,
      "no rule watches for raids, so this never holds",
      "Add a rule with raid: {}, in shadow at least",
    );
};

/** How few findings may be enough to act. */
const fewestFindings = (expression: Expression): number => {
  switch (expression.kind) {
    case "leaf":
      return 1;
    case "none":
      return 0;
    case "any":
      return Math.min(...expression.members.map(fewestFindings));
    case "all":
      return expression.members.reduce((sum, member) => sum + fewestFindings(member), 0);
    case "score": {
      // The greatest steps first: each group gives less with every further signal.
      const steps = expression.groups.flatMap(({ cap, signals }) => {
        let left = cap;
        return signals
          .map((s) => s.adds)
          .toSorted((a, b) => b - a)
          .map((adds) => {
            const step = Math.min(adds, left);
            left -= step;
            return step;
          });
      });
      let left = expression.actAt;
      let count = 0;
      for (const step of steps.toSorted((a, b) => b - a)) {
        if (left <= 0 || step <= 0) break;
        left -= step;
        count++;
      }
      return count;
    }
  }
};
