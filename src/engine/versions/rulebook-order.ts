import type { EndVerdict, ExperimentDesign } from "../experiments/experiment.ts";
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
      /** By this design it is compared with the one in force. Absent: it is tried, and nothing is compared. */
      readonly experiment?: ExperimentDesign;
      readonly why?: string;
    }
  /** Green judges no longer. `verdict`: what was known of its experiment. */
  | { readonly kind: "rulebook"; readonly does: "stop"; readonly verdict?: EndVerdict; readonly why?: string };

/** A rulebook that is tried. `order`: the number of the order, by which its trial is called. */
export type Trial = {
  readonly order: number;
  readonly at: number;
  readonly by: Order["by"];
  readonly hash: string;
  readonly percent: number;
  readonly experiment?: ExperimentDesign;
  readonly why?: string;
};

/** The newest order to use a rulebook, and the trial that goes on, if any. */
export type Ordered = { readonly use?: UseOrder; readonly trial?: Trial };
export type UseOrder = Order & { readonly body: Extract<RulebookOrder, { readonly does: "use" }> };

/** What holds after one more order. A rulebook that is put to use is tried no longer, and an experiment ends with the rulebook that it compares with. */
export const afterOrder = (before: Ordered, order: Order): Ordered => {
  const { body, seq, at, by } = order;
  if (body.kind !== "rulebook") return before;
  const { trial, ...use } = before;
  if (body.does === "stop") return use;
  if (body.does === "use") {
    const ends = trial === undefined || trial.hash === body.hash || isOver(trial, body.hash);
    return { use: { ...order, body }, ...(ends ? {} : { trial }) };
  }
  const { hash, percent, experiment, why } = body;
  const more = { ...(experiment === undefined ? {} : { experiment }), ...(why === undefined ? {} : { why }) };
  return { ...use, trial: { order: seq, at, by, hash, percent, ...more } };
};

/** Has a trial lost what it compares with, where this rulebook is in force? */
export const isOver = ({ experiment }: Pick<Trial, "experiment">, inForce: string): boolean =>
  experiment !== undefined && experiment.a !== inForce;

/** What holds after all these orders. */
export const orderedBy = (orders: readonly Order[]): Ordered => orders.reduce<Ordered>(afterOrder, {});
