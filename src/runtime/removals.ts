import type { Effect } from "../engine/effect.ts";
import { joined, type Message, type MessageId, type Platform, type UserId } from "../engine/message.ts";
import { dropOldest } from "../engine/oldest.ts";
import { goneText } from "../engine/seen/gone-write.ts";
import type { Removed } from "../engine/seen/removed.ts";
import type { StaffAction } from "../engine/seen/staff-action.ts";

/** Messages remembered to be gone: what was decided about them may come to the outbox later. */
const REMEMBERED = 4_096;
/** A platform that tells who deleted a message apart from which one tells both within this time. */
const TOGETHER_MS = 10_000;

type Known = { readonly removed: Removed; readonly author?: UserId; taken: boolean };

/** What is gone, as far as this run has heard of it. */
export type Removals = {
  /** `authorOf`: of a message read lately. */
  readonly add: (removed: Removed, authorOf: (id: MessageId) => Message | undefined) => void;
  /** How a message went; `undefined`: it has not. */
  readonly of: (platform: Platform, id: MessageId) => Removed | undefined;
  /** These messages, and all that went at once with one of them. */
  readonly together: (platform: Platform, ids: readonly MessageId[]) => readonly MessageId[];
  /** Why there is nothing left to do an effect to; `undefined`: there is. */
  readonly whyGone: (effect: Effect) => string | undefined;
  /** The one message of this person that went when staff deleted one; `undefined` where none did, or several, and nobody knows which. */
  readonly meantBy: (action: StaffAction) => MessageId | undefined;
};

/** Limits: the last 4,096 messages that went. */
export const openRemovals = (): Removals => {
  const known = new Map<string, Known & { readonly id: MessageId }>();

  const of = (platform: Platform, id: MessageId): Removed | undefined => known.get(joined(platform, id))?.removed;

  return {
    of,

    add(removed, authorOf) {
      for (const id of removed.ids) {
        const key = joined(removed.platform, id);
        const author = authorOf(id)?.author?.id;
        const before = known.get(key);
        // Told again, and now of this one alone: it went with the others all the same.
        const told = before !== undefined && before.removed.ids.length > removed.ids.length ? before.removed : removed;
        known.delete(key);
        known.set(key, {
          id,
          removed: { ...told, ...(removed.by === undefined ? {} : { by: removed.by }) },
          taken: before?.taken ?? false,
          ...(author === undefined ? {} : { author }),
        });
      }
      dropOldest(known, REMEMBERED);
    },

    together: (platform, ids) => [...new Set(ids.flatMap((id) => [id, ...(of(platform, id)?.ids ?? [])]))],

    whyGone({ action, target: { platform, message } }) {
      const removed = action !== "delete" || message === undefined ? undefined : of(platform, message);
      return removed && goneText(removed.by);
    },

    meantBy({ platform, community, channel, author, at }) {
      const may = [...known.values()].filter(
        ({ removed, author: who, taken }) =>
          !taken &&
          who === author &&
          removed.platform === platform &&
          isSame(removed.community, community) &&
          isSame(removed.channel, channel) &&
          (removed.by === undefined || removed.by === "staff") &&
          Math.abs(removed.at - at) <= TOGETHER_MS,
      );
      const [only, ...others] = may;
      if (only === undefined || others.length > 0) return undefined;
      only.taken = true;
      return only.id;
    },
  };
};

/** What one of them does not say is no difference. */
const isSame = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b;
