/** What a platform lets people do, by the names that Discord gives it. `administrator` includes all others. */
export const PERMISSIONS = [
  "administrator",
  "manage_guild",
  "manage_roles",
  "manage_channels",
  "manage_messages",
  "manage_threads",
  "manage_nicknames",
  "manage_webhooks",
  "manage_events",
  "manage_expressions",
  "moderate_members",
  "kick_members",
  "ban_members",
  "mute_members",
  "deafen_members",
  "move_members",
  "view_audit_log",
  "mention_everyone",
  "priority_speaker",
  "attach_files",
  "embed_links",
  "bypass_slowmode",
  "send_messages",
  "view_channel",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Who has one of these looks after the community: unless a rulebook says otherwise, they count as staff. */
export const STAFF_PERMISSIONS: readonly Permission[] = [
  "administrator",
  "manage_guild",
  "manage_messages",
  "moderate_members",
  "kick_members",
  "ban_members",
];

const KNOWN: ReadonlySet<string> = new Set(PERMISSIONS);

export const isPermission = (text: string): text is Permission => KNOWN.has(text);

/** The first of these that somebody has, by itself or as an administrator. */
export const permissionAmong = (
  has: readonly Permission[],
  wanted: ReadonlySet<Permission>,
): Permission | undefined => {
  if (has.length === 0 || wanted.size === 0) return undefined;
  return has.includes("administrator") ? "administrator" : has.find((one) => wanted.has(one));
};
