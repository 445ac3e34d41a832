import type { Order, OrderStore } from "../engine/order.ts";
import type { Insist } from "./insist.ts";
import type { RunSettings } from "./settings.ts";
import type { Sleep } from "./sleep.ts";

/** Who does what orders say. Told of each once a run, in order: of those of earlier runs before anything is judged. */
export type Heed = (orders: readonly Order[]) => void | Promise<void>;

const PAGE = 500;

/**
 * Reads the orders that other processes give, and hands them on: those that stand there already at `catchUp`, later ones within `pollMs`.
 *
 * Errors: `StoreError` when the store gives up; what `heed` throws is a bug.
 */
export const openOrderReader = (how: {
  readonly store: Pick<OrderStore, "orders">;
  readonly heed: Heed;
  /** What else in the store is looked at as often. */
  readonly beside?: (() => Promise<void>) | undefined;
  readonly insist: Insist;
  readonly sleep: Sleep;
  readonly settings: Pick<RunSettings, "pollMs">;
}) => {
  let last = 0;
  let turn: Promise<void> = Promise.resolve();
  /** One after the other: whoever asks while others are read waits, and is told of each once. */
  const catchUp = (): Promise<void> => {
    const mine = turn.then(readOn);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const readOn = async (): Promise<void> => {
    for (;;) {
      const news = await how.insist("reading orders", () => how.store.orders(last, PAGE));
      if (news.length === 0) return;
      await how.heed(news);
      last = news.at(-1)!.seq;
    }
  };
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await how.sleep(how.settings.pollMs, stopping.signal);
      if (stopping.signal.aborted) return;
      await catchUp();
      if (how.beside) await how.insist("reading verdicts", how.beside);
    }
  };
  return {
    catchUp,
    /** Goes on till `stop`. */
    run: (): Promise<void> => {
      running = watch();
      return running;
    },
    /** Reads no more; ends when what is being done has come to its end. */
    stop: async (): Promise<void> => {
      stopping.abort();
      await running.catch(() => undefined);
    },
  };
};
