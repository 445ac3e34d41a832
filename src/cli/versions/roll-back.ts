import { UsageError } from "../../engine/errors.ts";
import { orderedBy } from "../../engine/versions/rulebook-order.ts";
import { hashBefore, withOrders } from "../../engine/versions/which-wins.ts";
import type { Context } from "../context.ts";
import { allOrders } from "./all-orders.ts";
import { keptIn } from "./kept-rulebook.ts";
import { ordering } from "./ordering.ts";
import type { RulesOffice } from "./rules-office.ts";

type Back = {
  readonly hash: string | undefined;
  readonly green: boolean;
  readonly why: string | undefined;
  readonly json: boolean;
};

/** Orders the last change of the rules to be taken back. Errors: `UsageError` where there is none. */
export const rolledBack = async (
  ctx: Context,
  office: RulesOffice,
  { hash, green, why, json }: Back,
): Promise<void> => {
  const { store } = office;
  const because = why === undefined ? {} : { why };
  const orders = await allOrders(store);
  const { trial } = orderedBy(orders);
  if (green || (hash === undefined && trial !== undefined && trial.percent > 0)) {
    const tried = await keptIn(store, "green");
    return ordering(ctx, office, { kind: "rulebook", does: "stop", ...because }, tried, json);
  }
  const target = hash ?? hashBefore(withOrders(await store.inForce(), orders));
  if (target === undefined)
    throw new UsageError("there is nothing to go back to: no other rulebook has judged here.", {
      hint: "modbot rules log shows those that have.",
    });
  const whole = await keptIn(store, target);
  const body = { kind: "rulebook", does: "use", hash: whole.hash, as: "rolled back", ...because } as const;
  await ordering(ctx, office, body, whole, json);
};
