import type { FiredRule } from "../decision.ts";
import type { MutationMiss } from "../proofs/prove-mutations.ts";
import { shown } from "../rulebook/problems.ts";
import { found, type LintFinding } from "./finding.ts";

const LONGEST_TEXT = 120;

/** A missed mutation in words, with what to do. */
export const missFinding = ({ place, rule, expected, mutation, texts, by }: MutationMiss): LintFinding => {
  const owner = { kind: "rule", name: rule } as const;
  const tried = texts.map((text) => `"${shown(text, LONGEST_TEXT)}"`).join(", then ");
  return expected === "catches"
    ? found(
        "mutation-missed",
        place,
        `rule ${rule} does not catch this in disguise (${mutation}): ${tried}`,
        remedyFor(by, mutation),
        owner,
      )
    : found(
        "mutation-hit",
        place,
        `rule ${rule} ${by.level === "act" ? "acts on" : "hits"} this when it is written otherwise (${mutation}): ${tried}`,
        "Narrow the rule with all: or unless:, or take the example away",
        owner,
      );
};

/** What the rule rests on tells why a disguise of it is not seen. */
const remedyFor = ({ findings }: FiredRule, mutation: string): string => {
  const held = findings.filter(({ level }) => level === "act" || level === "queue");
  const leaveOut = `or leave ${mutation} out of prove: { mutations: [ ... ] }`;
  if (held.some(({ condition }) => condition === "regex"))
    return `A pattern reads letters as they are written, or folded where it has no text: raw. Use phrase or proximity for the words, ${leaveOut}`;
  if (held.some(({ condition }) => condition === "score"))
    return `Disguised words count half in a score. Let another signal stand beside them, ${leaveOut}`;
  if (held.some(({ condition }) => condition === "link")) return `List the host as it would be written so, ${leaveOut}`;
  return `Does the condition say text: raw or doubtful: skip? Else write the disguised form beside the term, ${leaveOut}`;
};
