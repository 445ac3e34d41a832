import { type CaseId, isWaiting } from "../../../engine/case.ts";
import type { PlatformDesk } from "../../../engine/platform-desk.ts";
import type { Clock } from "../../../engine/ports.ts";
import type { Sleep } from "../../kind.ts";
import type { AlertNotes } from "./alert-notes.ts";
import type { Board } from "./board.ts";
import type { AlertSettings } from "./settings.ts";

/** How often changes are looked for: what comes in between goes into one edit. */
const EVERY_MS = 1_000;
/** Alerts of one server beside those that rules ask for: in a flood of doubtful cases its moderators are told of so many a minute, and of the number of the others. */
const MOST_A_MINUTE = 20;
const MINUTE_MS = 60_000;

export type FollowOptions = {
  readonly desk: Pick<PlatformDesk, "changes" | "statusOf" | "look">;
  readonly board: Pick<Board, "show" | "has">;
  readonly notes: Pick<AlertNotes, "place" | "turnTo">;
  readonly settings: Pick<AlertSettings, "cases">;
  /** Tells a server that so many cases more wait than it was told of. */
  readonly tellLeft: (community: string, count: number) => Promise<void>;
  readonly clock: Clock;
  readonly sleep: Sleep;
};

/**
 * Keeps alerts as their cases are, whoever changes them: the bot, a button, `modbot review` in another process; and, unless only rules
 * tell moderators, shows what waits for them. Where a run ends, the next goes on.
 */
export const openFollower = ({ desk, board, notes, settings, tellLeft, clock, sleep }: FollowOptions) => {
  /** When alerts of the last minute were written, by server. */
  const written = new Map<string, readonly number[]>();
  const left = new Map<string, number>();

  const writtenIn = (community: string): readonly number[] => {
    const now = clock();
    const recent = (written.get(community) ?? []).filter((at) => now - at < MINUTE_MS);
    if (recent.length === 0) written.delete(community);
    else written.set(community, recent);
    return recent;
  };
  const isInBudget = (community: string): boolean => writtenIn(community).length < MOST_A_MINUTE;

  /** Is an alert to be written of it, and in which server? */
  const wanted = async (id: CaseId): Promise<{ readonly community: string } | undefined> => {
    if (settings.cases === "asked") return undefined;
    const status = await desk.statusOf(id);
    if (status === undefined || (settings.cases === "waiting" && !isWaiting({ status }))) return undefined;
    const community = (await desk.look(id))?.case.entries[0]?.message.community;
    if (community === undefined) return undefined;
    if (isInBudget(community)) return { community };
    left.set(community, (left.get(community) ?? 0) + 1);
    return undefined;
  };

  const showOne = async (id: CaseId): Promise<void> => {
    if (await board.has(id)) {
      await board.show(id, false);
      return;
    }
    const one = await wanted(id);
    if (one === undefined) return;
    const shown = await board.show(id, true);
    if (shown.kind === "shown") written.set(one.community, [...writtenIn(one.community), clock()]);
  };

  const tellOfThoseLeft = async (): Promise<void> => {
    for (const [community, count] of [...left]) {
      if (!isInBudget(community)) continue;
      left.delete(community);
      await tellLeft(community, count);
    }
  };

  /** Looks once. Gives how many cases had changed. */
  const look = async (): Promise<number> => {
    const { cases, last } = await desk.changes(await notes.place());
    for (const id of cases) await showOne(id);
    // After it was shown: what a crash leaves unshown is looked at again, and what is shown already is not sent twice.
    if (cases.size > 0 || (await notes.place()) === undefined) await notes.turnTo(last);
    await tellOfThoseLeft();
    return cases.size;
  };

  return {
    look,
    /** Goes on until `signal` aborts. */
    run: async (signal: AbortSignal): Promise<void> => {
      while (!signal.aborted) {
        await look();
        await sleep(EVERY_MS, signal);
      }
    },
  };
};
