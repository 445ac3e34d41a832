import { setImmediate } from "node:timers/promises";
import type { Clock } from "../engine/ports.ts";

/** Resolves when `ms` have passed, or at once when `signal` aborts. Never rejects. Injected, like the clock. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Time, as the running bot gets it. */
export type Time = { readonly clock: Clock; readonly sleep: Sleep };

/** Lets signals, sockets and timers have their turn: a store that works in this process would otherwise hold them up. */
export const nextTurn = (): Promise<void> => setImmediate();

/** What `work` gives, or `"late"` when it takes longer than `ms`. Work that is late goes on unwatched: its failure is nobody's. */
export const within = async <T>(sleep: Sleep, ms: number, work: Promise<T>): Promise<T | "late"> => {
  const cancel = new AbortController();
  try {
    return await Promise.race([work, sleep(ms, cancel.signal).then(() => "late" as const)]);
  } finally {
    cancel.abort();
    work.catch(() => undefined);
  }
};

/** A pause that can be cut short. One may wait at a time. */
export const openBell = (sleep: Sleep) => {
  let resolve: (() => void) | undefined;
  return {
    ring: (): void => resolve?.(),
    wait: async (ms: number): Promise<void> => {
      const cancel = new AbortController();
      await new Promise<void>((rung) => {
        resolve = rung;
        void sleep(ms, cancel.signal).then(rung);
      });
      resolve = undefined;
      cancel.abort();
    },
  };
};
