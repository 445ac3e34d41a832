import { liftWrite, type Outlook } from "../engine/discipline/lift.ts";
import type { Store } from "../engine/ports.ts";
import type { Discipline } from "../engine/rulebook/rule.ts";
import type { Sanction } from "../engine/sanction.ts";
import { type SanctionReader, watch } from "../engine/sanction-watch.ts";
import type { Insist } from "./insist.ts";
import { openBell, type Time } from "./sleep.ts";

/** Sanctions looked at in one go. */
const MOST_AT_ONCE = 100;
/** So often it is asked whether any is due: a moderator in another process may have taken a strike back. */
const LOOK_MS = 500;
/** A moderator is at the case, or another write came first: soon again. */
const SOON_MS = 5_000;

export type LiftingStore = SanctionReader & Pick<Store, "dueSanctions" | "lookAgain" | "lookAtAll" | "write">;

/** Lifts the sanctions of the ladder that have lost their ground. */
export type Lifter = {
  /** Looks at all that are due now. */
  readonly look: () => Promise<void>;
  /** Goes on till `stop`. */
  readonly run: () => Promise<void>;
  /** From now on by this discipline: all are looked at again. */
  readonly follow: (discipline: Discipline) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/**
 * For each sanction it is known when its strikes will have fallen so far that it is to be lifted; till then nobody asks.
 * A lift is written with its event, its effects and its end in the list in one transaction, on the case as it was read: exactly once.
 *
 * Errors: `StoreError` when the store gives up.
 */
export const openLifter = (how: {
  readonly store: LiftingStore;
  readonly discipline: Discipline;
  /** In observe mode only what was simulated is lifted. */
  readonly observes?: boolean;
  readonly insist: Insist;
  readonly time: Time;
  /** The outbox has something new. */
  readonly poke: () => void;
}): Lifter => {
  const { store, insist, time } = how;
  let { discipline } = how;
  const stopping = new AbortController();
  const bell = openBell(time.sleep);
  let running: Promise<void> = Promise.resolve();

  const handle = async (sanction: Sanction): Promise<void> => {
    const now = time.clock();
    const watched = await watch(sanction, store, discipline, now);
    if (watched?.outlook.state !== "lift") {
      return store.lookAgain(sanction, watched === undefined ? "over" : nextLook(watched.outlook, now));
    }
    const imposed = watched.own.effects.find(({ id }) => id === sanction.effect)?.outcome;
    // Not before a run that asks platforms: it looks at all of them when it starts.
    if (how.observes && imposed?.status === "done") return store.lookAgain(sanction, undefined);
    const write = liftWrite(watched.own, sanction.effect, watched.outlook, now);
    if (write === undefined) return store.lookAgain(sanction, "over");
    if ((await store.write(write, { kind: "modbot" }, now)) === "written") how.poke();
    else await store.lookAgain(sanction, now + SOON_MS);
  };

  const look = async (): Promise<void> => {
    for (;;) {
      const due = await insist("looking for sanctions to lift", () => store.dueSanctions(time.clock(), MOST_AT_ONCE));
      for (const sanction of due) {
        if (stopping.signal.aborted) return;
        await insist("lifting a sanction", () => handle(sanction));
      }
      if (due.length < MOST_AT_ONCE) return;
    }
  };

  const watchOn = async (): Promise<void> => {
    await insist("looking for sanctions to lift", () => store.lookAtAll(time.clock()));
    while (!stopping.signal.aborted) {
      await look();
      if (!stopping.signal.aborted) await bell.wait(LOOK_MS);
    }
  };

  return {
    look,
    run: () => {
      running = watchOn();
      return running;
    },
    follow: async (next) => {
      discipline = next;
      await insist("looking for sanctions to lift", () => store.lookAtAll(time.clock()));
    },
    stop: async () => {
      stopping.abort();
      bell.ring();
      await running.catch(() => undefined);
    },
  };
};

/** When something may have changed by time alone; `undefined`: not before something happens. */
const nextLook = (outlook: Exclude<Outlook, { state: "lift" }>, now: number): number | undefined | "over" => {
  if (outlook.state === "over") return "over";
  const times = [outlook.endsAt, outlook.state === "held" ? outlook.until : outlook.liftAt].filter(
    (at) => at !== undefined,
  );
  return times.length === 0 ? undefined : Math.max(now + 1, Math.min(...times));
};
