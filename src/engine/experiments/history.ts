import type { Actor } from "../case.ts";
import type { Order } from "../order.ts";
import { afterOrder, type Ordered } from "../versions/rulebook-order.ts";
import type { EndVerdict, ExperimentDesign } from "./experiment.ts";

/** How an experiment ended: somebody, or modbot itself, ended it; B was put in force; or other rules came in the place of one of the two. */
export type ExperimentEnd = {
  readonly at: number;
  readonly by: Actor;
  readonly how: "stopped" | "promoted" | "replaced";
  readonly why?: string;
  /** What modbot, or whoever ended it, knew then. Absent: nothing was written down. */
  readonly verdict?: EndVerdict;
};

/** An experiment as the log of orders tells it. `number`: that of the order that began it. */
export type Experiment = {
  readonly number: number;
  readonly at: number;
  readonly by: Actor;
  /** Hash of the rulebook that is tried. */
  readonly b: string;
  /** Of the people, whom B judges for real; 0 in shadow. */
  readonly percent: number;
  readonly design: ExperimentDesign;
  readonly why?: string;
  readonly end?: ExperimentEnd;
};

/** Every experiment that was begun, the oldest first. At most the last one goes on. */
export const experimentsIn = (orders: readonly Order[]): readonly Experiment[] => {
  const all: Experiment[] = [];
  let before: Ordered = {};
  for (const order of orders) {
    const after = afterOrder(before, order);
    const last = all.at(-1);
    if (last !== undefined && last.end === undefined && before.trial !== after.trial)
      all[all.length - 1] = { ...last, end: endBy(order, last) };
    const { trial } = after;
    if (trial?.experiment !== undefined && trial !== before.trial) {
      const { order: number, at, by, hash: b, percent, experiment: design, why } = trial;
      all.push({ number, at, by, b, percent, design, ...(why === undefined ? {} : { why }) });
    }
    before = after;
  }
  return all;
};

const endBy = ({ at, by, body }: Order, { b }: Experiment): ExperimentEnd => {
  if (body.kind !== "rulebook") return { at, by, how: "stopped" };
  const why = body.why === undefined ? {} : { why: body.why };
  if (body.does === "stop") {
    const how = body.verdict === "replaced" ? ("replaced" as const) : ("stopped" as const);
    return { at, by, how, ...why, ...(body.verdict === undefined ? {} : { verdict: body.verdict }) };
  }
  return { at, by, how: body.does === "use" && body.hash === b ? "promoted" : "replaced", ...why };
};
