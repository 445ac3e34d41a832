import { UsageError } from "../../engine/errors.ts";
import { didYouMean } from "../../engine/rulebook/closest.ts";
import type { Stats } from "../../engine/stats/read-stats.ts";
import type { RuleFigures } from "../../engine/stats/rule-figures.ts";
import { safe } from "../../tui/safe-text.ts";
import { counted } from "../../tui/time-words.ts";
import type { Context } from "../context.ts";
import { paintFor } from "../paint.ts";
import { headLines, type StatsFacts } from "./lines.ts";
import { slotWords, sparkline } from "./sparkline.ts";
import { hasSaid } from "./tables.ts";
import { CONFIDENT, number, percent } from "./words.ts";

/** Errors: `UsageError` for a rule that the rulebook does not have, and that has found nothing in this time. */
export const ruleNamed = (id: string, { rules }: Stats): RuleFigures => {
  const found = rules.find((rule) => rule.id === id);
  if (found !== undefined) return found;
  const hint = didYouMean(
    id,
    rules.map((rule) => rule.id),
  );
  throw new UsageError(`the rulebook has no rule ${safe(id, 60)}, and none of that name has found anything.`, {
    hint: hint ?? "modbot rules names them all.",
  });
};

/** All that is known of one rule. */
export const ruleLines = (
  figures: RuleFigures,
  stats: Stats,
  facts: StatsFacts,
  ctx: Pick<Context, "color">,
): readonly string[] => {
  const { id, rule, hits, incidents, found, certificate, course } = figures;
  const all = hits.shadow + hits.queued + hits.acted;
  return [
    ...headLines(stats, facts, ctx),
    `${paintFor(ctx.color).bold(safe(id, 80))}${rule === undefined ? ": no longer in the rulebook" : ` (${rule.mode}): ${safe(rule.says, 300)}`}`,
    ...(hasSaid(figures)
      ? [
          `hits      ${number(all)}: ${number(hits.acted)} acted, ${number(hits.queued)} queued, ${number(hits.shadow)} in shadow`,
          `${slotWords(stats.slots.days).padEnd(8)}  ${sparkline(course)}`,
          `handled   ${incidents.all === 0 ? "no incident" : `${percent(incidents.automatic, incidents.all)} of ${counted(incidents.all, "incident")} needed nobody of the staff`}`,
          `found     ${number(found.upheld)} upheld, ${number(found.wrong)} wrong, of which the bot had acted on ${number(found.overturned)}`,
        ]
      : ["It has found nothing in this time."]),
    ...(certificate === undefined || rule === undefined ? [] : [`proof     ${proofText(certificate, rule.maxWrong)}`]),
  ];
};

const proofText = (
  { looked, wrong, bound, proven, missing }: NonNullable<RuleFigures["certificate"]>,
  maxWrong: number | undefined,
): string => {
  const known =
    looked === 0
      ? "no verdict yet about the conditions that it has now"
      : `${number(wrong)} wrong in ${counted(looked, "case")} ever, ${bound >= 1 ? "so there is no bound" : `so at most ${percent(bound)} (${CONFIDENT})`}`;
  if (maxWrong === undefined) return known;
  if (proven) return `${known}: ${percent(maxWrong)} is proven`;
  const missed = missing === undefined ? "wrong too often" : `${counted(missing, "more case")} missing`;
  return `${known}: ${missed} for ${percent(maxWrong)}`;
};
