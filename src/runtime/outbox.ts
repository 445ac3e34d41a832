import type { EffectId, OutboxItem } from "../engine/effect.ts";
import type { Performer, Store } from "../engine/ports.ts";
import { grouped } from "./grouped.ts";
import type { Insist } from "./insist.ts";
import type { PerformerFor } from "./performers.ts";
import type { Listener } from "./run-event.ts";
import type { RunSettings } from "./settings.ts";
import { nextTurn, openBell, type Time } from "./sleep.ts";
import type { CaseReader } from "./still-wanted.ts";
import type { Warn } from "./warn-once.ts";
import { type Finish, openWorker, type Worker } from "./worker.ts";

/** Performs what stands in the outbox, whoever put it there: this run, an earlier one, or a moderator in another process. */
export type Outbox = {
  /** Something was written: look now. */
  readonly poke: () => void;
  /** Does all that is due, then ends. */
  readonly drain: () => Promise<void>;
  /** Begins nothing more; ends when what is under way has come to its end. */
  readonly stop: () => Promise<void>;
};

/** Effects held in memory at once, so that what stops harm can overtake what tidies up. */
const LOOK_AHEAD = 256;
const MOST_IN_HAND = 2_048;

/** Stands in where no connector serves a platform. */
const nobody: Performer = {
  perform: async () => ({ status: "dropped", note: "no connector for this platform is running" }),
  recall: async () => ({ status: "dropped", note: "no connector for this platform is running" }),
};

export const openOutbox = (how: {
  readonly store: Pick<Store, "due" | "start" | "finish" | "retry" | "changeMark"> & CaseReader;
  readonly performerFor: PerformerFor;
  readonly insist: Insist;
  readonly emit: Listener;
  readonly warn: Warn;
  readonly fail: (error: unknown) => void;
  readonly time: Time;
  readonly settings: RunSettings;
}): Outbox => {
  const { store, insist, time, settings } = how;
  const inHand = new Set<EffectId>();
  const workers = new Map<Performer, Worker>();
  const stopping = new AbortController();
  let draining = false;
  let poked = false;
  const bell = openBell(time.sleep);

  const fail = (error: unknown): void => {
    // Nothing more is begun that could not be written down.
    stopping.abort();
    how.fail(error);
  };
  const poke = (): void => {
    poked = true;
    if (inHand.size < LOOK_AHEAD) bell.ring();
  };
  const over = (id: EffectId): void => {
    inHand.delete(id);
    if (inHand.size < LOOK_AHEAD / 4) poke();
  };
  const finish: Finish = grouped((done) => insist("writing what was done", () => store.finish(done)));
  const workerOf = (performer: Performer): Worker => {
    const known = workers.get(performer);
    if (known) return known;
    const worker = openWorker({ ...how, fail, performer, finish, over, stopping: stopping.signal });
    workers.set(performer, worker);
    return worker;
  };

  /** How many of these are news. */
  const offer = (items: readonly OutboxItem[], recall: boolean): number => {
    const fresh = items.filter(({ id }) => !inHand.has(id));
    for (const item of fresh) {
      inHand.add(item.id);
      workerOf(how.performerFor(item.effect.target.platform) ?? nobody).add({ item, recall });
    }
    for (const worker of workers.values()) worker.wakeUp();
    return fresh.length;
  };

  const look = async (which: "pending" | "started"): Promise<number> => {
    if (inHand.size >= MOST_IN_HAND) return 0;
    const limit = which === "started" ? MOST_IN_HAND : inHand.size + LOOK_AHEAD;
    return offer(await insist("reading the outbox", () => store.due(time.clock(), limit, which)), which === "started");
  };

  const run = async (): Promise<void> => {
    let mark = await insist("reading the outbox", () => store.changeMark());
    await look("started");
    while (!stopping.signal.aborted) {
      poked = false;
      const news = await look("pending");
      if (draining && news === 0 && inHand.size === 0) return;
      await (poked && inHand.size < LOOK_AHEAD ? nextTurn() : bell.wait(settings.pollMs));
      const now = await insist("reading the outbox", () => store.changeMark());
      if (now !== mark) await how.emit({ type: "cases_changed" });
      mark = now;
    }
  };
  const running = run().catch(fail);

  return {
    poke,
    drain: () => {
      draining = true;
      poke();
      return running;
    },
    stop: async () => {
      stopping.abort();
      bell.ring();
      await running;
      await Promise.all([...workers.values()].map((worker) => worker.idle()));
    },
  };
};
