import type { Performer } from "../engine/connector.ts";
import type { Effect, EffectId, OutboxItem } from "../engine/effect.ts";
import type { Platform } from "../engine/message.ts";
import type { Store } from "../engine/ports.ts";
import { grouped } from "./grouped.ts";
import { MOST_OF_ONE, openHand } from "./hand.ts";
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

/** So many more are read at a time. A platform that has them in hand lets others go first. */
const LOOK_AHEAD = 256;
/** Of all platforms together: there are a few. */
const MOST_IN_HAND = 8 * MOST_OF_ONE;

/** Stands in where no connector serves a platform. */
const nobody: Performer = {
  perform: async () => ({ status: "dropped", note: "no connector for this platform is running" }),
  recall: async () => ({ status: "dropped", note: "no connector for this platform is running" }),
};

export const openOutbox = (how: {
  readonly store: Pick<Store, "due" | "start" | "finish" | "retry" | "changeMark"> & CaseReader;
  readonly performerFor: PerformerFor;
  /** Why there is nothing left to do an effect to. */
  readonly whyGone?: (effect: Effect) => string | undefined;
  /** In observe mode what platforms really did is not ended. */
  readonly observes?: boolean;
  readonly insist: Insist;
  readonly emit: Listener;
  readonly warn: Warn;
  readonly fail: (error: unknown) => void;
  readonly time: Time;
  readonly settings: RunSettings;
}): Outbox => {
  const { store, insist, time, settings } = how;
  const hand = openHand();
  const workers = new Map<Performer, Worker>();
  const stopping = new AbortController();
  let draining = false;
  let again = false;
  const bell = openBell(time.sleep);

  const fail = (error: unknown): void => {
    // Nothing more is begun that could not be written down.
    stopping.abort();
    how.fail(error);
  };
  const lookAgain = (): void => {
    again = true;
    bell.ring();
  };
  /** While a platform is busy what is written waits for the next poll: looking costs more then. */
  const poke = (): void => {
    if (hand.with(LOOK_AHEAD).size === 0) lookAgain();
  };
  const over = (id: EffectId): void => {
    if (hand.letGo(id) < LOOK_AHEAD / 4) lookAgain();
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
    const fresh = items.filter(({ id }) => !hand.has(id));
    for (const item of fresh) {
      hand.take(item);
      workerOf(how.performerFor(item.effect.target.platform) ?? nobody).add({ item, recall });
    }
    for (const worker of workers.values()) worker.wakeUp();
    return fresh.length;
  };

  const read = (limit: number, which: "pending" | "started", except?: ReadonlySet<Platform>) =>
    insist("reading the outbox", () => store.due(time.clock(), limit, which, except));

  /** Takes a few more of those that none of these platforms has to do. */
  const lookBeside = async (busy: ReadonlySet<Platform>): Promise<number> =>
    offer(await read(hand.beside(busy) + LOOK_AHEAD, "pending", busy), false);

  /** Platforms with little to do go first, so that a busy or hanging one is not in their way. */
  const look = async (): Promise<number> => {
    if (hand.size() >= MOST_IN_HAND) return 0;
    const busy = hand.with(LOOK_AHEAD);
    const news = busy.size > 0 ? await lookBeside(busy) : 0;
    return news + (await lookBeside(hand.with(MOST_OF_ONE)));
  };

  const run = async (): Promise<void> => {
    let mark = await insist("reading the outbox", () => store.changeMark());
    offer(await read(MOST_OF_ONE, "started"), true);
    while (!stopping.signal.aborted) {
      again = false;
      const news = await look();
      if (draining && news === 0 && hand.size() === 0) return;
      await (again ? nextTurn() : bell.wait(settings.pollMs));
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
