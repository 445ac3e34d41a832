import type { Recorded, Store } from "../engine/ports.ts";
import type { Keep } from "../engine/recent.ts";
import type { Insist } from "./insist.ts";
import type { Listener } from "./run-event.ts";
import type { RunSettings } from "./settings.ts";
import { nextTurn, openBell, type Time } from "./sleep.ts";

export type Judged = { readonly recorded: Recorded /** When it was read, epoch ms. */; readonly readAt: number };

/** Stores what was judged, in the order in which it was judged, and only then acknowledges it. */
export type Writer = {
  /** Takes one over. A promise is given back when enough is waiting: judge no more before it is kept. */
  readonly push: (judged: Judged) => Promise<void> | undefined;
  /** Resolves when all that was pushed till now is stored and acknowledged. */
  readonly reached: () => Promise<void>;
  /** Resolves when all that was pushed is stored and acknowledged; from now on nothing lingers. */
  readonly settle: () => Promise<void>;
};

/**
 * Commits in groups: at once in a quiet chat, at most every `lingerMs` in a busy one, and whenever a batch is full.
 * While one group is being stored the next is judged; two groups may wait, then the reader has to.
 *
 * Errors: what ends it (`StoreError` after all tries, or a bug) goes to `fail` once, and rejects every later `push` and `settle`.
 */
export const openWriter = (how: {
  readonly store: Pick<Store, "record">;
  readonly insist: Insist;
  readonly emit: Listener;
  readonly stored: (afterMs: number) => void;
  readonly poke: () => void;
  readonly fail: (error: unknown) => void;
  readonly time: Time;
  readonly settings: Pick<RunSettings, "batch" | "lingerMs">;
  /** How long the messages themselves are kept. Absent: not at all. */
  readonly keep?: Keep | undefined;
}): Writer => {
  const { clock, sleep } = how.time;
  const bell = openBell(sleep);
  const { batch: full, lingerMs } = how.settings;
  let waiting: Judged[] = [];
  let running: Promise<void> | undefined;
  let room: Deferred | undefined;
  let lastWriteAt = Number.NEGATIVE_INFINITY;
  let hurry = false;
  let broken: { readonly error: unknown } | undefined;
  let pushed = 0;
  let acknowledged = 0;
  /** Whoever waits for so many to be acknowledged, the fewest first. */
  const awaited: { readonly many: number; readonly by: Deferred }[] = [];

  const tell = (): void => {
    while (awaited[0] !== undefined && awaited[0].many <= acknowledged) awaited.shift()?.by.resolve();
  };

  /** Resolves when it is time to write. */
  const gathered = async (): Promise<void> => {
    const left = lastWriteAt + lingerMs - clock();
    if (!hurry && left > 0 && waiting.length < full) await bell.wait(left);
  };

  const store = async (): Promise<void> => {
    const group = waiting.slice(0, full);
    await how.insist("storing decisions", () =>
      how.store.record(
        group.map((judged) => judged.recorded),
        how.keep,
      ),
    );
    waiting = waiting.slice(group.length);
    lastWriteAt = clock();
    room?.resolve();
    room = undefined;
    if (group.some(({ recorded }) => asksFor(recorded))) how.poke();
    for (const { recorded, readAt } of group) {
      how.stored(lastWriteAt - readAt);
      for (const before of recorded.earlier ?? []) await how.emit({ type: "revised", recorded: before });
      await how.emit({ type: "decided", recorded });
    }
    acknowledged += group.length;
    tell();
  };

  const run = async (): Promise<void> => {
    try {
      while (waiting.length > 0) {
        await gathered();
        await store();
        await nextTurn();
      }
    } catch (error) {
      broken = { error };
      room?.reject(error);
      for (const { by } of awaited.splice(0)) by.reject(error);
      how.fail(error);
    }
    // No await between the last look at `waiting` and this line, or a message pushed in between would lie there unseen.
    running = undefined;
  };

  return {
    push: (judged) => {
      if (broken) return Promise.reject(broken.error);
      waiting.push(judged);
      pushed++;
      if (waiting.length >= full) bell.ring();
      running ??= run();
      if (waiting.length < 2 * full) return undefined;
      room ??= deferred();
      return room.promise;
    },
    reached: () => {
      if (broken) return Promise.reject(broken.error);
      if (acknowledged === pushed) return Promise.resolve();
      const by = deferred();
      awaited.push({ many: pushed, by });
      return by.promise;
    },
    settle: async () => {
      hurry = true;
      bell.ring();
      while (running !== undefined) await running;
      if (broken) throw broken.error;
    },
  };
};

/** Is there anything for the outbox in it? */
const asksFor = ({ write, earlier = [] }: Recorded): boolean =>
  (write?.outbox?.length ?? 0) > 0 || earlier.some(asksFor);

type Deferred = {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

const deferred = (): Deferred => {
  let resolve: () => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
};
