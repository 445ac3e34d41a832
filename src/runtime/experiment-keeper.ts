import type { Brake } from "../engine/decision.ts";
import { ENDING, type EndVerdict, type ExperimentDesign, type Verdict } from "../engine/experiments/experiment.ts";
import type { ExperimentStore } from "../engine/experiments/experiment-store.ts";
import { readVerdict } from "../engine/experiments/read-experiment.ts";
import type { ExperimentResult } from "../engine/experiments/verdict.ts";
import { countsText, endText } from "../engine/experiments/words.ts";
import type { OrderStore } from "../engine/order.ts";
import type { Clock, Store } from "../engine/ports.ts";
import type { RuleStore } from "../engine/trust/rule-store.ts";
import type { Trial } from "../engine/versions/rulebook-order.ts";
import type { Casework } from "./intake.ts";
import type { Listener } from "./run-event.ts";

/** How often it is looked at what an experiment has come to, ms. */
const EVERY_MS = 5_000;
/** Of the time, such a part at most goes into that: an experiment with many finds is looked at less often. */
const MOST_OF_TIME = 1 / 50;

type Running = Trial & { readonly experiment: ExperimentDesign };

/**
 * Watches the experiment that goes on: tells people once what it has shown, and ends it where B is worse or harmful, or its time is over.
 * Whoever ends it, everybody is judged by A again. It promotes nobody: that is for people.
 *
 * Errors: `StoreError`, to be insisted on by whoever calls.
 */
export const openExperimentKeeper = (how: {
  readonly store: ExperimentStore & Pick<RuleStore, "labelMark"> & Pick<OrderStore, "give"> & Pick<Store, "labels">;
  readonly running: () => Trial | undefined;
  readonly emit: Listener;
  readonly clock: Clock;
  readonly everyMs?: number;
}) => {
  const { store, clock, emit, everyMs = EVERY_MS } = how;
  let nextAt = Number.NEGATIVE_INFINITY;
  let mark: string | undefined;
  /** Experiments that have been ended here: the order is on its way. */
  const over = new Set<number>();
  const told = new Set<string>();
  let alerts: readonly Brake[] = [];

  const tell = async (trial: Running, verdict: EndVerdict, why: string, ended: boolean): Promise<void> => {
    const key = `${trial.order} ${verdict}`;
    if (told.has(key)) return;
    told.add(key);
    const ends = ended ? "; it has ended, and everybody is judged by A again" : "";
    alerts = [...alerts, { what: "experiment", says: `Experiment ${trial.order}: ${why}${ends}.` }];
    await emit({ type: "experiment", at: clock(), experiment: trial.order, verdict, why, ended });
  };

  const end = async (trial: Running, verdict: EndVerdict, why: string): Promise<void> => {
    await store.give([{ at: clock(), by: { kind: "modbot" }, body: { kind: "rulebook", does: "stop", verdict, why } }]);
    // Only now: where the store refuses, it is tried again.
    over.add(trial.order);
    await tell(trial, verdict, why, true);
  };

  const follow = async (trial: Running, result: ExperimentResult): Promise<void> => {
    const { verdict } = result;
    const { experiment: design, at } = trial;
    const isTimeOver = design.forMs !== undefined && clock() >= at + design.forMs;
    if (verdict !== "open") {
      const why = `${endText(verdict, design)} (${countsText(result, design.metric)})`;
      if (isEnding(verdict)) return end(trial, verdict, why);
      await tell(trial, verdict, why, false);
    }
    if (isTimeOver) await end(trial, "time", `${endText("time", design)}, and ${endText(verdict, design)}`);
  };

  /** Changes when there may be something new. */
  const markOf = async ({ order, experiment: { forMs }, at }: Running): Promise<string> =>
    JSON.stringify([
      order,
      await store.labelMark(),
      await store.armTallies(order),
      forMs !== undefined && clock() >= at + forMs,
    ]);

  return {
    /** Looks, if it is time to and anything is new. */
    look: async (): Promise<void> => {
      const trial = how.running();
      if (trial?.experiment === undefined || over.has(trial.order) || clock() < nextAt) return;
      const running = { ...trial, experiment: trial.experiment };
      const began = clock();
      const now = await markOf(running);
      if (now !== mark) {
        const { order: number, at, percent, experiment: design } = running;
        await follow(running, await readVerdict(store, { number, at, percent, design }));
        mark = now;
      }
      nextAt = clock() + Math.max(everyMs, (clock() - began) / MOST_OF_TIME);
    },
    /** Whoever watches the platform for modbot's alerts hears of it with the next message that something is found in, once that is filed. */
    filingNews:
      (file: Casework["file"]): Casework["file"] =>
      async (message, decision) => {
        if (alerts.length === 0 || decision.route === "ignore") return file(message, decision);
        const told = alerts;
        const recorded = await file(message, { ...decision, brakes: [...(decision.brakes ?? []), ...told] });
        alerts = alerts.slice(told.length);
        return recorded;
      },
  };
};

const isEnding = (verdict: Verdict): boolean => ENDING.includes(verdict);
