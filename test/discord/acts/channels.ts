import {
  CHANNEL,
  type Channel,
  type ChannelType,
  type GuildChannel,
  isThread,
  type Overwrite,
  type Thread,
  type User,
} from "../objects.ts";
import { type Guild, guildOf, type World } from "../world.ts";
import { AUDIT, audit, type By } from "./audit.ts";

export type NewChannel = {
  readonly type?: ChannelType;
  readonly nsfw?: boolean;
  readonly parent?: string;
  readonly topic?: string;
  readonly slowmodeS?: number;
  readonly overwrites?: readonly Overwrite[];
};

export const newChannel = (world: World, guild: Guild, name: string, fields: NewChannel = {}): GuildChannel => {
  const channel: GuildChannel = {
    id: world.id(),
    type: fields.type ?? CHANNEL.text,
    guild_id: guild.id,
    name,
    position: world.channels.size,
    parent_id: fields.parent ?? null,
    nsfw: fields.nsfw ?? false,
    topic: fields.topic ?? null,
    rate_limit_per_user: fields.slowmodeS ?? 0,
    permission_overwrites: [...(fields.overwrites ?? [])],
    last_message_id: null,
    flags: 0,
  };
  world.channels.set(channel.id, channel);
  world.emit("CHANNEL_CREATE", channel, { guild, channel });
  return channel;
};

/** A thread, or a post of a forum: its name is its title. */
export const newThread = (world: World, parent: GuildChannel, owner: User, name: string, isPrivate = false): Thread => {
  const at = world.now();
  const thread: Thread = {
    id: world.id(),
    type: isPrivate ? CHANNEL.privateThread : CHANNEL.thread,
    guild_id: parent.guild_id,
    name,
    parent_id: parent.id,
    owner_id: owner.id,
    rate_limit_per_user: 0,
    last_message_id: null,
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: 1440,
      archive_timestamp: at,
      create_timestamp: at,
    },
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    flags: 0,
  };
  world.channels.set(thread.id, thread);
  world.emit(
    "THREAD_CREATE",
    { ...thread, newly_created: true },
    { guild: world.guilds.get(parent.guild_id)!, channel: thread },
  );
  return thread;
};

export type ChannelChange = {
  name?: string;
  topic?: string | null;
  nsfw?: boolean;
  rate_limit_per_user?: number;
  thread_metadata?: Thread["thread_metadata"];
};

export const changeChannel = (world: World, channel: GuildChannel | Thread, fields: ChannelChange, by: By): void => {
  const guild = guildOf(world, channel)!;
  const was: Readonly<Record<string, unknown>> = { ...channel };
  Object.assign(channel, fields);
  world.emit(isThread(channel) ? "THREAD_UPDATE" : "CHANNEL_UPDATE", { ...channel }, { guild, channel });
  const changes = Object.entries(fields).map(([key, value]) => ({ key, old_value: was[key], new_value: value }));
  audit(world, guild, AUDIT.channelUpdate, by, channel.id, { changes });
};

export const removeChannel = (world: World, channel: GuildChannel | Thread): void => {
  const guild = guildOf(world, channel)!;
  world.channels.delete(channel.id);
  world.messages.delete(channel.id);
  world.emit(isThread(channel) ? "THREAD_DELETE" : "CHANNEL_DELETE", channel, { guild, channel });
};

const changed = (world: World, channel: GuildChannel, action: number, overwrite: Overwrite, by: By): void => {
  const guild = guildOf(world, channel)!;
  world.emit("CHANNEL_UPDATE", { ...channel }, { guild, channel });
  const options = { id: overwrite.id, type: String(overwrite.type) };
  audit(world, guild, action, by, channel.id, { options });
};

export const setOverwrite = (world: World, channel: GuildChannel, overwrite: Overwrite, by: By): void => {
  const old = channel.permission_overwrites.find(({ id }) => id === overwrite.id);
  channel.permission_overwrites = [...channel.permission_overwrites.filter((one) => one !== old), overwrite];
  changed(world, channel, old ? AUDIT.overwriteUpdate : AUDIT.overwriteCreate, overwrite, by);
};

export const removeOverwrite = (world: World, channel: GuildChannel, id: string, by: By): boolean => {
  const old = channel.permission_overwrites.find((one) => one.id === id);
  if (!old) return false;
  channel.permission_overwrites = channel.permission_overwrites.filter((one) => one !== old);
  changed(world, channel, AUDIT.overwriteDelete, old, by);
  return true;
};

export const isGuildChannel = (channel: Channel): channel is GuildChannel => "permission_overwrites" in channel;
