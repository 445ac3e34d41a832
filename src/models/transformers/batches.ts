import { ModelError } from "../../engine/errors.ts";
import { type Deferred, deferred } from "./deferred.ts";
import type { Later } from "./model-thread.ts";

/** Is somebody waiting for it, or is it work for when nobody is? */
export type Urgency = "now" | "idle";

type Waiting = {
  readonly text: string;
  readonly row: Deferred<Float32Array>;
  /** How many wait for it. One that nobody waits for any more is not sent. */
  wanted: number;
};

/** A text that waits for its row. `giveUp`: whoever asked waits no longer. */
export type Wanted = { readonly row: Promise<Float32Array>; readonly giveUp: () => void };

export type Batches = {
  /** Errors: `ModelError`, retryable, when too many wait. The promise rejects as `run` does. */
  readonly want: (text: string, urgency: Urgency) => Wanted;
  /** The model is free now: what has gathered meanwhile is sent. */
  readonly sendNow: () => void;
  /** How many texts wait, without those that are under way. */
  readonly waiting: () => number;
  /** Rejects whatever waits. */
  readonly close: (why: string) => void;
};

/**
 * Gathers texts and sends them together: at once when a batch is full, else when the first of them has waited `waitMs`; while the model is
 * at work, they gather for the next batch. The same text is asked once. What somebody waits for goes before what is idle work.
 */
export const openBatches = (how: {
  readonly run: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
  readonly isFree: () => boolean;
  readonly later: Later;
  readonly most: number;
  readonly waitMs: number;
  readonly mostWaiting: number;
}): Batches => {
  const queues: Readonly<Record<Urgency, Map<string, Waiting>>> = { now: new Map(), idle: new Map() };
  const flying = new Map<string, Waiting>();
  let callOff: (() => void) | undefined;

  const send = (): void => {
    if (!how.isFree()) return;
    callOff?.();
    callOff = undefined;
    const batch: Waiting[] = [];
    for (const queue of [queues.now, queues.idle]) {
      // Idle work never rides along with what somebody waits for: each text makes a batch longer.
      if (batch.length > 0) break;
      for (const one of queue.values()) {
        if (batch.length >= how.most) break;
        queue.delete(one.text);
        batch.push(one);
      }
    }
    if (batch.length === 0) return;
    for (const one of batch) flying.set(one.text, one);
    void fly(batch);
  };

  const fly = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const rows = await how.run(batch.map(({ text }) => text));
      for (const [i, { row }] of batch.entries()) {
        const found = rows[i];
        if (found) row.resolve(found);
        else row.reject(new ModelError("the model left a text out", { retryable: true }));
      }
    } catch (error) {
      for (const { row } of batch) row.reject(error);
    } finally {
      for (const { text } of batch) flying.delete(text);
    }
  };

  const arrived = (): void => {
    if (!how.isFree()) return;
    if (how.waitMs === 0 || Math.max(queues.now.size, queues.idle.size) >= how.most) {
      send();
      return;
    }
    callOff ??= how.later(how.waitMs, () => {
      callOff = undefined;
      send();
    });
  };

  const find = (text: string, urgency: Urgency): Waiting => {
    const under = flying.get(text) ?? queues.now.get(text);
    if (under) return under;
    const idle = queues.idle.get(text);
    if (idle && urgency === "idle") return idle;
    if (idle) queues.idle.delete(text);
    else if (queues[urgency].size >= how.mostWaiting)
      throw new ModelError(`${how.mostWaiting} texts wait for the model already`, { retryable: true });
    const one = idle ?? { text, row: deferred<Float32Array>(), wanted: 0 };
    queues[urgency].set(text, one);
    return one;
  };

  return {
    want: (text, urgency) => {
      const one = find(text, urgency);
      one.wanted++;
      arrived();
      return {
        row: one.row.promise,
        giveUp: () => {
          one.wanted--;
          if (one.wanted > 0) return;
          for (const queue of [queues.now, queues.idle]) if (queue.get(text) === one) queue.delete(text);
        },
      };
    },
    sendNow: send,
    waiting: () => queues.now.size + queues.idle.size,
    close: (why) => {
      callOff?.();
      for (const queue of [queues.now, queues.idle]) {
        for (const { row } of queue.values()) row.reject(new ModelError(why, { retryable: true }));
        queue.clear();
      }
    },
  };
};
