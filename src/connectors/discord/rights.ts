import { dropOldest } from "../../engine/oldest.ts";
import { PERMISSIONS, type Permission } from "../../engine/permissions.ts";

/** What Discord lets people do, as far as modbot asks for it: the permissions that rules know, and some that only the connector needs. */
export type Right = Permission | "read_message_history" | "add_reactions" | "create_instant_invite";

/**
 * The bit of each.
 * Source: Discord's developer reference, "Permissions", "Bitwise permission flags".
 */
export const RIGHT_BITS: Readonly<Record<Right, bigint>> = {
  create_instant_invite: 1n << 0n,
  kick_members: 1n << 1n,
  ban_members: 1n << 2n,
  administrator: 1n << 3n,
  manage_channels: 1n << 4n,
  manage_guild: 1n << 5n,
  add_reactions: 1n << 6n,
  view_audit_log: 1n << 7n,
  priority_speaker: 1n << 8n,
  view_channel: 1n << 10n,
  send_messages: 1n << 11n,
  manage_messages: 1n << 13n,
  embed_links: 1n << 14n,
  attach_files: 1n << 15n,
  read_message_history: 1n << 16n,
  mention_everyone: 1n << 17n,
  mute_members: 1n << 22n,
  deafen_members: 1n << 23n,
  move_members: 1n << 24n,
  manage_nicknames: 1n << 27n,
  manage_roles: 1n << 28n,
  manage_webhooks: 1n << 29n,
  manage_expressions: 1n << 30n,
  manage_events: 1n << 33n,
  manage_threads: 1n << 34n,
  moderate_members: 1n << 40n,
  bypass_slowmode: 1n << 52n,
};

/** Every permission there is or will be. */
export const EVERYTHING: bigint = (1n << 64n) - 1n;

/** An administrator has every right. */
export const has = (bits: bigint, right: Right): boolean =>
  (bits & RIGHT_BITS.administrator) !== 0n || (bits & RIGHT_BITS[right]) !== 0n;

/** A server has few sorts of people, and each of their messages asks for the same. */
const named = new Map<bigint, readonly Permission[]>();
const MOST_NAMED = 1_000;

/** The permissions that rules may ask for, by name. */
export const permissionsIn = (bits: bigint): readonly Permission[] => {
  const known = named.get(bits);
  if (known !== undefined) return known;
  const names = PERMISSIONS.filter((name) => (bits & RIGHT_BITS[name]) !== 0n);
  named.set(bits, names);
  dropOldest(named, MOST_NAMED);
  return names;
};

/** What a permission is called in Discord's own settings. */
export const rightName = (right: Right): string =>
  NAMES[right] ??
  right
    .split("_")
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join(" ");
const NAMES: Readonly<Partial<Record<Right, string>>> = {
  manage_guild: "Manage Server",
  moderate_members: "Timeout Members",
  view_channel: "View Channels",
  create_instant_invite: "Create Invite",
  mention_everyone: "Mention @everyone",
};
