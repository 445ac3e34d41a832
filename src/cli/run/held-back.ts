import { once } from "node:events";
import type { Listener } from "../../runtime/run-event.ts";
import type { Context } from "../context.ts";
import { sleep } from "./sleep.ts";

/** Characters that may wait for whoever reads the output: some thousand lines. */
const MOST_WAITING = 1 << 20;
/** A reader that takes longer than this is told of, ms. */
const PATIENCE_MS = 5_000;

/**
 * Holds a run back while the reader of its output is behind: what a pipe does not take would fill the memory.
 * Told to stop, it waits no more, so that a reader who hangs does not keep the run from ending.
 */
export const heldBack = (
  { stdout, signal, say }: Pick<Context, "stdout" | "signal" | "say">,
  listener: Listener,
): Listener => {
  let isTold = false;

  const caughtUp = async (): Promise<void> => {
    const over = new AbortController();
    void sleep(PATIENCE_MS, over.signal).then(() => {
      if (over.signal.aborted || isTold) return;
      isTold = true;
      say("warning: whoever reads the output is behind; no message is judged meanwhile");
    });
    // An output that fails is told of at the end of the run, which that brings about.
    await once(stdout, "drain", { signal: AbortSignal.any([signal, over.signal]) }).catch(() => undefined);
    over.abort();
  };

  return (event) => {
    const heard = listener(event);
    if (!stdout.writableNeedDrain || stdout.writableLength < MOST_WAITING || signal.aborted) return heard;
    return Promise.resolve(heard).then(caughtUp);
  };
};
