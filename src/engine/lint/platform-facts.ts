import type { ActionName } from "../effect.ts";
import type { Surface } from "../message.ts";

const DAY_MS = 86_400_000;

/** What rules may ask of a platform. */
export type AskedAction = Exclude<
  ActionName,
  "untimeout" | "unban" | "unquarantine" | "end_slowmode" | "end_lockdown" | "end_pause_invites" | "alert"
>;

/** What a platform lets a bot see and do. */
export type PlatformFacts = {
  readonly surfaces: readonly Surface[];
  /** What it cannot do, with what happens instead. Pausing invites is not listed: where there are none, nothing is lost by asking. */
  readonly cannot: Readonly<Partial<Record<AskedAction, string>>>;
  readonly longestTimeoutMs: number;
  /** The longest wait between messages that slow mode can ask for. */
  readonly longestSlowmodeMs: number;
};

/**
 * Platforms by the name that messages give.
 *
 * Source: Discord's developer documentation (communication_disabled_until, rate_limit_per_user), Twitch's Helix reference (moderation/bans,
 * chat/settings), the chat server of destiny.gg (MUTE, BAN).
 */
export const PLATFORM_FACTS: Readonly<Record<string, PlatformFacts>> = {
  discord: {
    surfaces: ["text", "edits", "embeds", "forwards", "attachments", "polls", "nick", "thread_name", "join"],
    cannot: {},
    longestTimeoutMs: 28 * DAY_MS,
    longestSlowmodeMs: 6 * 3_600_000,
  },
  twitch: {
    surfaces: ["text"],
    cannot: {
      kick: "it has no way of sending somebody out for now: use timeout",
    },
    longestTimeoutMs: 14 * DAY_MS,
    longestSlowmodeMs: 120_000,
  },
  dgg: {
    surfaces: ["text"],
    cannot: {
      delete: "a message goes only together with its author's mute: use timeout",
      kick: "use timeout",
      quarantine: "use timeout",
      warn: "use timeout",
      slowmode: "use lockdown, which lets subscribers write",
    },
    longestTimeoutMs: 7 * DAY_MS,
    longestSlowmodeMs: 0,
  },
};

export const PLATFORM_NAMES: readonly string[] = Object.keys(PLATFORM_FACTS);
