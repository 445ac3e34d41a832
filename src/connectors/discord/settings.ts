import { z } from "zod";
import { alertSettings, moderatorNames } from "./alerts/settings.ts";

/** Ids in quotes: they go beyond the numbers that YAML keeps exactly. */
const id = z.string().regex(/^\d{15,20}$/, {
  error: 'Write an id of Discord in quotes, like "123456789012345678": Developer Mode, right click, Copy ID',
});
const address = (what: string, pattern: RegExp) =>
  z
    .string()
    .refine((text) => pattern.test(text) && URL.canParse(text), { error: `Write an address that begins with ${what}` });

/** What may differ from server to server. */
const place = {
  alert_channel: id.optional().describe("The moderators' channel, where cases are told. Nothing in it is ever judged."),
  log_channels: z
    .array(id)
    .optional()
    .describe("Other channels in which nothing is ever judged: logs, and what bots write."),
  staff_roles: z
    .array(z.string().min(1))
    .optional()
    .describe("Roles, by id or name, whose members count as `moderator`. Who may moderate at Discord is staff anyway."),
  watch: z
    .array(id)
    .optional()
    .describe("Only these channels and categories are read, with their threads. Left out: all that the bot sees."),
  ignore: z.array(id).optional().describe("These channels and categories are not read."),
  quarantine_role: id.optional().describe("The role that `quarantine` gives."),
  quarantine_takes_roles: z
    .boolean()
    .optional()
    .describe(
      "Whether `quarantine` also takes the other roles, and gives them back at its end. Left out: it does not.",
    ),
  bots: z
    .enum(["skip", "judge"])
    .optional()
    .describe("What other bots and webhooks write: passed over (the default), or judged, with the role `bot`."),
};

export const discordSettings = z.strictObject({
  token_file: z
    .string()
    .min(1)
    .optional()
    .describe("A file that holds the bot's token and that only you may read, where DISCORD_TOKEN is not set."),
  ...place,
  alerts: alertSettings.optional().describe("What moderators are told in the alert channel, and how they answer."),
  moderators: moderatorNames,
  commands: z
    .enum(["on", "off"])
    .optional()
    .describe("The commands /modbot, /report and /appeal; off: Discord is told of none."),
  servers: z
    .record(id, z.strictObject(place))
    .optional()
    .describe(
      "Settings of single servers by their id, instead of those above. With a list only the servers in it are read.",
    ),
  api: address("https://", /^https?:\/\//)
    .optional()
    .describe("Where the HTTP interface is: for a server that speaks as Discord does."),
  gateway: address("wss://", /^wss?:\/\//)
    .optional()
    .describe("Where the gateway is. Left out: as the HTTP interface says."),
});

export type DiscordSettings = z.output<typeof discordSettings>;

/** The settings of one server. */
export type ServerSettings = {
  readonly alertChannel?: string;
  /** The alert channel too. */
  readonly logChannels: ReadonlySet<string>;
  /** Ids, and names in small letters. */
  readonly staffRoles: ReadonlySet<string>;
  readonly watch?: ReadonlySet<string>;
  readonly ignore: ReadonlySet<string>;
  readonly quarantineRole?: string;
  readonly quarantineTakesRoles: boolean;
  readonly judgesBots: boolean;
};

/** The settings of a server; `undefined` for one that is not to be read. */
export const serverSettings = (settings: DiscordSettings, guildId: string): ServerSettings | undefined => {
  const { servers } = settings;
  if (servers !== undefined && servers[guildId] === undefined) return undefined;
  const {
    alert_channel,
    log_channels = [],
    staff_roles = [],
    watch,
    ignore = [],
    quarantine_role,
    quarantine_takes_roles = false,
    bots,
  } = {
    ...settings,
    ...servers?.[guildId],
  };
  return {
    ...(alert_channel === undefined ? {} : { alertChannel: alert_channel }),
    logChannels: new Set([...log_channels, ...(alert_channel === undefined ? [] : [alert_channel])]),
    staffRoles: new Set(staff_roles.map((role) => role.toLowerCase())),
    ...(watch === undefined ? {} : { watch: new Set(watch) }),
    ignore: new Set(ignore),
    ...(quarantine_role === undefined ? {} : { quarantineRole: quarantine_role }),
    quarantineTakesRoles: quarantine_takes_roles,
    judgesBots: bots === "judge",
  };
};
