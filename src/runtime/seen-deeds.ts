import type { CaseId } from "../engine/case.ts";
import { ignoredBy } from "../engine/decision.ts";
import { saidLately } from "../engine/lately.ts";
import type { Message, MessageId, Platform } from "../engine/message.ts";
import type { Clock } from "../engine/ports.ts";
import type { RecentStore } from "../engine/recent.ts";
import { endedLast, judgedIn } from "../engine/seen/bearing.ts";
import { deedOf, doerOf } from "../engine/seen/deed.ts";
import { deedWrite, isLift, isPunishment, missWrite, type SeenCame } from "../engine/seen/deed-write.ts";
import type { StaffAction } from "../engine/seen/staff-action.ts";
import { isOfWhom, lastWord } from "../engine/seen/whom.ts";
import { isByStaff } from "../engine/staff.ts";
import type { CommunityBook } from "./community.ts";
import type { Insist } from "./insist.ts";
import type { SeenCases } from "./seen-cases.ts";

/** What a run makes of what staff do by hand. */
export type SeenOptions = {
  /** Programs by which moderators act, by id or name: what they do counts as a moderator's. */
  readonly staffBots: ReadonlySet<string>;
  /** Are verdicts read from it? Otherwise it is only told in the cases that it bears on. */
  readonly learns: boolean;
};

/** Messages of the database that are looked through for one that is no longer at hand. */
const MOST_LOOKED_AT = 5_000;

/** Brings a deed into the cases that it bears on, and gives what came of each. */
export type TakeDeed = (action: StaffAction) => Promise<readonly SeenCame[]>;

/** Errors: `StoreError` when the store gives up. */
export const openSeenDeeds = (how: {
  readonly options: SeenOptions;
  readonly store: Pick<RecentStore, "recent" | "recentSince">;
  readonly cases: SeenCases;
  /** Numbers cases that people have made by hand. */
  readonly open: (message: Message) => { readonly caseId: CaseId; readonly context: readonly Message[] };
  readonly lately: () => Iterable<Message>;
  /** These messages, and all that went at once with one of them. */
  readonly together: (platform: Platform, ids: readonly MessageId[]) => readonly MessageId[];
  /** By which rulebook somebody is staff. */
  readonly book: () => CommunityBook;
  readonly insist: Insist;
  readonly clock: Clock;
}): TakeDeed => {
  const { options, cases, clock } = how;

  /** Among the messages read last, else among those that are kept. */
  const look = async <T>(find: (messages: readonly Message[]) => T | undefined): Promise<T | undefined> =>
    find([...how.lately()]) ??
    find(await how.insist("looking at what was said before", () => saidLately(how.store, MOST_LOOKED_AT)));

  const isByStaffHere = (message: Message): boolean => {
    const { staffRoles = NOBODY, staffPermissions = NOBODY } = how.book();
    return isByStaff(message, { staffRoles, staffPermissions });
  };

  /** A moderator's own act on somebody else. */
  const isModerators = ({ by, author }: StaffAction): boolean =>
    options.learns &&
    by.id !== author &&
    (by.bot !== true || options.staffBots.has(by.id) || options.staffBots.has(by.name ?? by.id));

  /** What a deed is about by itself: the messages that it names; for a punishment the last that was said. `message`: the only one, where its text is at hand. */
  const aboutOf = async (
    action: StaffAction,
  ): Promise<{ readonly ids: readonly MessageId[]; readonly message?: Message | undefined }> => {
    if (isPunishment(action)) {
      const message = await look((messages) => lastWord(messages, action));
      return message === undefined ? { ids: [] } : { ids: [message.id], message };
    }
    // Who clears a channel may be said to have deleted one message of each person in it.
    const ids = action.action === "delete" ? how.together(action.platform, action.messages ?? []) : [];
    const [only] = ids;
    if (only === undefined || ids.length > 1) return { ids };
    return { ids, message: await look((messages) => newestOf(messages, action.platform, only)) };
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

  return async (action) => {
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
    return opened === undefined ? came : [...came, { id: opened, came: "opened" }];
  };
};

const NOBODY: ReadonlySet<never> = new Set<never>();

/** The newest text of a message. */
export const newestOf = (messages: readonly Message[], platform: string, id: MessageId): Message | undefined =>
  messages.findLast((message) => message.platform === platform && message.id === id);
