import { LatencyHistogram } from "../engine/latency.ts";
import type { StatStore } from "../engine/stats/stat-store.ts";
import type { Insist } from "./insist.ts";

/** How much of it a crash may cost. */
const EVERY_MS = 60_000;

/** Keeps how long judging takes, for figures of later. */
export type LatencyKeeper = {
  /** A message was stored, so long after it was read. */
  readonly stored: (afterMs: number) => void;
  /** Writes what has gathered, at most once a minute. */
  readonly tick: () => Promise<void>;
  /** Writes what has gathered. */
  readonly flush: () => Promise<void>;
};

/**
 * Gathers what judging took and writes it a minute at a time: one more row a minute is not felt, and one a message would be.
 *
 * Errors: what `insist` throws when the store gives up.
 */
export const openLatencyKeeper = (how: {
  readonly store: Pick<StatStore, "addLatency">;
  readonly insist: Insist;
  readonly clock: () => number;
}): LatencyKeeper => {
  let gathered = new LatencyHistogram();
  let since = how.clock();

  const flush = async (): Promise<void> => {
    const { counts, samples } = gathered;
    if (samples === 0) return;
    const at = since;
    gathered = new LatencyHistogram();
    since = how.clock();
    await how.insist("storing how long judging took", () => how.store.addLatency(at, counts));
  };

  return {
    stored: (afterMs) => {
      if (gathered.samples === 0) since = how.clock();
      gathered.add(afterMs);
    },
    tick: async () => {
      if (how.clock() - since >= EVERY_MS) await flush();
    },
    flush,
  };
};
