import { isGuildChannel } from "./acts/channels.ts";
import type { PermissionName } from "./bits.ts";
import { type Channel, type GuildChannel, isDm, type Member, type Message, type User } from "./objects.ts";
import { may, permissionsOf, standsAbove } from "./permissions.ts";
import { type Call, refuse } from "./route.ts";
import { type Guild, guildOf, messagesIn, type World } from "./world.ts";

/** What needs that the bot's owner has a second factor, in a server that asks for one. */
const MODERATION: ReadonlySet<PermissionName> = new Set<PermissionName>([
  "KICK_MEMBERS",
  "BAN_MEMBERS",
  "MANAGE_CHANNELS",
  "MANAGE_GUILD",
  "MANAGE_MESSAGES",
  "MANAGE_ROLES",
  "MANAGE_THREADS",
]);

const granted = (world: World, guild: Guild, bits: bigint, names: readonly PermissionName[]): void => {
  if (!may(bits, ...names)) refuse("missingPermissions");
  if (guild.mfaLevel === 1 && !world.application.ownerHasMfa && names.some((name) => MODERATION.has(name)))
    refuse("needsSecondFactor");
};

/** The server that a call is about; the bot is in it and may do what the call does. */
export const guildFor = (world: World, call: Call, ...needs: PermissionName[]): { guild: Guild; me: Member } => {
  const guild = world.guilds.get(call.params.guild_id ?? "") ?? refuse("unknownGuild");
  const me = guild.members.get(world.self.id) ?? refuse("missingAccess");
  granted(world, guild, permissionsOf(world, guild, me), needs);
  return { guild, me };
};

/** The channel that a call is about; the bot sees it and may do what the call does. */
export const channelFor = (world: World, call: Call, ...needs: PermissionName[]): Channel => {
  const channel = world.channels.get(call.params.channel_id ?? "") ?? refuse("unknownChannel");
  const guild = guildOf(world, channel);
  if (!guild) return channel;
  const me = guild.members.get(world.self.id) ?? refuse("missingAccess");
  const bits = permissionsOf(world, guild, me, channel);
  if (!may(bits, "VIEW_CHANNEL")) refuse("missingAccess");
  granted(world, guild, bits, needs);
  return channel;
};

export const guildChannelFor = (world: World, call: Call, ...needs: PermissionName[]): GuildChannel => {
  const channel = channelFor(world, call, ...needs);
  return isGuildChannel(channel) ? channel : refuse("unknownChannel");
};

export const messageFor = (world: World, call: Call, channel: Channel): Message =>
  messagesIn(world, channel.id).get(call.params.message_id ?? "") ?? refuse("unknownMessage");

export const userFor = (world: World, call: Call): User =>
  world.users.get(call.params.user_id ?? "") ?? refuse("unknownUser");

/** The member that a call is about, who must stand below the bot when it is `above` that the call needs. */
export const memberFor = (guild: Guild, call: Call, above?: Member): Member => {
  const member = guild.members.get(call.params.user_id ?? "") ?? refuse("unknownMember");
  if (above && !standsAbove(guild, above, member)) refuse("missingPermissions");
  return member;
};

/** Whether the bot can write to somebody: they take direct messages and share a server with it. */
export const reachByDm = (world: World, channel: Channel): void => {
  if (!isDm(channel)) return;
  const to = channel.recipients[0]!.id;
  if (world.closedDms.has(to)) refuse("closedDm");
  if (![...world.guilds.values()].some(({ members }) => members.has(to) && members.has(world.self.id)))
    refuse("noMutualGuild");
};
