import type { Order } from "../order.ts";
import type { RulebookUse } from "./rulebook-store.ts";

/** What can be asked of a run about rulebooks that are kept in its store. */
export type RulebookOrder =
  /** From now on this one judges (blue). */
  | {
      readonly kind: "rulebook";
      readonly does: "use";
      readonly hash: string;
      readonly as: RulebookUse;
      readonly why?: string;
    }
  /** From now on this one is tried beside it (green). `percent`: of the authors, whom it judges for real. */
  | {
      readonly kind: "rulebook";
      readonly does: "try";
      readonly hash: string;
      readonly percent: number;
      readonly why?: string;
    }
  /** Green judges no longer. */
  | { readonly kind: "rulebook"; readonly does: "stop"; readonly why?: string };

/** A rulebook that is tried. `order`: the number of the order, by which its trial is called. */
export type Trial = {
  readonly order: number;
  readonly at: number;
  readonly by: Order["by"];
  readonly hash: string;
  readonly percent: number;
  readonly why?: string;
};

/** The newest order to use a rulebook, and the trial that goes on, if any. */
export type Ordered = { readonly use?: UseOrder; readonly trial?: Trial };
export type UseOrder = Order & { readonly body: Extract<RulebookOrder, { readonly does: "use" }> };

/** What holds after one more order. A rulebook that is put to use is tried no longer. */
export const afterOrder = (before: Ordered, order: Order): Ordered => {
  const { body, seq, at, by } = order;
  if (body.kind !== "rulebook") return before;
  const { trial, ...use } = before;
  if (body.does === "stop") return use;
  if (body.does === "use") {
    const ends = trial === undefined || trial.hash === body.hash;
    return { use: { ...order, body }, ...(ends ? {} : { trial }) };
  }
  const { hash, percent, why } = body;
  return { ...use, trial: { order: seq, at, by, hash, percent, ...(why === undefined ? {} : { why }) } };
};

/** What holds after all these orders. */
export const orderedBy = (orders: readonly Order[]): Ordered => orders.reduce<Ordered>(afterOrder, {});
