import { ACTIONS } from "../engine/actions/index.ts";
import { sameTarget } from "../engine/actions/same-target.ts";
import type { OutboxItem } from "../engine/effect.ts";
import type { Store } from "../engine/ports.ts";
import { isHeldBy, isReversal, whyNotWanted } from "../engine/standing.ts";

export type CaseReader = Pick<Store, "eventsOf" | "caseOf" | "cases" | "plannedEnds">;

/** A case that waits for a person may hold up what the bot has done in part. */
const HOLDING = ["open", "escalated", "appealed", "acted", "blocked"] as const;

/** Cases of one author that are looked through for what they still hold. */
const MOST_CASES = 20;

/**
 * Why an effect is not to be done after all, or `undefined`.
 *
 * Reads: its case, if it has waited: for its time, or for another try. For what lifts a punishment, also the author's other cases; for what opens a channel, those that keep it shut.
 */
export const whyNotNow = async (item: OutboxItem, store: CaseReader, now: number): Promise<string | undefined> => {
  const hasWaited = item.attempts > 0 || item.dueAt > item.createdAt;
  const why = hasWaited ? whyNotWanted(item.caseId, await store.eventsOf(item.caseId), item.id) : undefined;
  return why ?? (await whyHeld(item, store, now));
};

const whyHeld = async (item: OutboxItem, store: CaseReader, now: number): Promise<string | undefined> => {
  const { effect, caseId } = item;
  if (!isReversal(effect)) return undefined;
  const ids = (await casesBeside(item, store, now)).filter((id) => id !== caseId);
  const own = ids.length > 0 ? await store.caseOf(caseId) : undefined;
  for (const id of ids) {
    const other = await store.caseOf(id);
    if (own && other && isHeldBy(effect, own, [other], now)) return `${id} asks for it too, and still does.`;
  }
  return undefined;
};

/** Other cases that may keep what it lifts: those of the author, or those whose measure on the channel is still to end. */
const casesBeside = async ({ effect }: OutboxItem, store: CaseReader, now: number): Promise<readonly string[]> => {
  const { author } = effect.target;
  switch (ACTIONS[effect.action].axis) {
    case "author":
      if (author === undefined) return [];
      return (await store.cases({ author, status: HOLDING, limit: MOST_CASES })).map(({ id }) => id);
    case "channel":
    case "community": {
      const ends = await store.plannedEnds(effect.action, now);
      return [...new Set(ends.filter((end) => sameTarget(end.effect, effect)).map(({ caseId }) => caseId))];
    }
    default:
      return [];
  }
};
