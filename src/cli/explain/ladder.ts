import { reputationText } from "../../engine/reputation.ts";
import type { CaseFile } from "../../engine/review-desk.ts";
import { inShort } from "../../tui/effect-words.ts";
import { outlookText, rungWords, stepsTo } from "../../tui/sanction-words.ts";
import { counted } from "../../tui/time-words.ts";
import type { Context } from "../context.ts";
import { paintFor } from "../paint.ts";
import { rungJson, sanctionJson } from "../strikes/to-json.ts";

/** Where the author of a case stands: strikes now, what Block would make of them, and what the ladder has asked for that runs. */
export const ladderLines = (
  { case: found, reputation, strikes, nextRung, afterBlock, sanctions }: CaseFile,
  ctx: Pick<Context, "color" | "now">,
): readonly string[] => {
  if (found.entries[0]?.message.author === undefined) return [];
  const paint = paintFor(ctx.color);
  const reaches = afterBlock?.rung ? `, which reaches ${rungWords(afterBlock.rung)} at ${afterBlock.rung.strikes}` : "";
  return [
    "",
    `${paint.bold("author")}  ${counted(strikes, "strike")} now${nextRung ? `; next: ${stepsTo(nextRung, strikes)}` : ""}`,
    ...(reputation === undefined ? [] : [`  ${reputationText(reputation)}`]),
    ...(afterBlock === undefined || afterBlock.total === strikes
      ? []
      : [
          `  Block would make it ${counted(afterBlock.total, "strike")}${reaches}${afterBlock.next ? `; then ${stepsTo(afterBlock.next, afterBlock.total)}` : ""}`,
        ]),
    ...sanctions.map(
      ({ caseId, effect, outlook }) =>
        `  ${inShort([effect])[0] ?? effect.action} by ${caseId}: ${outlookText(outlook, ctx.now())}`,
    ),
  ];
};

/** The same for programs. */
export const ladderJson = ({ strikes, nextRung, afterBlock, sanctions }: CaseFile) => ({
  now: strikes,
  next: nextRung && rungJson(nextRung),
  after_block: afterBlock && {
    strikes: afterBlock.total,
    reached: afterBlock.rung && rungJson(afterBlock.rung),
    next: afterBlock.next && rungJson(afterBlock.next),
  },
  sanctions: sanctions.map(sanctionJson),
});

/** What the author is thought of, with every part; `undefined` where nobody knows who it was. */
export const reputationJson = ({ reputation }: CaseFile) =>
  reputation && {
    value: reputation.value,
    upheld: reputation.upheld,
    overturned: reputation.overturned,
    weighs: reputation.weighs,
    tenure: reputation.tenure,
    account_age_ms: reputation.known.ageMs ?? null,
    messages: reputation.known.messages ?? null,
    half_life_ms: reputation.terms.halfLifeMs ?? null,
    prior: reputation.terms.prior,
    weight: reputation.terms.weight,
  };
