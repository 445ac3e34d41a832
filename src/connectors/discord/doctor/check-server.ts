import { channelRights, type Guild, type GuildChannel, guildRights, type Member, rankOf } from "../guild.ts";
import type { Intent } from "../intents.ts";
import { has, rightName } from "../rights.ts";
import type { ServerSettings } from "../settings.ts";
import { type Coverage, coverageOf } from "./coverage.ts";

/** One thing that was looked at. `says` for people, `hint` what to do about it. Names of servers, roles and channels are hostile. */
export type Check = {
  readonly status: "ok" | "warning" | "failed";
  readonly says: string;
  readonly hint?: string;
};

/** One server: what is amiss, what is watched, and what can be done. */
export type ServerReport = Coverage & { readonly id: string; readonly name: string; readonly checks: readonly Check[] };

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
  const coverage = coverageOf(guild, self, settings, refusedIntents);
  const watched = coverage.channels.filter((channel) => channel.watched).length;
  return {
    id: guild.id,
    name: guild.name,
    checks: [
      ...standingChecks(guild, self, guildRights(guild, self)),
      ...placeChecks(guild, self, settings),
      ...watchedChecks(watched, coverage.channels.length),
    ],
    ...coverage,
  };
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
