import type { Case, CaseId } from "../engine/case.ts";
import type { CaseWrite, Clock, DecisionRow, Store } from "../engine/ports.ts";
import { bearsOn } from "../engine/seen/bearing.ts";
import { goneText, goneWrite, inVainWhereGone } from "../engine/seen/gone-write.ts";
import type { Removed } from "../engine/seen/removed.ts";
import type { StaffAction } from "../engine/seen/staff-action.ts";
import { isOverturned } from "../engine/standing.ts";
import type { Insist } from "./insist.ts";

export type SeenStore = Pick<Store, "decisionsOn" | "caseOf" | "cases" | "write" | "start" | "finish">;

/** Cases of one person that are looked through. */
const MOST_CASES = 50;
/** The bot may add to a case meanwhile; so often it is tried again on top of that. */
const TRIES = 5;

/** The cases that something seen bears on, and how it is written into them. Errors: `StoreError` when the store gives up. */
export const openSeenCases = (how: { readonly store: SeenStore; readonly insist: Insist; readonly clock: Clock }) => {
  const { store, clock } = how;
  const asking = <T>(work: () => Promise<T>): Promise<T> => how.insist("noting what staff did by hand", work);

  const casesOf = async (ids: Iterable<CaseId>): Promise<readonly Case[]> => {
    const found: Case[] = [];
    for (const id of new Set(ids)) {
      const c = await asking(() => store.caseOf(id));
      if (c) found.push(c);
    }
    return found;
  };

  /** Writes what `plan` makes of a case as it is now. Gives that, or `undefined` where there was nothing to write. */
  const writeTo = async <T extends { readonly write: CaseWrite }>(
    id: CaseId,
    by: string,
    plan: (c: Case, isClaimed: boolean) => T | undefined,
  ): Promise<T | undefined> => {
    let isClaimed = false;
    for (let tries = 0; tries < TRIES; tries++) {
      const c: Case | undefined = await asking(() => store.caseOf(id));
      const planned: T | undefined = c && plan(c, isClaimed);
      if (planned === undefined || (await add(planned.write, by, () => (isClaimed = true)))) return planned;
    }
    return undefined;
  };

  const add = async (write: CaseWrite, by: string, claimed: () => void): Promise<boolean> => {
    const answer = await asking(() => store.write(write, { kind: "moderator", name: by }, clock()));
    if (answer === "claimed") claimed();
    return answer === "written";
  };

  /** What a case asks to be done to messages that are gone, and nobody has begun yet, is not begun. */
  const drop = async (id: CaseId, removed: Removed): Promise<void> => {
    const c = await asking(() => store.caseOf(id));
    const ids = c === undefined ? [] : inVainWhereGone(c, removed).map((effect) => effect.id);
    if (ids.length === 0) return;
    const at = clock();
    const outcome = { status: "dropped", at, note: goneText(removed.by) } as const;
    // Marked as begun they are ours alone: the worker leaves them.
    const ours = await asking(() => store.start(ids, at));
    await asking(() => store.finish([...ours].map((effect) => ({ id: effect, outcome }))));
  };

  return {
    writeTo,
    /** Opens a case. Gives whether that could be. */
    write: (write: CaseWrite, by: string): Promise<boolean> => add(write, by, () => undefined),

    rowsOn: async (platform: string, ids: Iterable<string>): Promise<readonly DecisionRow[]> => {
      const rows: DecisionRow[] = [];
      for (const id of new Set(ids)) rows.push(...(await asking(() => store.decisionsOn(platform, id))));
      return rows;
    },

    /** Those of these messages, and those of the person that it bears on all the same. */
    concernedBy: async (action: StaffAction, rows: readonly DecisionRow[]): Promise<readonly Case[]> => {
      const named = rows.flatMap(({ caseId }) => caseId ?? []);
      const theirs = await asking(() => store.cases({ author: action.author, limit: MOST_CASES }));
      const standing = theirs.filter((one) => !isOverturned(one)).map(({ id }) => id);
      const beside = (await casesOf(standing)).filter((c) => !named.includes(c.id) && bearsOn(action, c));
      return [...(await casesOf(named)), ...beside];
    },

    /** Tells these cases that messages are gone. Gives those that did not know. */
    tellGone: async (removed: Removed, ids: Iterable<CaseId>): Promise<readonly CaseId[]> => {
      const told: CaseId[] = [];
      for (const id of new Set(ids)) {
        const written = await writeTo(id, "", (c) => {
          const write = goneWrite(c, removed, clock());
          return write && { write };
        });
        if (written) told.push(id);
        await drop(id, removed);
      }
      return told;
    },
  };
};

export type SeenCases = ReturnType<typeof openSeenCases>;
