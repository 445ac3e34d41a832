import type { CaseId } from "../engine/case.ts";
import { ignoredBy } from "../engine/decision.ts";
import type { Effect } from "../engine/effect.ts";
import { saidLately } from "../engine/lately.ts";
import type { Message, MessageId } from "../engine/message.ts";
import type { Clock, Recorded } from "../engine/ports.ts";
import type { RecentStore } from "../engine/recent.ts";
import { endedLast, judgedIn } from "../engine/seen/bearing.ts";
import { deedOf, doerOf } from "../engine/seen/deed.ts";
import { deedWrite, isLift, isPunishment, missWrite, type SeenCame } from "../engine/seen/deed-write.ts";
import type { Removed } from "../engine/seen/removed.ts";
import type { StaffAction } from "../engine/seen/staff-action.ts";
import { isOfWhom, lastWord } from "../engine/seen/whom.ts";
import { isByStaff } from "../engine/staff.ts";
import type { CommunityBook } from "./community.ts";
import type { Insist } from "./insist.ts";
import { openRemovals } from "./removals.ts";
import type { Listener } from "./run-event.ts";
import { openSeenCases, type SeenStore } from "./seen-cases.ts";
import type { Sleep } from "./sleep.ts";
import type { Writer } from "./writer.ts";

/** What a run makes of what staff do by hand. */
export type SeenOptions = {
  /** Programs by which moderators act, by id or name: what they do counts as a moderator's. */
  readonly staffBots: ReadonlySet<string>;
  /** Are verdicts read from it? Otherwise it is only told in the cases that it bears on. */
  readonly learns: boolean;
};

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
/** Messages of the database that are looked through for one that is no longer at hand. */
const MOST_LOOKED_AT = 5_000;

/**
 * Brings what staff did by hand, and what became of messages without modbot, into the cases that it bears on: one after the other,
 * each once all that was read before it is stored.
 *
 * Errors: what the store throws when it gives up goes to `fail`.
 * Limits: a message that no rule had minded becomes a case while its text is at hand: among those read last, or those that the store keeps.
 */
export const openSeenDesk = (how: {
  readonly options: SeenOptions;
  readonly store: SeenStore & Pick<RecentStore, "recent" | "recentSince">;
  /** Numbers cases that people have made by hand. */
  readonly open: (message: Message) => { readonly caseId: CaseId; readonly context: readonly Message[] };
  readonly lately: () => Iterable<Message>;
  /** By which rulebook somebody is staff. */
  readonly book: () => CommunityBook;
  readonly reached: Writer["reached"];
  readonly insist: Insist;
  readonly emit: Listener;
  readonly fail: (error: unknown) => void;
  readonly clock: Clock;
  readonly sleep: Sleep;
}): SeenDesk => {
  const { options, clock, emit } = how;
  const removals = openRemovals();
  const cases = openSeenCases(how);
  const settling = new AbortController();
  const held = new Set<Promise<void>>();
  let turn: Promise<void> = Promise.resolve();
  let waiting = 0;

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    waiting++;
    turn = turn
      .then(how.reached)
      .then(work)
      .catch(how.fail)
      .then(() => {
        waiting--;
      });
    return turn;
  };

  const tell = async (input: string, seen: Removed | StaffAction, came: readonly SeenCame[]): Promise<void> => {
    if (came.length > 0) await emit({ type: "seen", at: clock(), input, seen, cases: came });
  };

  /** Among the messages read last, else among those that are kept. */
  const look = async <T>(find: (messages: readonly Message[]) => T | undefined): Promise<T | undefined> =>
    find([...how.lately()]) ??
    find(await how.insist("looking at what was said before", () => saidLately(how.store, MOST_LOOKED_AT)));

  const newestOf = (platform: string, id: MessageId) => (messages: readonly Message[]) =>
    messages.findLast((message) => message.platform === platform && message.id === id);

  const isByStaffHere = (message: Message): boolean => {
    const { staffRoles = NOBODY, staffPermissions = NOBODY } = how.book();
    return isByStaff(message, { staffRoles, staffPermissions });
  };

  /** A moderator's own act on somebody else. */
  const isModerators = ({ by, author }: StaffAction): boolean =>
    options.learns &&
    by.id !== author &&
    (by.bot !== true || options.staffBots.has(by.id) || options.staffBots.has(by.name ?? by.id));

  const takeRemoved = async (input: string, removed: Removed): Promise<void> => {
    const rows = await cases.rowsOn(removed.platform, removed.ids);
    const told = await cases.tellGone(
      removed,
      rows.flatMap(({ caseId }) => caseId ?? []),
    );
    await tell(
      input,
      removed,
      told.map((id) => ({ id, came: "gone" })),
    );
  };

  /** What a deed is about by itself: the messages that it names; for a punishment the last that was said. `message`: the only one, where its text is at hand. */
  const aboutOf = async (
    action: StaffAction,
  ): Promise<{ readonly ids: readonly MessageId[]; readonly message?: Message | undefined }> => {
    if (isPunishment(action)) {
      const message = await look((messages) => lastWord(messages, action));
      return message === undefined ? { ids: [] } : { ids: [message.id], message };
    }
    const ids = action.action === "delete" ? (action.messages ?? []) : [];
    const [only] = ids;
    return only === undefined || ids.length > 1
      ? { ids }
      : { ids, message: await look(newestOf(action.platform, only)) };
  };

  const takeDeed = async (input: string, action: StaffAction): Promise<void> => {
    const { ids, message } = await aboutOf(action);
    const rows = await cases.rowsOn(action.platform, [...ids, ...(action.messages ?? [])]);
    const concerned = await cases.concernedBy(action, rows);
    const against = isLift(action) ? endedLast(concerned, action) : undefined;
    const deed = deedOf(action);
    const isVerdict = isModerators(action) && (message === undefined || !isByStaffHere(message));
    const came: SeenCame[] = [];
    for (const { id } of concerned) {
      const written = await cases.writeTo(id, doerOf(deed), (c, isClaimed) => {
        const isOnStaff = !isLift(action) && c.entries.some((entry) => isByStaffHere(entry.message));
        return deedWrite(c, {
          deed,
          at: clock(),
          judged: judgedIn(c, action, ids),
          isAgainst: id === against,
          isVerdict: isVerdict && !isClaimed && !isOnStaff,
        });
      });
      if (written) came.push({ id, came: written.came });
    }
    const opened = isVerdict && message !== undefined ? await openMiss(action, message) : undefined;
    if (opened !== undefined) came.push({ id: opened, came: "opened" });
    await tell(input, action, came);
  };

  /** A case for a message that was let pass. */
  const openMiss = async (action: StaffAction, message: Message): Promise<CaseId | undefined> => {
    const row = (await cases.rowsOn(message.platform, [message.id])).at(-1);
    if (row?.route !== "ignore" || row.caseId !== undefined) return undefined;
    if (row.key.revision !== message.revision || !isOfWhom(message, action)) return undefined;
    const { caseId, context } = how.open(message);
    const decision = { ...ignoredBy(row.rulebook), rules: row.hits ?? [] };
    const { write } = missWrite(caseId, { message, decision, context }, deedOf(action), clock());
    return (await cases.write(write, doerOf(action))) ? caseId : undefined;
  };

  const hearRemoved = (input: string, removed: Removed): void => {
    const lately = [...how.lately()];
    removals.add(removed, (id) => newestOf(removed.platform, id)(lately));
    void inTurn(() => takeRemoved(input, removed));
  };

  const hearDeletion = (input: string, action: StaffAction, ids: readonly MessageId[]): void => {
    const { platform, community, channel, at } = action;
    const place = { ...(community === undefined ? {} : { community }), ...(channel === undefined ? {} : { channel }) };
    if (ids.length > 0) hearRemoved(input, { kind: "removed", platform, ...place, ids, at, by: "staff" });
    void inTurn(() => takeDeed(input, action));
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
      else if (seen.action !== "delete") void inTurn(() => takeDeed(input, seen));
      else if (seen.messages === undefined) hearUnnamed(input, seen);
      else hearDeletion(input, seen, seen.messages);
      return waiting > MOST_WAITING ? turn : undefined;
    },

    stored({ message, write }) {
      const removed = write && removals.of(message.platform, message.id);
      if (removed) void inTurn(async () => void (await cases.tellGone(removed, [write.caseId])));
    },

    settle: async () => {
      settling.abort();
      while (held.size > 0) await Promise.all(held);
      while (waiting > 0) await turn;
    },
  };
};

const NOBODY: ReadonlySet<never> = new Set<never>();
