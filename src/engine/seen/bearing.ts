import { type Case, type CaseId, isWaiting } from "../case.ts";
import type { MessageId } from "../message.ts";
import { lastingEffects, overAt } from "../standing.ts";
import { endedBy, isLift } from "./deed-write.ts";
import { messagesIn } from "./gone-write.ts";
import type { StaffAction } from "./staff-action.ts";
import { isInCase } from "./whom.ts";

/** Does a deed bear on a case that it names no message of? On what waits about that person, and on what it ends or goes on with. */
export const bearsOn = (action: StaffAction, c: Case): boolean => {
  if (!isInCase(c, action) || action.action === "delete") return false;
  if (isLift(action)) return endedBy(c, action).length > 0 || c.seen !== undefined;
  return isWaiting(c) || lastingEffects(c).some(({ effect }) => effect.action === action.action);
};

/** Of several messages that were dealt with at once, those of a case are judged where they are all that went: who clears a channel judges none of it. */
export const judgedIn = (c: Case, action: StaffAction, ids: readonly MessageId[]): readonly MessageId[] => {
  if (ids.length < 2) return ids;
  const own = messagesIn(c, action.platform);
  return ids.every((id) => own.includes(id)) ? ids : [];
};

/** Of several cases whose punishment a deed ended the one whose would have gone on for longest: that was in force. */
export const endedLast = (cases: readonly Case[], action: StaffAction): CaseId | undefined =>
  cases
    .flatMap((c) => endedBy(c, action).map((asked) => ({ id: c.id, until: overAt(asked) })))
    .reduce<{ readonly id: CaseId; readonly until: number } | undefined>(
      (last, one) => (last !== undefined && last.until >= one.until ? last : one),
      undefined,
    )?.id;
