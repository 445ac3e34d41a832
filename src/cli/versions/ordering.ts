import { UsageError } from "../../engine/errors.ts";
import { experimentsIn } from "../../engine/experiments/history.ts";
import type { RulebookOrder } from "../../engine/versions/rulebook-order.ts";
import type { WholeRulebook } from "../../engine/versions/rulebook-store.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../json.ts";
import { allOrders } from "./all-orders.ts";
import type { RulesOffice } from "./rules-office.ts";
import { shortHash } from "./short-hash.ts";

/**
 * Gives an order about rulebooks, and says what comes of it, also of an experiment that goes on. `whole`: the one that it is about.
 * Errors: `UsageError` where another rulebook is tried in the place of the one in an experiment: nothing is ordered then.
 */
export const ordering = async (
  ctx: Context,
  { store, by, isRunning }: RulesOffice,
  body: RulebookOrder,
  whole: Pick<WholeRulebook, "version" | "hash">,
  json: boolean,
): Promise<void> => {
  const goesOn = experimentsIn(await allOrders(store)).find(({ end }) => end === undefined);
  if (goesOn !== undefined && body.does === "try")
    throw new UsageError(`experiment ${goesOn.number} goes on, and would end.`, {
      hint: "modbot experiment stop ends it; then another rulebook can be tried.",
    });
  const isEnded = goesOn !== undefined && (body.does === "stop" || body.hash !== goesOn.design.a);
  const [order] = await store.give([{ at: ctx.now(), by, body }]);
  if (json) {
    const { version, hash } = whole;
    const percent = body.does === "try" ? { percent: body.percent } : {};
    const does = body.does === "use" ? body.as : body.does === "try" ? "tried" : "stopped";
    ctx.print(jsonText({ order: order?.seq, does, ...percent, rulebook: { version, hash }, running: isRunning }));
    return;
  }
  if (isEnded) ctx.say(`Experiment ${goesOn.number} ends with that.`);
  ctx.print(sayingOf(body, `${safe(whole.version, 64)} (${shortHash(whole.hash)})`));
  ctx.say(isRunning ? "The running bot heeds it within a second." : "No bot is running: it counts at the next start.");
};

const sayingOf = (body: RulebookOrder, name: string): string => {
  if (body.does === "stop") return `rulebook ${name} is tried no longer.`;
  if (body.does === "use") return `rulebook ${name} is ${body.as}: it judges from now on.`;
  return body.percent > 0
    ? `rulebook ${name} is tried, and judges ${body.percent} % of the authors for real.`
    : `rulebook ${name} is tried; nothing of it is done.`;
};
