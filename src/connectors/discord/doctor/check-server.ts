import type { Surface } from "../../../engine/message.ts";
import { channelRights, type Guild, type GuildChannel, guildRights, type Member, rankOf } from "../guild.ts";
import type { Intent } from "../intents.ts";
import { isRead } from "../message/spot.ts";
import { has, type Right, rightName } from "../rights.ts";
import type { ServerSettings } from "../settings.ts";
import { ACTION_NEEDS, HEARD, type Need, SURFACE_NEEDS } from "./needs.ts";

/** One thing that was looked at. `says` for people, `hint` what to do about it. Names of servers, roles and channels are hostile. */
export type Check = {
  readonly status: "ok" | "warning" | "failed";
  readonly says: string;
  readonly hint?: string;
};

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
export type ServerReport = {
  readonly id: string;
  readonly name: string;
  readonly checks: readonly Check[];
  readonly surfaces: readonly Can[];
  readonly heard: readonly Can[];
  readonly actions: readonly Can[];
  readonly channels: readonly ChannelReport[];
};

/** Text, voice, announcements, stage, forum, media: where people write, or open threads. */
const WRITTEN_IN: ReadonlySet<number> = new Set([0, 2, 5, 13, 15, 16]);
/** Roles that are named, where there are many. */
const NAMED = 5;

/**
 * Looks at one server as far as the bot can see it: pure, over what Discord says of it.
 * Limits: whether the account that owns the bot has a second factor is told to nobody.
 */
export const checkServer = (
  guild: Guild,
  self: Member,
  settings: ServerSettings,
  refusedIntents: ReadonlySet<Intent> = new Set(),
): ServerReport => {
  const bits = guildRights(guild, self);
  const channels = [...guild.channels.values()]
    .filter(({ type }) => WRITTEN_IN.has(type))
    .map((channel) => channelReport(guild, self, channel, settings));
  const watched = channels.filter((channel) => channel.watched);
  return {
    id: guild.id,
    name: guild.name,
    surfaces: Object.entries(SURFACE_NEEDS).map(([name, { intents, rights }]) =>
      surfaceCan(
        name as Surface,
        intents.find((one) => refusedIntents.has(one)),
        rights,
        watched.length,
      ),
    ),
    heard: HEARD.map(({ what, right }) => lackOf(what, has(bits, right) ? undefined : right)),
    actions: Object.entries(ACTION_NEEDS).map(([name, need]) => actionCan(name, need, bits, watched, settings)),
    channels,
    checks: [
      ...standingChecks(guild, self, bits),
      ...placeChecks(guild, self, settings),
      ...watchedChecks(watched.length, channels.length),
    ],
  };
};

const lackOf = (name: string, lacking: Right | undefined): Can =>
  lacking === undefined ? { name, can: true } : { name, can: false, why: `lacks "${rightName(lacking)}"` };

const surfaceCan = (name: Surface, refused: Intent | undefined, rights: readonly Right[], watched: number): Can => {
  if (refused !== undefined) return { name, can: false, why: `the intent ${refused} is not turned on` };
  return rights.includes("view_channel") && watched === 0
    ? { name, can: false, why: "no channel is watched" }
    : { name, can: true };
};

const channelReport = (guild: Guild, self: Member, channel: GuildChannel, settings: ServerSettings): ChannelReport => {
  const bits = channelRights(guild, self, channel);
  const why = !isRead(channel.id, channel, guild, settings)
    ? settings.logChannels.has(channel.id)
      ? "log channel"
      : "left out by the settings"
    : has(bits, "view_channel")
      ? undefined
      : 'lacks "View Channels"';
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
  if (inChannels && (name === "delete" || name === "slowmode" || name === "lockdown")) {
    const refused = watched.filter((channel) => !channel[name]).length;
    if (refused > 0 && refused === watched.length) return lackOf(name, rights[0]);
    if (refused > 0) return { name, can: true, why: `not in ${refused} of ${watched.length} channels` };
    return { name, can: true };
  }
  // In the alert channel it is looked at by itself.
  return setting === "alert_channel" ? { name, can: true } : lackOf(name, lacking);
};

/** Where the bot stands among the roles, and what it has too much. */
const standingChecks = (guild: Guild, self: Member, bits: bigint): readonly Check[] => {
  const rank = rankOf(guild, self);
  const above = [...guild.roles.values()].filter(
    ({ id, position, managed }) => id !== guild.id && !managed && position >= rank && !self.roles.includes(id),
  );
  const names = above
    .slice(0, NAMED)
    .map(({ name }) => `"${name}"`)
    .join(", ");
  const more = above.length > NAMED ? ` and ${above.length - NAMED} more` : "";
  return [
    above.length === 0
      ? { status: "ok", says: "its role stands above all others" }
      : {
          status: rank <= 1 ? "failed" : "warning",
          says: `whoever has one of these roles cannot be timed out, kicked or banned: ${names}${more}`,
          hint: "In the server's settings, under Roles, drag modbot's role above those of members; leave it below those of staff.",
        },
    ...(has(bits, "administrator")
      ? [
          {
            status: "warning" as const,
            says: "it is an administrator, which is more than it needs",
            hint: "Take Administrator from its role, and give it what `modbot doctor discord --invite` asks for.",
          },
        ]
      : []),
    ...(guild.needsMfa
      ? [
          {
            status: "warning" as const,
            says: "moderators need a second factor here: the account that owns the bot must have one, or nothing can be done",
          },
        ]
      : []),
  ];
};

/** The channel for alerts and the role for quarantine. */
const placeChecks = (
  guild: Guild,
  self: Member,
  { alertChannel, quarantineRole }: ServerSettings,
): readonly Check[] => [
  ...(alertChannel === undefined
    ? [
        {
          status: "warning" as const,
          says: "no channel for alerts is set: moderators hear of cases only in the terminal",
          hint: "Set connectors.discord.alert_channel to the id of a channel that only moderators see.",
        },
      ]
    : [alertCheck(guild, self, guild.channels.get(alertChannel))]),
  ...(quarantineRole === undefined ? [] : [quarantineCheck(guild, self, quarantineRole)]),
];

const alertCheck = (guild: Guild, self: Member, channel: GuildChannel | undefined): Check => {
  if (channel === undefined)
    return {
      status: "failed",
      says: "the channel for alerts is not there, or modbot does not see it",
      hint: "Let modbot's role see it.",
    };
  const bits = channelRights(guild, self, channel);
  const lacking = (["view_channel", "send_messages", "embed_links", "read_message_history"] as const).find(
    (right) => !has(bits, right),
  );
  const everyone = channelRights(guild, { id: "0", roles: [] }, channel);
  if (lacking !== undefined)
    return { status: "failed", says: `in the channel for alerts, #${channel.name}, it lacks "${rightName(lacking)}"` };
  return has(everyone, "view_channel")
    ? {
        status: "warning",
        says: `everybody can read the channel for alerts, #${channel.name}`,
        hint: "Let only moderators see it: alerts show what was deleted.",
      }
    : { status: "ok", says: `alerts go to #${channel.name}` };
};

const quarantineCheck = (guild: Guild, self: Member, id: string): Check => {
  const role = guild.roles.get(id);
  if (role === undefined) return { status: "failed", says: "the role for quarantine is not there" };
  return role.position < rankOf(guild, self) && !role.managed
    ? { status: "ok", says: `quarantine gives the role "${role.name}"` }
    : {
        status: "failed",
        says: `modbot cannot give the role for quarantine, "${role.name}"`,
        hint: "Drag it below modbot's role.",
      };
};

const watchedChecks = (watched: number, all: number): readonly Check[] =>
  watched > 0
    ? [{ status: "ok", says: `${watched} of ${all} channels are watched` }]
    : [
        {
          status: "failed",
          says: "no channel is watched",
          hint: "Let modbot's role see the channels, and look at watch and ignore.",
        },
      ];
