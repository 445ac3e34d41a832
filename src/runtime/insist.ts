import { StoreError } from "../engine/errors.ts";
import type { Listener } from "./run-event.ts";
import type { Sleep } from "./sleep.ts";

/** Does something with the store, again and again while it refuses. */
export type Insist = <T>(what: string, call: () => Promise<T>) => Promise<T>;

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Tries again what the store refuses (disk full, locked, read-only), with growing pauses, and tells about each.
 * The caller waits meanwhile, so nothing more is read and nothing is forgotten.
 *
 * Errors: the last `StoreError` after `attempts` tries, or at once when `hurried` says that there is no time; anything else at once, for it is a bug.
 */
export const insistOn =
  (how: {
    readonly sleep: Sleep;
    readonly emit: Listener;
    readonly attempts: number;
    readonly hurried: () => boolean;
  }): Insist =>
  async (what, call) => {
    for (let attempt = 1; ; attempt++) {
      try {
        const result = await call();
        if (attempt > 1) await how.emit({ type: "store_recovered", what });
        return result;
      } catch (error) {
        if (!(error instanceof StoreError) || attempt >= how.attempts || how.hurried()) throw error;
        const retryInMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
        await how.emit({ type: "store_failing", what, error, attempt, retryInMs });
        await how.sleep(retryInMs);
      }
    }
  };
