import { ACTIONS } from "../engine/actions/index.ts";
import type { OutboxItem } from "../engine/effect.ts";
import type { Store } from "../engine/ports.ts";
import { isHeldBy, isReversal, whyNotWanted } from "../engine/standing.ts";

export type CaseReader = Pick<Store, "eventsOf" | "caseOf" | "cases">;

/** Cases of one author that are looked through for what they still hold. */
const MOST_CASES = 20;

/**
 * Why an effect is not to be done after all, or `undefined`.
 *
 * Reads: its case, if it has waited: for its time, or for another try. For what lifts a punishment, also the author's other cases.
 */
export const whyNotNow = async (item: OutboxItem, store: CaseReader, now: number): Promise<string | undefined> => {
  const hasWaited = item.attempts > 0 || item.dueAt > item.createdAt;
  const why = hasWaited ? whyNotWanted(item.caseId, await store.eventsOf(item.caseId), item.id) : undefined;
  return why ?? (await whyHeld(item, store, now));
};

const whyHeld = async ({ effect, caseId }: OutboxItem, store: CaseReader, now: number): Promise<string | undefined> => {
  const { author } = effect.target;
  if (!isReversal(effect) || ACTIONS[effect.action].axis !== "author" || author === undefined) return undefined;
  const theirs = await store.cases({ author, status: ["acted", "blocked"], limit: MOST_CASES });
  const ids = theirs.map(({ id }) => id).filter((id) => id !== caseId);
  const own = ids.length > 0 ? await store.caseOf(caseId) : undefined;
  for (const id of ids) {
    const other = await store.caseOf(id);
    if (own && other && isHeldBy(effect, own, [other], now)) return `${id} asks for it too, and still does.`;
  }
  return undefined;
};
