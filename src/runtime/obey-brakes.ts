import type { Brake, Decision } from "../engine/decision.ts";
import type { Clock, Recorded, Store } from "../engine/ports.ts";
import type { Insist } from "./insist.ts";
import type { Listener } from "./run-event.ts";

/**
 * Makes what a decision has set off last: a rule that paused itself stays paused after a restart, for that is written as an order.
 * Called once the decision is stored. Errors: `StoreError` when the store gives up.
 */
export const openBrakes = (how: {
  readonly store: Pick<Store, "give">;
  readonly insist: Insist;
  readonly emit: Listener;
  readonly clock: Clock;
}) => {
  const obey = async ({ what, rule, says }: Brake): Promise<void> => {
    // Whoever has found that out has told of it.
    if (what === "experiment") return;
    const at = how.clock();
    if (what === "surge" && rule !== undefined) {
      const body = { kind: "rule", rule, does: "pause", why: says } as const;
      await how.insist("pausing a rule", () => how.store.give([{ at, by: { kind: "modbot" }, body }]));
    }
    const now = what === "surge" ? ("paused" as const) : ("over_budget" as const);
    await how.emit({
      type: "rule",
      at,
      ...(rule === undefined ? {} : { rule }),
      now,
      why: says,
      by: { kind: "modbot" },
    });
  };
  return async (recorded: Recorded): Promise<void> => {
    for (const brake of brakesOf(recorded.decision)) await obey(brake);
  };
};

const brakesOf = ({ brakes = [] }: Decision): readonly Brake[] => brakes;
