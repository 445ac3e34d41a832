import { channelRights, type Guild, type GuildChannel, guildRights, type Member } from "../guild.ts";
import type { Intent } from "../intents.ts";
import { isRead } from "../message/spot.ts";
import { has, type Right, rightName } from "../rights.ts";
import type { ServerSettings } from "../settings.ts";
import { ACTION_NEEDS, HEARD, type Need, SURFACE_NEEDS } from "./needs.ts";

/** Can something be seen or done, and why not? */
export type Can = { readonly name: string; readonly can: boolean; readonly why?: string };

export type ChannelReport = {
  readonly id: string;
  readonly name: string;
  /** Is it read? `why` not. */
  readonly watched: boolean;
  readonly why?: string;
  readonly history: boolean;
  readonly delete: boolean;
  readonly slowmode: boolean;
  readonly lockdown: boolean;
};

/** What is watched and what can be done in one server. */
export type Coverage = {
  readonly surfaces: readonly Can[];
  readonly heard: readonly Can[];
  readonly actions: readonly Can[];
  readonly channels: readonly ChannelReport[];
};

/** Text, voice, announcements, stage, forum, media: where people write, or open threads. */
const WRITTEN_IN: ReadonlySet<number> = new Set([0, 2, 5, 13, 15, 16]);

/** Works out what the bot sees in a server and what it may do there: pure, over what Discord says of it. */
export const coverageOf = (
  guild: Guild,
  self: Member,
  settings: ServerSettings,
  refusedIntents: ReadonlySet<Intent>,
): Coverage => {
  const bits = guildRights(guild, self);
  const channels = [...guild.channels.values()]
    .filter(({ type }) => WRITTEN_IN.has(type))
    .map((channel) => channelReport(guild, self, channel, settings));
  const watched = channels.filter((channel) => channel.watched);
  return {
    surfaces: Object.entries(SURFACE_NEEDS).map(([name, { intents, rights }]) =>
      surfaceCan(
        name,
        intents.find((one) => refusedIntents.has(one)),
        rights,
        watched.length,
      ),
    ),
    heard: HEARD.map(({ what, right }) => lackOf(what, has(bits, right) ? undefined : right)),
    actions: Object.entries(ACTION_NEEDS).map(([name, need]) => actionCan(name, need, bits, watched, settings)),
    channels,
  };
};

const lackOf = (name: string, lacking: Right | undefined): Can =>
  lacking === undefined ? { name, can: true } : { name, can: false, why: `lacks "${rightName(lacking)}"` };

const surfaceCan = (name: string, refused: Intent | undefined, rights: readonly Right[], watched: number): Can => {
  if (refused !== undefined) return { name, can: false, why: `the intent ${refused} is not turned on` };
  return rights.includes("view_channel") && watched === 0
    ? { name, can: false, why: "no channel is watched" }
    : { name, can: true };
};

const whyNotWatched = (
  guild: Guild,
  bits: bigint,
  channel: GuildChannel,
  settings: ServerSettings,
): string | undefined => {
  if (settings.logChannels.has(channel.id)) return "log channel";
  if (!isRead(channel.id, channel, guild, settings)) return "left out by the settings";
  return has(bits, "view_channel") ? undefined : `lacks "${rightName("view_channel")}"`;
};

const channelReport = (guild: Guild, self: Member, channel: GuildChannel, settings: ServerSettings): ChannelReport => {
  const bits = channelRights(guild, self, channel);
  const why = whyNotWatched(guild, bits, channel, settings);
  return {
    id: channel.id,
    name: channel.name,
    watched: why === undefined,
    ...(why === undefined ? {} : { why }),
    history: has(bits, "read_message_history"),
    delete: has(bits, "manage_messages"),
    slowmode: has(bits, "manage_channels"),
    lockdown: has(bits, "manage_roles"),
  };
};

const actionCan = (
  name: string,
  { rights, setting, inChannels }: Need,
  bits: bigint,
  watched: readonly ChannelReport[],
  settings: ServerSettings,
): Can => {
  const named = { quarantine_role: settings.quarantineRole, alert_channel: settings.alertChannel };
  if (setting !== undefined && named[setting] === undefined) return { name, can: false, why: `${setting} is not set` };
  const lacking = rights.find((right) => !has(bits, right));
  if (watched.length > 0 && inChannels && (name === "delete" || name === "slowmode" || name === "lockdown")) {
    const refused = watched.filter((channel) => !channel[name]).length;
    if (refused > 0 && refused === watched.length) return lackOf(name, rights[0]);
    if (refused > 0) return { name, can: true, why: `not in ${refused} of ${watched.length} channels` };
    return { name, can: true };
  }
  // In the alert channel it is looked at by itself.
  return setting === "alert_channel" ? { name, can: true } : lackOf(name, lacking);
};
