import { randomUUID } from "node:crypto";
import { UsageError } from "../../engine/errors.ts";
import type { ExperimentDesign } from "../../engine/experiments/experiment.ts";
import { METRIC_SAYS, sureText } from "../../engine/experiments/words.ts";
import type { Rule } from "../../engine/rulebook/rule.ts";
import { shareText } from "../../engine/units.ts";
import { orderedBy } from "../../engine/versions/rulebook-order.ts";
import type { WholeRulebook } from "../../engine/versions/rulebook-store.ts";
import { withOrders } from "../../engine/versions/which-wins.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../json.ts";
import { loadRulebook } from "../rulebook.ts";
import { allOrders } from "../versions/all-orders.ts";
import { rulebookToDeploy } from "../versions/deploy.ts";
import type { RulesOffice } from "../versions/rules-office.ts";
import { shortHash } from "../versions/short-hash.ts";
import type { Plan } from "./plan.ts";
import { designJson } from "./to-json.ts";

/** What is put to review where nobody says how much. */
const SAMPLE = { split: 0.05, shadow: 0.1 } as const;
/** The promise of the product, where no rule says how often it may be wrong. */
const MAX_WRONG = 0.01;

type Start = {
  readonly file: string;
  readonly plan: Plan;
  readonly why: string | undefined;
  readonly json: boolean;
};

/** Keeps a rulebook, and orders the running bot to compare it with the one in force. Errors: `UsageError` where that cannot be; nothing is ordered then. */
export const begun = async (ctx: Context, office: RulesOffice, { file, plan, why, json }: Start): Promise<void> => {
  const { store, by, isRunning } = office;
  const orders = await allOrders(store);
  const a = withOrders(await store.inForce(), orders).at(-1)?.hash;
  const inForce = a === undefined ? undefined : await store.rulebookOf(a);
  if (inForce === undefined)
    throw new UsageError("there is nothing to compare with: no rulebook has judged here yet.", {
      hint: "modbot run begins with one.",
    });
  const { trial } = orderedBy(orders);
  if (trial?.experiment !== undefined)
    throw new UsageError(`experiment ${trial.order} still goes on.`, { hint: "modbot experiment stop ends it." });
  const whole = await rulebookToDeploy(ctx, office, file);
  if (trial !== undefined && trial.hash !== whole.hash)
    throw new UsageError(`rulebook ${shortHash(trial.hash)} is being tried.`, {
      hint: "modbot rules rollback --green ends that; modbot experiment start green compares it.",
    });
  refuseBlind(plan, office);
  const design = designOf(plan, inForce.hash, loadRulebook(ctx, whole).rulebook.rules, office);
  const percent = plan.split === undefined ? 0 : Math.round(plan.split.share * 1e5) / 1e3;
  const because = why ?? whole.why;
  const [order] = await store.give([
    {
      at: ctx.now(),
      by,
      body: {
        kind: "rulebook",
        does: "try",
        hash: whole.hash,
        percent,
        experiment: design,
        ...(because === undefined ? {} : { why: because }),
      },
    },
  ]);
  const number = order?.seq ?? 0;
  if (json) {
    ctx.print(
      jsonText({
        experiment: number,
        a: refOf(inForce),
        b: refOf(whole),
        percent,
        ...designJson(design),
        running: isRunning,
      }),
    );
    return;
  }
  for (const line of beginningLines(number, inForce, whole, percent, design)) ctx.print(line);
  ctx.say(isRunning ? "The running bot heeds it within a second." : "No bot is running: it begins at the next start.");
};

/** Nobody finds what was missed where nobody looks at what was let pass. */
const refuseBlind = ({ metric, split }: Plan, { config }: RulesOffice): void => {
  if (metric !== "misses" || split === undefined || (config?.sampling.ignored ?? 0) > 0) return;
  throw new UsageError("--metric misses needs people who look at what was let pass.", {
    hint: "Write `review: { ignored: 0.5% }` into modbot.yaml and start the bot again, or compare in shadow.",
  });
};

const designOf = (plan: Plan, a: string, rules: readonly Rule[], { config }: RulesOffice): ExperimentDesign => {
  const { split, metric, alpha, minEffect, forMs } = plan;
  const usual = split === undefined ? SAMPLE.shadow : SAMPLE.split;
  const borne = rules.flatMap(({ mode, maxWrong }) => (mode === "act" && maxWrong !== undefined ? [maxWrong] : []));
  return {
    a,
    ...(split === undefined ? {} : { split: { seed: split.seed ?? randomUUID() } }),
    metric,
    alpha,
    minEffect,
    sample: plan.sample ?? Math.max(usual, config?.sampling.acted ?? 0),
    maxWrong: plan.maxWrong ?? (borne.length === 0 ? MAX_WRONG : Math.max(...borne)),
    ...(forMs === undefined ? {} : { forMs }),
  };
};

const beginningLines = (
  number: number,
  a: WholeRulebook,
  b: WholeRulebook,
  percent: number,
  { metric, alpha, sample, maxWrong }: ExperimentDesign,
): readonly string[] => [
  `experiment ${number} begins: rulebook ${nameOf(b)} (B) against ${nameOf(a)} (A), by ${METRIC_SAYS[metric]}.`,
  percent > 0
    ? `B judges ${shareText(percent / 100)} of the people for real. Of what is done automatically in either arm ${shareText(sample)} is put to review.`
    : `Nothing of B is done. Of what either would do automatically, or the two judge otherwise, ${shareText(sample)} is put to review.`,
  `It ends by itself when B is worse, or more than ${shareText(maxWrong)} of its automatic actions are wrong, ${sureText(alpha)} sure.`,
  ...(a.hash === b.hash ? ["A and B are one rulebook: this shows what the comparison makes of no difference."] : []),
];

const nameOf = ({ version, hash }: WholeRulebook): string => `${safe(version, 64)} (${shortHash(hash)})`;
const refOf = ({ version, hash }: WholeRulebook) => ({ version, hash });
