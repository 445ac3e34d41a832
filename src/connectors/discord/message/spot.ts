import type { Channel } from "../../../engine/message.ts";
import { idOf } from "../fields.ts";
import type { Guild, GuildChannel } from "../guild.ts";
import type { DiscordSession } from "../session.ts";
import type { ServerSettings } from "../settings.ts";

/** Where something was written, as far as it is known. */
export type Spot = {
  readonly guildId: string;
  readonly server: ServerSettings;
  readonly guild?: Guild;
  readonly channelId: string;
  readonly channel?: GuildChannel;
};

/** Where an event happened; `undefined` outside of the servers and channels that are to be read. */
export const spotOf = (
  guildId: unknown,
  channelId: unknown,
  { guilds, server }: Pick<DiscordSession, "guilds" | "server">,
): Spot | undefined => {
  const [inGuild, inChannel] = [idOf(guildId), idOf(channelId)];
  const settings = inGuild === undefined ? undefined : server(inGuild);
  if (inGuild === undefined || inChannel === undefined || settings === undefined) return undefined;
  const guild = guilds.get(inGuild);
  const channel = guild?.channels.get(inChannel);
  if (!isRead(inChannel, channel, guild, settings)) return undefined;
  return {
    guildId: inGuild,
    server: settings,
    ...(guild === undefined ? {} : { guild }),
    channelId: inChannel,
    ...(channel === undefined ? {} : { channel }),
  };
};

/** A thread is read where its channel is, a channel where its category is. */
export const isRead = (
  id: string,
  channel: GuildChannel | undefined,
  guild: Guild | undefined,
  { watch, ignore, logChannels }: ServerSettings,
): boolean => {
  const parent = channel?.parentId;
  const above = parent === undefined ? undefined : guild?.channels.get(parent)?.parentId;
  const names = [id, parent, above].filter((one) => one !== undefined);
  if (names.some((name) => logChannels.has(name) || ignore.has(name))) return false;
  return watch === undefined || names.some((name) => watch.has(name));
};

/** A channel as rules see it. A thread has the category and the age limit of its channel. */
export const channelOf = ({ channelId, channel, guild }: Spot): Channel => {
  if (channel === undefined || guild === undefined) return { id: channelId };
  const own = channel.thread ? guild.channels.get(channel.parentId ?? "") : channel;
  const category = guild.channels.get(own?.parentId ?? "");
  return {
    id: channelId,
    name: channel.name,
    nsfw: channel.nsfw || own?.nsfw === true,
    ...(category === undefined ? {} : { categoryId: category.id, category: category.name }),
    thread: channel.thread,
    ...(channel.thread && channel.parentId !== undefined ? { parentId: channel.parentId } : {}),
  };
};
