import type { Clock, Store } from "../../engine/ports.ts";
import type { PlatformDeskOptions } from "../../runtime/platform-desk.ts";
import { openPlatformDesk } from "../../runtime/platform-desk.ts";
import type { RunningBot } from "../../runtime/run-bot.ts";
import type { RunPlan } from "./plan.ts";

/** What a run gives to those who stand at the counter. */
type Service = Pick<PlatformDeskOptions, "book" | "measure"> & Pick<RunningBot, "stored">;

/**
 * The desk for moderators on platforms. Connectors are given it when they are opened, before there is a rulebook in force and a bot to act:
 * nobody comes to it until then, for nothing is read.
 */
export const openCounter = (
  store: Store,
  { mode, votes, appeals }: Pick<RunPlan, "mode" | "votes" | "appeals">,
  clock: Clock,
) => {
  let service: Service | undefined;
  const served = (): Service => {
    if (service === undefined) throw new Error("the desk was asked before the run began");
    return service;
  };
  return {
    desk: openPlatformDesk({
      store,
      clock,
      observes: mode === "observe",
      votes,
      appeals,
      book: () => served().book(),
      measure: (measure) => served().measure(measure),
    }),
    /** For whoever must not be ahead of the database. */
    stored: () => served().stored(),
    open: (now: Service): void => {
      service = now;
    },
  };
};
