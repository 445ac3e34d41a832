import { ACTIONS } from "../actions/index.ts";
import type { ActionName } from "../effect.ts";
import type { UserId } from "../message.ts";
import type { StaffAction } from "./staff-action.ts";

/** What staff did by hand, as a case tells it: its place is that of the case. */
export type Deed = Omit<StaffAction, "kind" | "platform" | "community" | "channel">;

export const deedOf = ({ kind: _, platform: __, community: ___, channel: ____, ...deed }: StaffAction): Deed => deed;

/** By what name whoever did it decides cases. Hostile. */
export const doerOf = ({ by }: Pick<Deed, "by">): string => by.name ?? by.id;

/** The same, told twice: a platform that is read again tells what it has told before. */
export const isSameDeed = (a: Deed, b: Deed): boolean =>
  a.action === b.action && a.author === b.author && a.by.id === b.by.id && a.at === b.at;

/** When it ends by itself; never: Infinity. */
export const deedEnds = ({ at, durationMs }: Deed): number => at + (durationMs ?? Number.POSITIVE_INFINITY);

/** What staff have asked for themselves, of the kind that `end` would take back from that person: it is theirs to end. */
export const keptByHand = (
  seen: readonly Deed[] = [],
  end: ActionName,
  author: UserId | undefined,
): readonly Deed[] => {
  const kept: Deed[] = [];
  for (const deed of seen) {
    if (deed.author !== author) continue;
    if (ACTIONS[deed.action].inverse === end) kept.push(deed);
    // Lifted by hand: whatever stood before stands no more.
    else if (deed.action === end) kept.length = 0;
  }
  return kept;
};

/** Was the last that staff did of this kind to that person to lift it? */
export const isLiftedByHand = (seen: readonly Deed[] = [], action: ActionName, author: UserId | undefined): boolean => {
  const end = ACTIONS[action].inverse;
  const last = seen.findLast((deed) => deed.author === author && (deed.action === action || deed.action === end));
  return end !== undefined && last?.action === end;
};
