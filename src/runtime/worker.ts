import type { Effect, EffectId, OutboxItem, Outcome } from "../engine/effect.ts";
import type { Store } from "../engine/ports.ts";
import type { Insist } from "./insist.ts";
import { type Batch, openLane, type Waiting } from "./lane.ts";
import { type Performing, performEffects, recallEffect, type Verdict } from "./perform-effect.ts";
import type { Listener } from "./run-event.ts";
import type { RunSettings } from "./settings.ts";
import { nextTurn } from "./sleep.ts";
import { type CaseReader, whyNotNow } from "./still-wanted.ts";
import { whatItEnds } from "./what-it-ends.ts";

export type Finish = (done: { readonly id: EffectId; readonly outcome: Outcome }) => Promise<void>;

/** Does what waits for one performer, some effects at once. */
export type Worker = {
  /** Lines it up. Nothing begins before `wakeUp`, so that what is added together goes in the right order. */
  readonly add: (waiting: Waiting) => void;
  readonly wakeUp: () => void;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
};

/**
 * Marks an effect as started, asks the platform, writes what came of it, and only then tells. Begins nothing once `stopping` aborts.
 *
 * Errors: what the store throws goes to `fail`.
 */
export const openWorker = (
  how: Performing & {
    readonly store: Pick<Store, "start" | "retry"> & CaseReader;
    readonly insist: Insist;
    /** In observe mode no platform is asked for anything. */
    readonly observes?: boolean;
    /** Why there is nothing left to do an effect to. */
    readonly whyGone?: (effect: Effect) => string | undefined;
    readonly finish: Finish;
    readonly emit: Listener;
    readonly fail: (error: unknown) => void;
    /** It is out of our hands: done, or back in the outbox. */
    readonly over: (id: EffectId) => void;
    readonly settings: Pick<RunSettings, "concurrency">;
  },
): Worker => {
  const lane = openLane(how.performer.together);
  const underWay = new Set<Promise<void>>();
  let pumping: Promise<void> | undefined;

  const write = async (item: OutboxItem, verdict: Verdict): Promise<void> => {
    if (verdict.kind === "finish") {
      await how.finish({ id: item.id, outcome: verdict.outcome });
      await how.emit({ type: "performed", item, outcome: verdict.outcome });
      return;
    }
    const { dueAt, note, held = false } = verdict;
    await how.insist("putting an effect back", () => how.store.retry(item.id, dueAt, note, held));
    await how.emit({ type: "retrying", item, note, dueAt });
  };

  const carryOut = async (batch: Batch): Promise<void> => {
    const settled = await Promise.all(batch.map(settledUnasked));
    const asked = batch.filter((_, index) => settled[index] === "ask").map(({ item }) => item);
    const answers = (await performEffects(asked, how)).values();
    await Promise.all(
      batch.map(async ({ item }, index) => {
        const before = settled[index] ?? "leave";
        const verdict = before === "ask" ? answers.next().value : before;
        if (verdict !== undefined && verdict !== "leave") await write(item, verdict);
      }),
    );
  };

  /** What becomes of it without asking the platform to do it; `ask`: nothing yet. */
  const settledUnasked = async ({ item, recall }: Waiting): Promise<Verdict | "ask" | "leave"> => {
    const ends = await how.insist("reading a case", () => whatItEnds(item, how.store));
    // A platform did it, and is not asked now: what is to end it waits for a run that asks.
    if (how.observes && ends === "done") return "leave";
    const recalled = recall && ends !== "simulated" ? await recallEffect(item, how) : "perform";
    if (recalled !== "perform") return recalled;
    const at = how.time.clock();
    const note =
      how.whyGone?.(item.effect) ?? (await how.insist("reading a case", () => whyNotNow(item, how.store, at)));
    if (note !== undefined) return { kind: "finish", outcome: { status: "dropped", at, note } };
    // Whatever there is on the platform to be ended, somebody else began it.
    return ends === "simulated" ? { kind: "finish", outcome: { status: "simulated", at } } : "ask";
  };

  const begin = (batch: Batch): void => {
    const work = carryOut(batch)
      .catch(how.fail)
      .then(() => {
        underWay.delete(work);
        batch.forEach(letGo);
        wakeUp();
      });
    underWay.add(work);
  };

  const letGo = (waiting: Waiting): void => {
    lane.release(waiting);
    how.over(waiting.item.id);
  };

  const startSome = async (): Promise<void> => {
    const next = lane.take(how.settings.concurrency - underWay.size);
    const ids = next.flatMap((batch) => batch.filter(({ recall }) => !recall).map(({ item }) => item.id));
    const start = () => how.store.start(ids, how.time.clock());
    const started = ids.length > 0 ? await how.insist("starting effects", start) : new Set<EffectId>();
    for (const batch of next) {
      const [first, ...others] = batch.filter(({ item, recall }) => recall || started.has(item.id));
      // Not ours to do when somebody dropped it meanwhile.
      for (const waiting of batch) if (!waiting.recall && !started.has(waiting.item.id)) letGo(waiting);
      if (first !== undefined) begin([first, ...others]);
    }
    await nextTurn();
  };

  const mayStart = (): boolean => !how.stopping.aborted && lane.size() > 0 && underWay.size < how.settings.concurrency;

  const pump = async (): Promise<void> => {
    try {
      while (mayStart()) await startSome();
    } catch (error) {
      how.fail(error);
    }
    // No await between the last look at the lane and this line, or what is added in between would lie there unseen.
    pumping = undefined;
  };

  const wakeUp = (): void => {
    if (pumping === undefined && mayStart()) pumping = pump();
  };

  return {
    add: lane.add,
    wakeUp,
    idle: async () => {
      while (pumping !== undefined || underWay.size > 0) await Promise.all([pumping, ...underWay]);
    },
  };
};
