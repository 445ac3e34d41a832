import type { Route } from "../../engine/decision.ts";
import { ARMS, type StoredArm } from "../../engine/experiments/experiment.ts";
import type { ArmFind, ArmLatency, ArmTally } from "../../engine/experiments/experiment-store.ts";
import { LatencyHistogram } from "../../engine/latency.ts";
import { keyText } from "../../engine/message.ts";
import type { Recorded } from "../../engine/ports.ts";
import { findOf, isFind, storedArmOf } from "../arm-rows.ts";
import type { Journal } from "./journal.ts";
import { order } from "./order.ts";
import { asStored, type State } from "./state.ts";

const ROUTES: readonly (Route | undefined)[] = [undefined, "ignore", "queue", "act"];

/** What came of experiments. What changes is to be called inside a transaction. */
export const memoryExperiments = (state: State, { set }: Pick<Journal, "set">) => ({
  /** In the place of what was decided about the message before. Gives the arm, where it has one. */
  enter: (recorded: Recorded): StoredArm | undefined => {
    const key = keyText(recorded.message);
    const before = state.decisions.get(key)?.experiment;
    const find = findOf(recorded, before);
    if (find !== undefined) set(state.armFinds, key, asStored(find));
    return storedArmOf(recorded.decision, before);
  },
  tallies: (experiment: number): readonly ArmTally[] => {
    const tallies = new Map<string, ArmTally>();
    for (const { experiment: own, arm, route, other } of state.armFinds.values()) {
      if (own !== experiment) continue;
      const key = `${arm} ${route} ${other}`;
      const messages = (tallies.get(key)?.messages ?? 0) + 1;
      tallies.set(key, { arm, route, ...(other === undefined ? {} : { other }), messages });
    }
    return [...tallies.values()].sort(
      (one, two) =>
        ARMS.indexOf(one.arm) - ARMS.indexOf(two.arm) ||
        ROUTES.indexOf(one.route) - ROUTES.indexOf(two.route) ||
        ROUTES.indexOf(one.other) - ROUTES.indexOf(two.other),
    );
  },
  finds: (experiment: number): readonly ArmFind[] =>
    [...state.armFinds.values()]
      .filter((find) => find.experiment === experiment && isFind(find))
      .map(({ experiment: _, ...find }) => find)
      .sort(
        (one, two) =>
          one.at - two.at ||
          order(one.key.platform, two.key.platform) ||
          order(one.key.id, two.key.id) ||
          one.key.revision - two.key.revision,
      ),
  latencies: (experiment: number): readonly ArmLatency[] => state.armLatencies.get(experiment) ?? [],
  addLatency: (experiment: number, more: readonly ArmLatency[]): void => {
    const known = state.armLatencies.get(experiment) ?? [];
    const sums = ARMS.flatMap((arm): readonly ArmLatency[] => {
      const mine = [...known, ...more].filter((one) => one.arm === arm);
      if (mine.length === 0) return [];
      const all = new LatencyHistogram();
      for (const { counts } of mine) all.addAll(counts);
      return [{ arm, counts: all.counts }];
    });
    set(state.armLatencies, experiment, sums);
  },
});
