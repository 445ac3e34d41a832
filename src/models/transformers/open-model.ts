import { setMaxListeners } from "node:events";
import { ModelError } from "../../engine/errors.ts";
import { openBatches, type Urgency } from "./batches.ts";
import { type BreakerNews, openBreaker } from "./breaker.ts";
import { type Later, openModelThread } from "./model-thread.ts";
import type { ThreadJob } from "./protocol.ts";
import { openTextCache } from "./text-cache.ts";

/** A model that runs beside the bot. What it gives a text is a row of numbers: a vector, or the logits of labels. */
export type OpenModel = {
  /** How many numbers it gives a text, once it is loaded. Rejects, with a `ModelError`, when it cannot be. */
  readonly ready: Promise<number>;
  /**
   * A row a text. Asked `now`, it must answer within the deadline; `idle` work waits for as long as it takes.
   * Errors: `ModelError`, retryable: it is late, loading, overloaded, given up for a while, or `signal` aborts.
   */
  readonly ask: (
    texts: readonly string[],
    urgency: Urgency,
    signal: AbortSignal | undefined,
  ) => Promise<readonly Float32Array[]>;
  readonly close: () => Promise<void>;
};

export type ModelLimits = {
  /** How long whoever asks `now` waits. */
  readonly deadlineMs: number;
  /** Texts that are sent together. */
  readonly batch: number;
  /** How long the first text of a batch waits for others. */
  readonly waitMs: number;
  readonly mostWaiting: number;
  readonly cacheBytes: number;
  /** How long a batch may take before its thread is ended. */
  readonly hangMs?: number;
};

/** For a chat, on two cores: MiniLM takes 3 to 10 ms a text. */
export const USUAL_LIMITS: ModelLimits = {
  deadlineMs: 250,
  batch: 16,
  waitMs: 1,
  mostWaiting: 512,
  cacheBytes: 32 * 1024 * 1024,
};

/** Longer texts are cut: the model reads no more of them. */
const MOST_CHARACTERS = 2_000;

/** Opens a model: thread, batches, cache, deadline and breaker as one. It is loaded in the background. */
export const openModel = (
  program: string,
  job: ThreadJob,
  how: {
    readonly clock: () => number;
    readonly later: Later;
    readonly limits?: Partial<ModelLimits>;
    readonly onNews: (news: BreakerNews) => void;
  },
): OpenModel => {
  const { later } = how;
  const limits = { ...USUAL_LIMITS, ...how.limits };
  const cache = openTextCache(limits.cacheBytes);
  const breaker = openBreaker(how.clock, how.onNews);
  let loaded = false;
  const thread = openModelThread(program, job, {
    later,
    onFree: () => batches.sendNow(),
    ...(limits.hangMs === undefined ? {} : { hangMs: limits.hangMs }),
  });
  const batches = openBatches({
    run: thread.run,
    isFree: thread.isFree,
    later,
    most: limits.batch,
    waitMs: limits.waitMs,
    mostWaiting: limits.mostWaiting,
  });
  const ready = thread.ready.then((width) => {
    loaded = true;
    return width;
  });
  ready.catch(() => undefined);

  const wait = async (missing: readonly string[], urgency: Urgency, signal: AbortSignal | undefined) => {
    const wanted: ReturnType<typeof batches.want>[] = [];
    const late = whenLate(job.name, urgency === "now" ? limits.deadlineMs : undefined, later, signal);
    try {
      for (const text of missing) wanted.push(batches.want(text, urgency));
      const rows = await Promise.race([Promise.all(wanted.map(({ row }) => row)), late.promise]);
      breaker.answered();
      return rows;
    } catch (error) {
      // Somebody who has changed their mind says nothing about the model.
      if (!signal?.aborted && loaded) breaker.failed(error instanceof Error ? error.message : String(error));
      throw error;
    } finally {
      late.callOff();
      for (const { giveUp } of wanted) giveUp();
    }
  };

  return {
    ready,
    ask: async (texts, urgency, signal) => {
      const cut = texts.map((text) => text.slice(0, MOST_CHARACTERS));
      const known = new Map(cut.map((text) => [text, cache.get(text)]));
      const missing = [...known].flatMap(([text, row]) => (row === undefined ? [text] : []));
      if (missing.length > 0) {
        if (!loaded && urgency === "now")
          throw new ModelError(`model ${job.name} is not loaded yet`, { retryable: true });
        if (urgency === "now" && !breaker.mayAsk())
          throw new ModelError(`model ${job.name} fails and is left alone for a while`, { retryable: true });
        const rows = await wait(missing, urgency, signal);
        for (const [i, text] of missing.entries()) {
          const row = rows[i];
          if (row === undefined) continue;
          known.set(text, row);
          cache.put(text, row);
        }
      }
      return cut.flatMap((text) => known.get(text) ?? []);
    },
    close: async () => {
      batches.close(`model ${job.name} is closed`);
      await thread.close();
    },
  };
};

/** Rejects when the time is up, or `signal` aborts. */
const whenLate = (name: string, deadlineMs: number | undefined, later: Later, signal: AbortSignal | undefined) => {
  let giveUp = (): void => {};
  let callOff = (): void => {};
  const promise = new Promise<never>((_, reject) => {
    giveUp = () => reject(new ModelError(`model ${name} is asked no longer`, { retryable: true }));
    if (signal?.aborted) giveUp();
    // All that wait hang on the one signal of the run: that is no leak, each lets go of it again.
    if (signal) setMaxListeners(0, signal);
    signal?.addEventListener("abort", giveUp, { once: true });
    if (deadlineMs !== undefined)
      callOff = later(deadlineMs, () =>
        reject(new ModelError(`model ${name} gave no answer within ${deadlineMs} ms`, { retryable: true })),
      );
  });
  promise.catch(() => undefined);
  return {
    promise,
    callOff: () => {
      callOff();
      signal?.removeEventListener("abort", giveUp);
    },
  };
};
