import type { ChannelId, CommunityId, MessageId, Platform } from "../message.ts";

export const REMOVERS = ["staff", "author", "platform"] as const;
/** Who took a message away: a moderator by hand, its own author, or a filter of the platform. Never modbot. */
export type Remover = (typeof REMOVERS)[number];

/** Messages that are gone from a platform. What modbot itself has deleted is none of them: the connector drops its own. */
export type Removed = {
  readonly kind: "removed";
  readonly platform: Platform;
  readonly community?: CommunityId;
  readonly channel?: ChannelId;
  /** At least one; all that went at once. */
  readonly ids: readonly MessageId[];
  /** When the platform says that they went, epoch ms. */
  readonly at: number;
  /** Absent: the platform does not say. */
  readonly by?: Remover;
};
