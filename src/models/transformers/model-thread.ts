import { Worker } from "node:worker_threads";
import { ModelError } from "../../engine/errors.ts";
import { deferred } from "./deferred.ts";
import type { ThreadAsk, ThreadJob, ThreadNews } from "./protocol.ts";

/** Calls back after `ms`, unless it is called off. A timer of this kind keeps no program alive. */
export type Later = (ms: number, call: () => void) => () => void;

/** A model in a thread of its own, which is started anew when it dies. */
export type ModelThread = {
  /** How many numbers it gives a text, once it is loaded. Rejects, with a `ModelError`, when its first thread cannot load it. */
  readonly ready: Promise<number>;
  /** May a batch be handed over now? */
  readonly isFree: () => boolean;
  /** One row of numbers a text. Errors: `ModelError`, retryable: the thread died, hung, or the model failed on the batch. */
  readonly run: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
  /** Ends the thread after the batch that it is at; at once, when that takes too long. */
  readonly close: () => Promise<void>;
};

type Flight = {
  readonly id: number;
  readonly texts: number;
  readonly resolve: (rows: readonly Float32Array[]) => void;
  readonly reject: (error: ModelError) => void;
  readonly callOff: () => void;
};

/** A batch that takes longer hangs, and its thread is ended. */
const HANG_MS = 10_000;
/** Reading and checking a file of some hundred megabytes from a slow disk. */
const LOAD_MS = 120_000;
const FIRST_RESTART_MS = 1_000;
const LONGEST_RESTART_MS = 60_000;
const CLOSE_MS = 2_000;

/**
 * Runs a model in a thread, one batch at a time.
 *
 * Limits: loading has two minutes, a batch 10 s. A thread that dies or hangs is replaced after 1, 2, 4 ... 60 s; an answer sets that back to 1 s.
 */
export const openModelThread = (
  program: string,
  job: ThreadJob,
  how: {
    readonly later: Later;
    /** It is free: a batch may be handed over. */
    readonly onFree: () => void;
    readonly hangMs?: number;
  },
): ModelThread => {
  const { later, onFree, hangMs = HANG_MS } = how;
  let worker: Worker | undefined;
  let loaded = false;
  let wasReady = false;
  let closed = false;
  let flight: Flight | undefined;
  let nextId = 1;
  let restartMs = FIRST_RESTART_MS;
  let callOffRestart = (): void => {};
  const first = deferred<number>();

  const landed = (): Flight | undefined => {
    const done = flight;
    flight = undefined;
    done?.callOff();
    return done;
  };

  const hear = (news: ThreadNews): void => {
    switch (news.is) {
      case "ready":
        loaded = true;
        wasReady = true;
        first.resolve(news.width);
        onFree();
        break;
      case "answer":
        restartMs = FIRST_RESTART_MS;
        landed()?.resolve(rowsOf(news.values, news.width));
        onFree();
        break;
      case "failed":
        landed()?.reject(new ModelError(`model ${job.name} failed: ${news.why}`, { retryable: true }));
        onFree();
        break;
      case "broken":
        first.reject(new ModelError(news.why, news.hint === "" ? {} : { hint: news.hint }));
    }
  };

  /** What never loaded will not load in a second either: it is left to whoever opened it. */
  const ended = (why: string): void => {
    worker = undefined;
    loaded = false;
    landed()?.reject(new ModelError(`model ${job.name}: ${why}`, { retryable: true }));
    first.reject(new ModelError(`cannot use model ${job.name}: ${why}`));
    if (closed || !wasReady) return;
    callOffRestart = later(restartMs, start);
    restartMs = Math.min(LONGEST_RESTART_MS, restartMs * 2);
  };

  const start = (): void => {
    const mine = new Worker(program, { workerData: job });
    let why = "its thread ended";
    worker = mine;
    mine.unref();
    mine.on("message", hear);
    mine.on("error", (error) => {
      why = `its thread died: ${error.message}`;
    });
    const callOff = later(LOAD_MS, () => {
      why = "it did not load within two minutes";
      void mine.terminate();
    });
    mine.once("message", callOff);
    mine.on("exit", () => {
      callOff();
      ended(why);
    });
  };
  start();

  return {
    ready: first.promise,
    isFree: () => loaded && flight === undefined && !closed,
    run: (texts) =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        const callOff = later(hangMs, () => void worker?.terminate());
        flight = { id, texts: texts.length, resolve, reject, callOff };
        worker?.postMessage({ id, texts } satisfies ThreadAsk);
      }),
    close: async () => {
      closed = true;
      callOffRestart();
      const last = worker;
      if (last === undefined) return;
      const over = new Promise<void>((resolve) => last.once("exit", () => resolve()));
      last.postMessage("close" satisfies ThreadAsk);
      const callOff = later(CLOSE_MS, () => void last.terminate());
      last.ref();
      await over;
      callOff();
    },
  };
};

const rowsOf = (values: Float32Array, width: number): readonly Float32Array[] =>
  Array.from({ length: values.length / width }, (_, row) => values.slice(row * width, (row + 1) * width));
