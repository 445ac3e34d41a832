import type { Actor } from "../engine/case.ts";
import type { RulebookRef } from "../engine/decision.ts";
import { ModbotError } from "../engine/errors.ts";
import type { ExperimentStore } from "../engine/experiments/experiment-store.ts";
import type { Order, OrderStore } from "../engine/order.ts";
import type { Clock } from "../engine/ports.ts";
import { afterOrder, isOver, type Ordered, type Trial } from "../engine/versions/rulebook-order.ts";
import type { Cause, RulebookStore, WholeRulebook } from "../engine/versions/rulebook-store.ts";
import { openGreenSeat } from "./green-seat.ts";
import type { OrderOf } from "./heed-orders.ts";
import type { Judge } from "./intake.ts";
import type { Listener } from "./run-event.ts";
import type { Sleep } from "./sleep.ts";

/** A rulebook that may judge, with all that it was made of. */
export type ReadyRules<R extends RulebookRef> = { readonly rulebook: R; readonly whole: WholeRulebook };

/** Who judges by one rulebook, kept in step with what people order and find. */
export type Seat = {
  readonly judge: Judge;
  readonly heed: (order: OrderOf<"rule">) => Promise<void>;
  readonly refresh: () => Promise<void>;
};

/** How often what a trial has come to is stored, ms. */
const COUNT_EVERY_MS = 1_000;
/** Rulebooks kept compiled beside those that judge: each is some megabytes. */
const MOST_RESTING = 1;

/**
 * Who judges, as files and orders change it: one (blue), and beside it perhaps another that is tried (green).
 * Every change is kept in the store: the rulebook whole before it judges, and since when it does.
 *
 * Errors: none for a rulebook that cannot be used: it is told of, and what was in force stays.
 */
export const openRuleChanges = async <R extends RulebookRef>(how: {
  readonly store: Pick<RulebookStore, "keepRulebook" | "rulebookOf" | "putInForce" | "addToTrial"> &
    Pick<ExperimentStore, "addArmLatency"> &
    Pick<OrderStore, "give">;
  readonly first: R;
  /** Errors: `ModbotError` for one that this version of modbot cannot use. */
  readonly compile: (whole: WholeRulebook) => R;
  /** A new one, that knows what the store knows. */
  readonly seatOf: (rulebook: R, emit: Listener) => Promise<Seat>;
  /** What the orders up to `heeded` come to. */
  readonly ordered: Ordered;
  readonly heeded: number;
  /** Has another one judge from the next message on. Not called before the run has begun. */
  readonly judgeBy: (next: Judge, fresh: Pick<Judge, "observe">) => Promise<void>;
  readonly emit: Listener;
  readonly clock: Clock;
  readonly stopwatch: () => number;
  readonly later: (work: () => void) => void;
  readonly sleep: Sleep;
}) => {
  const { store, emit, clock } = how;
  /** Rules that were paused or may go on, so far: whoever begins to judge must know. */
  const ruleOrders: OrderOf<"rule">[] = [];

  const seatFor = async (rulebook: R): Promise<Seat> => {
    // Only the one that is in force has something to tell.
    const seat: Seat = await how.seatOf(rulebook, (event) => (seat === blue?.seat ? emit(event) : undefined));
    for (const order of ruleOrders) await seat.heed(order);
    return seat;
  };

  let blue: { readonly rulebook: R; readonly seat: Seat };
  blue = { rulebook: how.first, seat: await seatFor(how.first) };
  /** What judged last: kept compiled, so that to go back takes no time. */
  let resting: readonly R[] = [];
  let { ordered } = how;
  let turn: Promise<void> = Promise.resolve();

  /** Compiled with what is there now, though its text is the same. */
  const anew = async (hash: string): Promise<R> => {
    const whole = await store.rulebookOf(hash);
    if (whole === undefined) throw new ModbotError(`the database keeps no rulebook ${hash.slice(0, 12)}.`);
    return how.compile(whole);
  };

  const compiled = async (hash: string): Promise<R> => {
    const known = [blue.rulebook, tried()?.rulebook, ...resting].find((one) => one?.hash === hash);
    if (known !== undefined) return known;
    return anew(hash);
  };

  const rest = (rulebook: R): void => {
    resting = [rulebook, ...resting.filter(({ hash }) => hash !== rulebook.hash)].slice(0, MOST_RESTING);
  };

  /** Does it, or tells why not. */
  const orRefuse = async (from: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ModbotError)) throw error;
      await emit({ type: "rules_refused", from, error });
    }
  };

  const green = openGreenSeat({ ...how, compiled, seatFor });
  const tried = green.now;
  const judge = (): Judge => tried()?.running.beside(blue.seat.judge) ?? blue.seat.judge;

  const recompile = async (): Promise<void> => {
    resting = [];
    const rulebook = await anew(blue.rulebook.hash);
    blue = { rulebook, seat: await seatFor(rulebook) };
    const beside = await green.renew(anew);
    const judges = [blue.seat.judge, ...(beside === undefined ? [] : [beside])];
    await how.judgeBy(judge(), {
      observe: (message) => {
        for (const each of judges) each.observe(message);
      },
    });
  };

  const endTrial = async (): Promise<void> => {
    const rulebook = await green.end();
    if (rulebook !== undefined) rest(rulebook);
  };

  /** An experiment compares with one rulebook, and ends when that is no longer in force. Written down, unless an order has told it already. */
  const endOver = async (trial: Trial): Promise<void> => {
    await endTrial();
    if (ordered.trial?.order !== trial.order) return;
    const why = "the rulebook that it compares with is no longer in force";
    const body = { kind: "rulebook", does: "stop", verdict: "replaced", why } as const;
    await store.give([{ at: clock(), by: { kind: "modbot" }, body }]);
  };

  const use = async (rulebook: R, by: Actor, cause: Cause): Promise<void> => {
    const isNew = rulebook.hash !== blue.rulebook.hash;
    // Green has counted all along: promoted, it goes on with what it knows.
    const before = tried();
    const warm = before?.rulebook.hash === rulebook.hash ? before.seat : undefined;
    const seat = isNew ? (warm ?? (await seatFor(rulebook))) : blue.seat;
    // First, so that nothing judges of which nobody could say later since when.
    await store.putInForce({ at: clock(), hash: rulebook.hash, by, cause });
    if (!isNew) return;
    rest(blue.rulebook);
    blue = { rulebook, seat };
    if (before !== undefined && isOver(before.trial, rulebook.hash)) await endOver(before.trial);
    else if (warm !== undefined) await endTrial();
    await how.judgeBy(judge(), warm === undefined ? seat.judge : NOBODY);
    await emit({ type: "reloaded", rulebook: refOf(rulebook), by, cause });
  };

  const follow = async (order: Order): Promise<void> => {
    const { body } = order;
    if (body.kind !== "rulebook") return;
    const before = ordered.trial;
    ordered = afterOrder(ordered, order);
    if (body.does === "use") {
      const { as, hash, why } = body;
      const rulebook = await compiled(hash);
      await use(rulebook, order.by, {
        kind: "order",
        order: order.seq,
        as,
        ...(why === undefined ? {} : { why }),
      });
    }
    if (ordered.trial === before) return;
    const known = tried();
    if (known !== undefined && known.trial.order !== ordered.trial?.order) {
      await endTrial();
      if (ordered.trial === undefined) await how.judgeBy(judge(), NOBODY);
    }
    if (ordered.trial !== undefined && isOver(ordered.trial, blue.rulebook.hash)) await endOver(ordered.trial);
    else if (ordered.trial !== undefined) {
      const fresh = await green.begin(ordered.trial);
      await how.judgeBy(judge(), fresh);
    }
  };

  /** One change after the other, whether a file or an order has asked for it. */
  const inTurn = (from: string, work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(() => orRefuse(from, work));
    turn = mine.catch(() => undefined);
    return mine;
  };

  const { trial } = ordered;
  if (trial !== undefined && isOver(trial, blue.rulebook.hash)) await endOver(trial);
  else if (trial !== undefined) await orRefuse(`order ${trial.order}`, async () => void (await green.begin(trial)));

  return {
    /** Who judges now. */
    judge,
    /** The rulebook in force. */
    rulebook: (): R => blue.rulebook,
    /** The experiment that goes on. */
    experiment: (): Trial | undefined => (tried()?.trial.experiment === undefined ? undefined : tried()?.trial),
    /** An order about one rule is for all that judge, now and later. */
    heedRule: async (order: OrderOf<"rule">): Promise<void> => {
      ruleOrders.push(order);
      await blue.seat.heed(order);
      await tried()?.seat.heed(order);
    },
    /** Looks for what people have found about rules. */
    refresh: async (): Promise<void> => {
      await blue.seat.refresh();
      await tried()?.seat.refresh();
    },
    heed: (order: Order): Promise<void> =>
      order.seq <= how.heeded ? Promise.resolve() : inTurn(`order ${order.seq}`, () => follow(order)),
    /** Something has changed that rulebooks are compiled with, and that is no part of their text. `from`: what, for people. */
    recompile: (from: string): Promise<void> => inTurn(from, recompile),
    /** A file was changed, and can be used. */
    useFile: ({ rulebook, whole }: ReadyRules<R>, file: string): Promise<void> =>
      inTurn(file, async () => {
        await store.keepRulebook(whole, clock());
        await use(rulebook, { kind: "modbot" }, { kind: "file", file });
      }),
    /** Stores what trials come to, till `signal` aborts. A store that refuses loses a second of counts, and no message. */
    run: async (signal: AbortSignal): Promise<void> => {
      while (!signal.aborted) {
        await how.sleep(COUNT_EVERY_MS, signal);
        await orRefuse("counting what a trial comes to", green.count);
      }
      // What still waits is not judged any more, and counts as that.
      tried()?.running.end();
      await orRefuse("counting what a trial comes to", green.count);
    },
  };
};

/** Counts nothing: whoever judges from now on knows what was said lately. */
const NOBODY: Pick<Judge, "observe"> = { observe: () => undefined };

const refOf = ({ version, hash }: RulebookRef): RulebookRef => ({ version, hash });
