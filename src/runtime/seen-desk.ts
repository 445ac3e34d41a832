import type { Effect } from "../engine/effect.ts";
import type { MessageId } from "../engine/message.ts";
import type { Recorded } from "../engine/ports.ts";
import type { SeenCame } from "../engine/seen/deed-write.ts";
import type { Removed } from "../engine/seen/removed.ts";
import type { StaffAction } from "../engine/seen/staff-action.ts";
import { openRemovals } from "./removals.ts";
import type { Listener } from "./run-event.ts";
import { openSeenCases, type SeenStore } from "./seen-cases.ts";
import { newestOf, openSeenDeeds, type SeenOptions } from "./seen-deeds.ts";
import type { Sleep } from "./sleep.ts";
import type { Writer } from "./writer.ts";

export const ORDINARY_SEEN: SeenOptions = { staffBots: new Set(), learns: true };

export type SeenDesk = {
  /** Takes over what was seen. A promise is given back where enough waits already: read no more before it is kept. */
  readonly hear: (input: string, seen: Removed | StaffAction) => Promise<void> | undefined;
  /** Something is stored: its message may have been gone before it was judged. */
  readonly stored: (recorded: Recorded) => void;
  /** Why there is nothing left to do an effect to. */
  readonly whyGone: (effect: Effect) => string | undefined;
  /** Resolves when all that was heard is dealt with. */
  readonly settle: () => Promise<void>;
};

/** So many may wait to be dealt with. */
const MOST_WAITING = 512;
/** A platform that tells who deleted a message apart from which one has told both after this time. */
const BOTH_TOLD_MS = 2_000;

type DeedsNeed = Parameters<typeof openSeenDeeds>[0];

/**
 * Brings what staff did by hand, and what became of messages without modbot, into the cases that it bears on: one after the other,
 * each once all that was read before it is stored.
 *
 * Errors: what the store throws when it gives up goes to `fail`.
 * Limits: a message that no rule had minded becomes a case while its text is at hand: among those read last, or those that the store keeps.
 */
export const openSeenDesk = (
  how: Omit<DeedsNeed, "store" | "cases" | "together"> & {
    readonly store: SeenStore & DeedsNeed["store"];
    readonly reached: Writer["reached"];
    readonly emit: Listener;
    readonly fail: (error: unknown) => void;
    readonly sleep: Sleep;
  },
): SeenDesk => {
  const removals = openRemovals();
  const cases = openSeenCases(how);
  const takeDeed = openSeenDeeds({ ...how, cases, together: removals.together });
  const settling = new AbortController();
  const held = new Set<Promise<void>>();
  let turn: Promise<void> = Promise.resolve();
  let waiting = 0;

  const inTurn = (work: () => Promise<void>): void => {
    waiting++;
    // What was read before it, and not what comes in while it waits: in a busy chat each would wait for a transaction of its own.
    const reached = how.reached();
    reached.catch(() => undefined);
    turn = turn
      .then(() => reached)
      .then(work)
      .catch(how.fail)
      .then(() => {
        waiting--;
      });
  };

  const tell = async (input: string, seen: Removed | StaffAction, came: readonly SeenCame[]): Promise<void> => {
    if (came.length > 0) await how.emit({ type: "seen", at: how.clock(), input, seen, cases: came });
  };

  const takeRemoved = async (removed: Removed): Promise<readonly SeenCame[]> => {
    const rows = await cases.rowsOn(removed.platform, removed.ids);
    const told = await cases.tellGone(
      removed,
      rows.flatMap(({ caseId }) => caseId ?? []),
    );
    return told.map((id) => ({ id, came: "gone" }));
  };

  const hearRemoved = (input: string, removed: Removed): void => {
    const lately = [...how.lately()];
    removals.add(removed, (id) => newestOf(lately, removed.platform, id));
    inTurn(async () => tell(input, removed, await takeRemoved(removed)));
  };

  const hearDeed = (input: string, action: StaffAction): void =>
    inTurn(async () => tell(input, action, await takeDeed(action)));

  /** What staff delete is gone, whether or not the platform says so once more. */
  const hearDeletion = (input: string, action: StaffAction, ids: readonly MessageId[]): void => {
    const { platform, community, channel, at } = action;
    const place = { ...(community === undefined ? {} : { community }), ...(channel === undefined ? {} : { channel }) };
    if (ids.length > 0) hearRemoved(input, { kind: "removed", platform, ...place, ids, at, by: "staff" });
    hearDeed(input, action);
  };

  /** Which message it was the platform tells apart: dealt with when both are known, and not at all where it might have been another one. */
  const hearUnnamed = (input: string, action: StaffAction): void => {
    const later = how.sleep(BOTH_TOLD_MS, settling.signal).then(() => {
      const id = removals.meantBy(action);
      if (id !== undefined) hearDeletion(input, { ...action, messages: [id] }, [id]);
    });
    const over: Promise<void> = later.catch(how.fail).then(() => {
      held.delete(over);
    });
    held.add(over);
  };

  return {
    whyGone: removals.whyGone,

    hear(input, seen) {
      if (seen.kind === "removed") hearRemoved(input, seen);
      else if (seen.action !== "delete") hearDeed(input, seen);
      else if (seen.messages === undefined) hearUnnamed(input, seen);
      else hearDeletion(input, seen, seen.messages);
      return waiting > MOST_WAITING ? turn : undefined;
    },

    stored({ message, write }) {
      const removed = write && removals.of(message.platform, message.id);
      if (removed) inTurn(async () => void (await cases.tellGone(removed, [write.caseId])));
    },

    settle: async () => {
      settling.abort();
      while (held.size > 0) await Promise.all(held);
      while (waiting > 0) await turn;
    },
  };
};
