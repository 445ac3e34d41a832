import type { Connector } from "../engine/connector.ts";
import type { Effect } from "../engine/effect.ts";
import type { Measure } from "../engine/measure.ts";
import type { Clock, Store } from "../engine/ports.ts";
import type { Keep } from "../engine/recent.ts";
import { NOTHING_WANTED } from "../engine/scorers/slow-scores.ts";
import type { DomainSet } from "../engine/text/domain-set.ts";
import { askingOf, openAuthorRecords } from "./author-records.ts";
import { type CommunityOptions, openCommunity } from "./community.ts";
import { insistOn } from "./insist.ts";
import { type Casework, type Judge, openIntake } from "./intake.ts";
import { openLatencyKeeper } from "./latency-keeper.ts";
import { openLifter } from "./lifter.ts";
import { type LinkScout, openLinkScout } from "./link-scout.ts";
import { openBrakes } from "./obey-brakes.ts";
import { observingPerformer } from "./observing-performer.ts";
import { type Heed, openOrderReader } from "./order-reader.ts";
import { openOutbox } from "./outbox.ts";
import { type PerformerFor, performersOf } from "./performers.ts";
import { readInput } from "./read-input.ts";
import { type Listener, openTally, type RunEvent, type RunMode, type RunSummary } from "./run-event.ts";
import { openScoreScout, type SlowModels } from "./score-scout.ts";
import type { SeenOptions } from "./seen-deeds.ts";
import { ORDINARY_SEEN, openSeenDesk } from "./seen-desk.ts";
import { RUN_SETTINGS, type RunSettings } from "./settings.ts";
import { type Sleep, within } from "./sleep.ts";
import { takeAhead } from "./take-ahead.ts";
import { warnOnce } from "./warn-once.ts";
import type { ResolveLink } from "./web/resolve-link.ts";
import { openWriter } from "./writer.ts";

export type RunOptions = {
  /** Opened, and closed, by the caller; like the connectors. */
  readonly store: Store;
  readonly connectors: readonly Connector[];
  readonly moderator: Judge;
  readonly casework: Casework;
  /** Who performs on which platform. Absent: the connector named like it, or the only one. Not asked in observe mode. */
  readonly performerFor?: PerformerFor;
  /** Short links to be looked up before a message is judged, and who looks. */
  readonly shortLinks?: { readonly shorteners: DomainSet; readonly resolve: ResolveLink };
  /** Models that take milliseconds, asked before a message is judged. Absent: none. */
  readonly slowModels?: SlowModels | undefined;
  /** How long the messages themselves are kept. Absent: not at all. */
  readonly keep?: Keep | undefined;
  /** Does what other processes ask of this run. */
  readonly heed?: Heed;
  /** Permits, and commands from the chat. Absent: none. What it gives comes back through `heed`. */
  readonly community?: CommunityOptions | undefined;
  /** What is made of what staff do by hand. Absent: verdicts of moderators. */
  readonly seen?: SeenOptions;
  /** Looks for what else others have written, as often as for orders. */
  readonly watch?: () => Promise<void>;
  readonly mode: RunMode;
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** Ends the run in good order, within `stopMs`. */
  readonly signal: AbortSignal;
  readonly onEvent: Listener;
  readonly settings?: Partial<RunSettings>;
};

/** A run under way. `done` is kept when it has ended in good order. */
export type RunningBot = {
  readonly done: Promise<RunSummary>;
  /** Who judges from the next message on, and by what discipline. `fresh`: who counts first what was read lately. */
  readonly judgeBy: (next: Judge, fresh?: Pick<Judge, "observe">) => Promise<void>;
  /** Stores what a moderator asks for by hand, and has it done. Gives the id of its case. */
  readonly measure: (measure: Measure) => Promise<string>;
  /** Resolves when all that was read so far is stored. Errors: what ended the storing. */
  readonly stored: () => Promise<void>;
};

/**
 * Reads all inputs, judges, stores, acknowledges, and performs what the outbox asks for, till the inputs end or `signal` aborts.
 *
 * Errors (of `done`): `StoreError` when the store keeps refusing; what an input failed with for good; a bug. Whatever was acknowledged is stored.
 */
export const startBot = (options: RunOptions): RunningBot => {
  const { store, connectors, moderator, casework, mode, clock, sleep, signal } = options;
  const settings = { ...RUN_SETTINGS, ...options.settings };
  const time = { clock, sleep };
  const tally = openTally();
  const halt = new AbortController();
  let failure: { readonly error: unknown } | undefined;
  let closed = false;
  let judge = moderator;

  const fail = (error: unknown): void => {
    failure ??= { error };
    halt.abort();
  };
  const emit = async (event: RunEvent): Promise<void> => {
    if (closed) return;
    tally.hear(event);
    if (event.type === "decided" || event.type === "revised") {
      records.stored(event.recorded);
      seen?.stored(event.recorded);
    } else if (event.type === "cases_changed") records.forget();
    await options.onEvent(event);
    if (event.type === "decided" || event.type === "revised") await brake(event.recorded);
    if (event.type === "decided") await latency.tick();
  };
  const hurried = (): boolean => failure !== undefined || closed;
  const insist = insistOn({ sleep, emit, attempts: settings.storeAttempts, hurried });
  const brake = openBrakes({ store, insist, emit, clock });
  const records = openAuthorRecords(askingOf(moderator.rulebook), { store, insist });
  const latency = openLatencyKeeper({ store, insist, clock });
  const warn = warnOnce(emit);
  const note = (kind: string, content: unknown): Promise<void> =>
    insist("writing to the audit log", () =>
      store.note([{ at: clock(), actor: "modbot", kind, subject: "run", content }]),
    );

  const observes = mode === "observe";
  const performerFor = observes ? () => observingPerformer : (options.performerFor ?? performersOf(connectors));
  const whyGone = (effect: Effect): string | undefined => seen?.whyGone(effect);
  const outbox = openOutbox({ store, performerFor, whyGone, observes, insist, emit, warn, fail, time, settings });
  const { poke } = outbox;
  const writer = openWriter({
    store,
    insist,
    emit,
    stored: (afterMs) => {
      tally.stored(afterMs);
      latency.stored(afterMs);
    },
    poke,
    fail,
    time,
    settings,
    keep: options.keep,
  });
  const scout: LinkScout | undefined =
    options.shortLinks && openLinkScout({ ...options.shortLinks, time, signal: halt.signal });
  const scores =
    options.slowModels &&
    openScoreScout({
      models: options.slowModels,
      wants: (message, known) => judge.wants?.(message, known) ?? NOTHING_WANTED,
      warn,
      time,
      signal: halt.signal,
    });
  const orders =
    options.heed && openOrderReader({ store, heed: options.heed, beside: options.watch, insist, sleep, settings });
  const community =
    options.community &&
    openCommunity(options.community, {
      store,
      insist,
      emit,
      catchUp: async () => orders?.catchUp(),
      lately: () => intake.lately(),
    });
  const { open } = casework;
  const seen =
    open &&
    openSeenDesk({
      options: options.seen ?? ORDINARY_SEEN,
      store,
      open,
      lately: () => intake.lately(),
      book: () => judge.rulebook,
      reached: writer.reached,
      insist,
      emit,
      fail,
      clock,
      sleep,
    });
  const intake = openIntake(moderator, {
    store,
    casework,
    writer,
    insist,
    emit,
    warn,
    settings,
    scout,
    scores,
    records,
    community,
    seen,
  });
  const scouts = [scout, scores].filter((one) => one !== undefined);
  const ahead = scouts.length === 0 ? undefined : takeAhead(intake.take, scouts, fail);
  const take = ahead?.take ?? intake.take;

  const { discipline } = moderator.rulebook;
  const lifter = discipline && openLifter({ store, discipline, observes, insist, time, poke });

  const read = async (connector: Connector): Promise<void> => {
    const error = await readInput(connector, { take, emit, signal: halt.signal, time, settings });
    if (error !== undefined) inputErrors.push(error);
  };
  const inputErrors: unknown[] = [];

  /** From the first line to the last thing that was read and done. */
  const work = async (): Promise<void> => {
    const { version, hash } = moderator.rulebook;
    const inputs = connectors.map(({ name }) => name);
    await note("started", { mode, rulebook: { version, hash }, inputs });
    await orders?.catchUp();
    orders?.run().catch(fail);
    lifter?.run().catch(fail);
    await emit({ type: "started", at: clock(), mode, rulebook: { version, hash }, inputs });
    await Promise.all(connectors.map(read));
    await ahead?.settle();
    await writer.settle();
    await seen?.settle();
    await latency.flush();
    if (!halt.signal.aborted) await lifter?.look();
    if (!halt.signal.aborted) await outbox.drain();
  };

  const run = async (): Promise<RunSummary> => {
    const working = work().catch(fail);
    await Promise.race([working, aborted(halt.signal)]);
    const stop = async (): Promise<void> => {
      await Promise.all([working, outbox.stop(), orders?.stop(), lifter?.stop()]);
      await note("stopped", { ended: end().ended, failed: failure !== undefined });
    };
    await within(sleep, settings.stopMs, stop().catch(fail));
    const summary = tally.summary(end(), await waiting(store));
    await emit({ type: "summary", summary });
    closed = true;
    signal.removeEventListener("abort", onAbort);
    if (failure) throw failure.error;
    if (inputErrors.length > 0) throw inputErrors[0];
    return summary;
  };
  const end = (): Pick<RunSummary, "ended" | "why"> => {
    const failed = failure ? [failure.error] : inputErrors;
    if (failed.length > 0)
      return { ended: "failed", why: failed[0] instanceof Error ? failed[0].message : String(failed[0]) };
    return { ended: halt.signal.aborted ? "stopped" : "inputs ended" };
  };

  const onAbort = (): void => halt.abort();
  if (signal.aborted) onAbort();
  signal.addEventListener("abort", onAbort, { once: true });

  return {
    done: run(),
    measure: intake.measure,
    stored: writer.reached,
    judgeBy: async (next, fresh) => {
      const { discipline: before } = judge.rulebook;
      judge = next;
      await intake.reload(next, fresh);
      const { discipline: now } = next.rulebook;
      if (now && now !== before) await lifter?.follow(now);
    },
  };
};

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });

/** A store that fails must not keep the summary from being told. */
const waiting = async (store: Pick<Store, "counts">): Promise<number> => {
  try {
    const { outbox } = await store.counts();
    return outbox.pending + outbox.started;
  } catch {
    return 0;
  }
};
