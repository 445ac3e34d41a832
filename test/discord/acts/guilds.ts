import { bitsOf, type PermissionName } from "../bits.ts";
import type { Stored } from "../objects.ts";
import { isThread } from "../objects.ts";
import { channelsOf, type Guild, newMember, newRole, type World } from "../world.ts";
import { AUDIT, audit, type By } from "./audit.ts";

/** What everybody may do unless a server says otherwise. */
const EVERYONE: readonly PermissionName[] = [
  "VIEW_CHANNEL",
  "SEND_MESSAGES",
  "READ_MESSAGE_HISTORY",
  "ADD_REACTIONS",
  "EMBED_LINKS",
  "ATTACH_FILES",
  "CREATE_INSTANT_INVITE",
  "CREATE_PUBLIC_THREADS",
  "SEND_MESSAGES_IN_THREADS",
];

/** What a moderation bot is given. */
const BOT: readonly PermissionName[] = [
  "VIEW_CHANNEL",
  "SEND_MESSAGES",
  "EMBED_LINKS",
  "READ_MESSAGE_HISTORY",
  "ADD_REACTIONS",
  "MANAGE_MESSAGES",
  "MANAGE_CHANNELS",
  "MANAGE_ROLES",
  "MANAGE_GUILD",
  "MANAGE_THREADS",
  "MODERATE_MEMBERS",
  "KICK_MEMBERS",
  "BAN_MEMBERS",
  "VIEW_AUDIT_LOG",
];

const BOT_RANK = 50;

/** A server with an owner, everybody's role and the bot, whose role stands at place 50. */
export const newGuild = (world: World, name: string, botMay: readonly PermissionName[] = BOT): Guild => {
  const owner = world.newUser(`owner of ${name}`);
  const id = world.id();
  const botRole = newRole(world.id(), "modbot", botMay, BOT_RANK, true);
  const longAgo = new Date(world.clock() - 400 * 86_400_000).toISOString();
  world.users.set(owner.id, owner);
  const guild: Guild = {
    id,
    name,
    ownerId: owner.id,
    mfaLevel: 0,
    roles: new Map([
      [id, newRole(id, "@everyone", EVERYONE, 0)],
      [botRole.id, botRole],
    ]),
    members: new Map([
      [owner.id, newMember(owner, longAgo)],
      [world.self.id, newMember(world.self, longAgo, [botRole.id])],
    ]),
    bans: new Map(),
    auditLog: [],
    automod: new Map(),
    commands: new Map(),
    incidents: null,
    hasBot: true,
    unavailable: false,
  };
  world.guilds.set(id, guild);
  return guild;
};

/** A server as REST tells it. */
export const guildJson = (world: World, guild: Guild): object => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  description: null,
  home_header: null,
  splash: null,
  discovery_splash: null,
  features: ["COMMUNITY"],
  banner: null,
  owner_id: guild.ownerId,
  application_id: null,
  region: "us-west",
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 1,
  roles: [...guild.roles.values()],
  default_message_notifications: 1,
  mfa_level: guild.mfaLevel,
  explicit_content_filter: 2,
  max_presences: null,
  max_members: 500_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: "en-US",
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  premium_progress_bar_enabled: false,
  nsfw: false,
  nsfw_level: 0,
  emojis: [],
  stickers: [],
  incidents_data: guild.incidents,
  approximate_member_count: guild.members.size,
  approximate_presence_count: Math.min(guild.members.size, world.guilds.size * 10),
});

/** What GUILD_CREATE adds for the bot's eyes: channels, threads and, of a large server, few of the members. */
export const guildEvent = (world: World, guild: Guild): object => {
  if (guild.unavailable) return { id: guild.id, unavailable: true };
  const channels = channelsOf(world, guild);
  return {
    ...guildJson(world, guild),
    joined_at: guild.members.get(world.self.id)?.joined_at ?? world.now(),
    large: guild.members.size > 50,
    unavailable: false,
    member_count: guild.members.size,
    members: [...guild.members.values()].filter(
      ({ user }) => guild.members.size <= 50 || user.id === world.self.id || user.id === guild.ownerId,
    ),
    channels: channels.filter((channel) => !isThread(channel)),
    threads: channels.filter(isThread),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
};

export type Incident = { invites_disabled_until?: string | null; dms_disabled_until?: string | null };

/** Invites or direct messages are paused, or the pause ends. */
export const setIncidents = (world: World, guild: Guild, wanted: Incident): void => {
  guild.incidents = { invites_disabled_until: null, dms_disabled_until: null, ...guild.incidents, ...wanted };
  world.emit("GUILD_UPDATE", guildJson(world, guild), { guild });
};

export const setPermissions = (world: World, guild: Guild, roleId: string, names: readonly PermissionName[]): void => {
  const role = guild.roles.get(roleId)!;
  role.permissions = bitsOf(names).toString();
  world.emit("GUILD_ROLE_UPDATE", { guild_id: guild.id, role }, { guild });
};

type AutomodChange = "CREATE" | "UPDATE" | "DELETE";
const AUTOMOD_AUDIT = {
  CREATE: AUDIT.automodCreate,
  UPDATE: AUDIT.automodUpdate,
  DELETE: AUDIT.automodDelete,
} as const;

export const setAutomod = (world: World, guild: Guild, change: AutomodChange, rule: Stored, by: By): void => {
  if (change === "DELETE") guild.automod.delete(rule.id);
  else guild.automod.set(rule.id, rule);
  world.emit(`AUTO_MODERATION_RULE_${change}`, rule, { guild });
  audit(world, guild, AUTOMOD_AUDIT[change], by, rule.id);
};
