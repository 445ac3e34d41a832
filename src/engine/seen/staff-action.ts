import { ACTIONS } from "../actions/index.ts";
import type { ActionName } from "../effect.ts";
import type { ChannelId, CommunityId, MessageId, Platform, UserId } from "../message.ts";

/** Who did it, as the platform names them. `bot`: another program, in nobody's name. */
export type SeenActor = { readonly id: UserId; readonly name?: string; readonly bot?: true };

/** What a moderator did on the platform itself. What modbot has done is none of it: the connector drops its own. */
export type StaffAction = {
  readonly kind: "staff_action";
  readonly platform: Platform;
  readonly community?: CommunityId;
  /** Where the messages stood. */
  readonly channel?: ChannelId;
  /** One that falls on a message or on a person, or takes one back. */
  readonly action: ActionName;
  /** On whom. */
  readonly author: UserId;
  /** The messages that went with it. Absent: the platform does not say which. */
  readonly messages?: readonly MessageId[];
  readonly by: SeenActor;
  /** When it was done, epoch ms. */
  readonly at: number;
  readonly durationMs?: number;
  /** What the moderator wrote about it. Hostile. */
  readonly reason?: string;
};

const ACTION_NAMES = Object.keys(ACTIONS) as readonly ActionName[];

/** What staff can be seen to do to somebody. */
export const STAFF_ACTIONS: readonly ActionName[] = ACTION_NAMES.filter(
  (name) => ACTIONS[name].axis === "message" || ACTIONS[name].axis === "author",
);
