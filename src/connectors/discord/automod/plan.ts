import { severityRank } from "../../../engine/case.ts";
import { type Fit, type Fitting, fitOf } from "./fit.ts";
import { mentionRules } from "./mentions.ts";
import type { NativePlan, Unfit } from "./native-rule.ts";
import { proverOf } from "./proof.ts";
import { keywordRules } from "./words.ts";

export type PlanOptions = Fitting & {
  /** Rules of each kind that the server may still have, beside those that modbot did not make. */
  readonly room: { readonly keywords: number; readonly mentions: number };
};

/**
 * The part of a rulebook that Discord's own filter can do in a server: what it blocks modbot would have deleted, and nothing else. What does
 * not fit is told with the reason.
 *
 * Limits: disguises are seen through by modbot alone; the filter finds texts as they are written.
 */
export const planNative = (options: PlanOptions): NativePlan => {
  const { rulebook, guild } = options;
  const prover = proverOf(rulebook, guild.id);
  const unfit: Unfit[] = [];
  const fits: Fit[] = [];
  const bySeverity = [...prover.rulesIn()].sort((a, b) => severityRank(b.severity) - severityRank(a.severity));
  for (const rule of bySeverity) {
    if (rule.mode === "off" || rule.mode === "shadow") continue;
    const fit = fitOf(rule, options, prover, unfit);
    if (fit !== undefined) fits.push(fit);
  }
  const { room } = options;
  const words = keywordRules(fits, { rulebook, room: room.keywords }, unfit);
  return { rules: [...words, ...mentionRules(fits, room.mentions, unfit)], unfit };
};
