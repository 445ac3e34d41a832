import type { RulebookRef } from "../engine/decision.ts";
import type { ExperimentStore } from "../engine/experiments/experiment-store.ts";
import type { Clock } from "../engine/ports.ts";
import type { Trial } from "../engine/versions/rulebook-order.ts";
import type { RulebookStore } from "../engine/versions/rulebook-store.ts";
import { openArms } from "./experiment-arms.ts";
import type { Judge } from "./intake.ts";
import type { Seat } from "./rule-changes.ts";
import type { Listener } from "./run-event.ts";
import { openTrial } from "./trial.ts";
import type { RunningTrial } from "./two-judges.ts";

/** A rulebook that is tried, and who judges by it. */
export type Green<R> = {
  readonly trial: Trial;
  readonly rulebook: R;
  readonly seat: Seat;
  readonly running: RunningTrial;
};

/** The place beside the rulebook in force, where one is tried, or compared with it in an experiment. At most one at a time. */
export const openGreenSeat = <R extends RulebookRef>(how: {
  readonly store: Pick<RulebookStore, "addToTrial"> & Pick<ExperimentStore, "addArmLatency">;
  /** Errors: `ModbotError` for one that cannot be used. */
  readonly compiled: (hash: string) => Promise<R>;
  readonly seatFor: (rulebook: R) => Promise<Seat>;
  readonly emit: Listener;
  readonly clock: Clock;
  readonly stopwatch: () => number;
  readonly later: (work: () => void) => void;
}) => {
  const { store, clock, stopwatch, later } = how;
  let green: Green<R> | undefined;

  const tell = async (now: "began" | "ended", { percent, order, experiment }: Trial, rulebook: R): Promise<void> => {
    const { version, hash } = rulebook;
    const compared = experiment === undefined ? {} : { experiment: true as const };
    await how.emit({ type: "trial", now, rulebook: { version, hash }, percent, order, ...compared });
  };

  /** Stores what has come of it since it was last asked. */
  const count = async (): Promise<void> => {
    if (green === undefined) return;
    const { counts, differences, latencies = [] } = green.running.news();
    const { order } = green.trial;
    if (Object.values(counts).some((n) => n !== 0)) await store.addToTrial(order, counts, differences);
    if (latencies.length > 0) await store.addArmLatency(order, latencies);
  };

  const sit = async (trial: Trial, rulebook: R): Promise<Judge> => {
    const { experiment, ...about } = trial;
    // Its own counters, also where the rulebook judges already.
    const seat = await how.seatFor(rulebook);
    const running =
      experiment === undefined
        ? openTrial({ trial, green: seat.judge, clock, stopwatch, later })
        : openArms({ trial: { ...about, experiment }, green: seat.judge, clock, stopwatch });
    green = { trial, rulebook, seat, running };
    return seat.judge;
  };

  return {
    now: (): Green<R> | undefined => green,
    count,
    /** Gives who judges by it. */
    begin: async (trial: Trial): Promise<Judge> => {
      const rulebook = await how.compiled(trial.hash);
      const judge = await sit(trial, rulebook);
      await tell("began", trial, rulebook);
      return judge;
    },
    /** What is tried goes on, compiled anew. Gives who judges by it from now on, if one is tried. */
    renew: async (anew: (hash: string) => Promise<R>): Promise<Judge | undefined> => {
      if (green === undefined) return undefined;
      green.running.end();
      await count();
      return sit(green.trial, await anew(green.rulebook.hash));
    },
    /** Gives the rulebook that is tried no longer, if one was. */
    end: async (): Promise<R | undefined> => {
      if (green === undefined) return undefined;
      green.running.end();
      await count();
      const { trial, rulebook } = green;
      green = undefined;
      await tell("ended", trial, rulebook);
      return rulebook;
    },
  };
};
