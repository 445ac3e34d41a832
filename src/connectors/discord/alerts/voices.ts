import { openAppeal } from "../../../engine/appeals/appeal.ts";
import type { Case } from "../../../engine/case.ts";
import type { CaseFile } from "../../../engine/review-desk.ts";
import type { Field } from "./field.ts";
import { nameOf } from "./moderator-name.ts";
import { fitted, inline, quoted } from "./plain.ts";

/** What people have said of a case: who decided, who appeals, who reported, who voted. */
export const decidedField = ({ decided }: Case): Field | undefined => {
  if (decided === undefined) return undefined;
  const did = { approve: "approved", block: "blocked", escalate: "escalated" }[decided.verdict];
  const note = decided.note === undefined ? "" : `: ${inline(decided.note, 500)}`;
  return { name: "Decided", value: `${did} by ${nameOf(decided.by)} <t:${Math.floor(decided.at / 1_000)}:R>${note}` };
};

export const appealField = (c: Case): Field | undefined => {
  const appeal = openAppeal(c) ?? c.appeals?.at(-1);
  if (appeal === undefined) return undefined;
  const { called, from, text, answer } = appeal;
  const became =
    answer === undefined ? "waits for an answer" : `${answer.upheld ? "upheld" : "refused"} by ${nameOf(answer.by)}`;
  return { name: "Appeal", value: `**${inline(called ?? from.author, 80)}** · ${became}\n${quoted(text, 800)}` };
};

export const reportsField = ({ reports = [] }: Case): Field | undefined =>
  reports.length === 0
    ? undefined
    : {
        name: reports.length === 1 ? "Reported" : `Reported ${reports.length} times`,
        value: fitted(
          reports.map(
            ({ called, from, reason }) =>
              `**${inline(called ?? from.author, 60)}**${reason === "" ? "" : `: ${inline(reason, 200)}`}`,
          ),
          600,
        ),
      };

export const votesField = ({ case: { votes = [], status }, votes: rules }: CaseFile): Field | undefined =>
  rules === undefined || status !== "escalated"
    ? undefined
    : {
        name: `Votes: ${rules.needed} of one mind decide`,
        value: fitted(
          votes.length === 0 ? ["nobody yet"] : votes.map(({ by, verdict }) => `${nameOf(by)}: ${verdict}`),
          400,
        ),
      };
