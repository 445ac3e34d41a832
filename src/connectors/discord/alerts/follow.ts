import { type CaseId, isWaiting } from "../../../engine/case.ts";
import { dropOldest } from "../../../engine/oldest.ts";
import type { PlatformDesk } from "../../../engine/platform-desk.ts";
import type { Clock } from "../../../engine/ports.ts";
import type { Sleep } from "../../kind.ts";
import type { AlertNotes } from "./alert-notes.ts";
import type { Board, Shown } from "./board.ts";
import type { AlertSettings } from "./settings.ts";

/** How often changes are looked for: what comes in between goes into one edit. */
const EVERY_MS = 1_000;
/** Alerts of one server beside those that rules ask for: in a flood of doubtful cases its moderators are told of so many a minute, and of the number of the others. */
const MOST_A_MINUTE = 20;
const MINUTE_MS = 60_000;
/** What could not be shown is tried again after two seconds, and each time four times as long after, to ten minutes. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 600_000;
/** Of more cases than that the oldest are given up. */
const MOST_FAILED = 1_000;

/** A case that could not be shown. `from`: where the log was read before its change. */
type Failing = { readonly from: number; readonly tries: number; readonly due: number };

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
 * What Discord does not take for the moment is tried again, and the bookmark stays before it; what it refuses is let go.
 */
export const openFollower = ({ desk, board, notes, settings, tellLeft, clock, sleep }: FollowOptions) => {
  /** When alerts of the last minute were written, by server. */
  const written = new Map<string, readonly number[]>();
  const left = new Map<string, number>();
  const failing = new Map<CaseId, Failing>();
  let read: number | undefined;

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

  const showOne = async (id: CaseId): Promise<Shown> => {
    if (await board.has(id)) return board.show(id, false);
    const one = await wanted(id);
    if (one === undefined) return { kind: "nowhere" };
    const shown = await board.show(id, true);
    if (shown.kind === "shown") written.set(one.community, [...writtenIn(one.community), clock()]);
    return shown;
  };

  /** Shows a case, or notes that it is to be tried again. Gives whether nothing is left to do. */
  const showOrKeep = async (id: CaseId, from: number): Promise<boolean> => {
    const before = failing.get(id);
    const shown = await showOne(id);
    if (shown.kind !== "failed" || isFinal(shown)) {
      failing.delete(id);
      return true;
    }
    const tries = before?.tries ?? 0;
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 4 ** tries);
    const asked = shown.reply.kind === "limited" ? shown.reply.afterMs : 0;
    failing.set(id, { from: before?.from ?? from, tries: tries + 1, due: clock() + Math.max(pause, asked) });
    dropOldest(failing, MOST_FAILED);
    return false;
  };

  /** Tries again what is due, up to the first that fails again: where Discord is away, nobody waits for a thousand answers. */
  const tryAgain = async (): Promise<void> => {
    for (const [id, { from, due }] of [...failing]) if (due <= clock() && !(await showOrKeep(id, from))) return;
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
    const place = await notes.place();
    const from = read ?? place;
    const { cases, last } = await desk.changes(from);
    const hadFailing = failing.size > 0;
    await tryAgain();
    // What waits for its next try shows the case as it is then.
    for (const id of cases) if (!failing.has(id)) await showOrKeep(id, from ?? last);
    read = last;
    // After it was shown: what a crash leaves unshown is looked at again, and what is shown already is not sent twice.
    const safe = Math.min(last, ...[...failing.values()].map((one) => one.from));
    if (safe !== place && (cases.size > 0 || hadFailing || place === undefined)) await notes.turnTo(safe);
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

/** A refusal for good. A token that is refused ends the run: the next one is to begin with what it left. */
const isFinal = ({ reply }: Extract<Shown, { kind: "failed" }>): boolean =>
  reply.kind === "refused" && reply.status !== 401 && reply.status !== 429;
