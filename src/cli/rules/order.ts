import { UsageError } from "../../engine/errors.ts";
import type { RuleOrder } from "../../engine/order.ts";
import { closest } from "../../engine/rulebook/closest.ts";
import type { Rule, Rulebook } from "../../engine/rulebook/rule.ts";
import { formsOf } from "../../engine/trust/restraints.ts";
import { safe } from "../../tui/safe-text.ts";
import { isBotRunning } from "../bot-running.ts";
import type { Context } from "../context.ts";
import { openOffice } from "../office.ts";
import type { Asked } from "../places.ts";

type Order = { readonly why: string; readonly until?: number | undefined; readonly saying: string };

const LONGEST_WHY = 300;

/** Gives an order about each of these rules, all or none. Errors: `UsageError` for a rule that there is not. */
export const orderRules = async (
  ctx: Context,
  asked: Asked & { readonly as?: string | undefined },
  ids: readonly string[],
  does: "pause" | "resume",
  { why, until, saying }: Order,
): Promise<void> => {
  const { store, rulebook, name, file, close } = await openOffice(ctx, asked);
  try {
    const rules = [...new Set(ids)].map((id) => ruleNamed(id, rulebook.rules));
    const given = {
      at: ctx.now(),
      by: { kind: "moderator", name } as const,
      ...(until === undefined ? {} : { until }),
    };
    await store.give(
      rules.map((rule) => ({
        ...given,
        body: {
          kind: "rule",
          rule: rule.id,
          does,
          why: why.slice(0, LONGEST_WHY),
          ...(does === "resume" ? conditionsOf(rule, rulebook) : {}),
        },
      })),
    );
    for (const { id } of rules) ctx.print(`${id} ${saying}.`);
    ctx.say(isBotRunning(file) ? "The running bot heeds it now." : "No bot is running: the next run heeds it.");
  } finally {
    await close();
  }
};

/** The conditions that a rule has now: everywhere, and in some places only. */
const conditionsOf = (rule: Rule, rulebook: Rulebook): Pick<RuleOrder, "fingerprint" | "elsewhere"> => {
  const [fingerprint, ...elsewhere] = new Set(formsOf(rule, rulebook).map((form) => form.fingerprint));
  return { fingerprint: fingerprint ?? rule.fingerprint, ...(elsewhere.length === 0 ? {} : { elsewhere }) };
};

const ruleNamed = (id: string, rules: readonly Rule[]): Rule => {
  const found = rules.find((rule) => rule.id === id);
  if (found) return found;
  const near = closest(
    id,
    rules.map((rule) => rule.id),
  );
  throw new UsageError(`there is no rule ${safe(id, 80)}.`, {
    hint: near === undefined ? "`modbot rules` lists them." : `Did you mean ${near}?`,
  });
};
