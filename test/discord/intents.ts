import { INTENT, type PermissionName } from "./bits.ts";
import { isDm } from "./objects.ts";
import { may, permissionsOf } from "./permissions.ts";
import type { Dispatch, World } from "./world.ts";

type Terms = { readonly guild?: number; readonly dm?: number; readonly oneOf?: readonly PermissionName[] };

const message: Terms = { guild: INTENT.GUILD_MESSAGES, dm: INTENT.DIRECT_MESSAGES };
const reaction: Terms = { guild: INTENT.GUILD_MESSAGE_REACTIONS, dm: INTENT.DIRECT_MESSAGE_REACTIONS };
const ban: Terms = { guild: INTENT.GUILD_MODERATION, oneOf: ["BAN_MEMBERS", "VIEW_AUDIT_LOG"] };

/** What a bot must have asked for, and hold, to be told. By the beginning of the event's name; the first that fits counts. */
const TERMS: readonly (readonly [string, Terms])[] = [
  ["MESSAGE_REACTION", reaction],
  ["MESSAGE_", message],
  ["GUILD_MEMBER_", { guild: INTENT.GUILD_MEMBERS }],
  ["GUILD_BAN_", ban],
  ["GUILD_AUDIT_LOG_", { guild: INTENT.GUILD_MODERATION, oneOf: ["VIEW_AUDIT_LOG"] }],
  ["AUTO_MODERATION_RULE_", { guild: INTENT.AUTO_MODERATION_CONFIGURATION, oneOf: ["MANAGE_GUILD"] }],
  ["AUTO_MODERATION_ACTION_", { guild: INTENT.AUTO_MODERATION_EXECUTION, oneOf: ["MANAGE_GUILD"] }],
  ["GUILD_", { guild: INTENT.GUILDS }],
  ["CHANNEL_", { guild: INTENT.GUILDS }],
  ["THREAD_", { guild: INTENT.GUILDS }],
];

const isAboutSelf = (world: World, { t, d }: Dispatch): boolean =>
  t === "GUILD_MEMBER_UPDATE" && (d as { user?: { id?: string } }).user?.id === world.self.id;

/** Whether the bot is told of an event: its intents, its permissions, and whether it can see the place. */
export const reaches = (world: World, dispatch: Dispatch, intents: number): boolean => {
  const { guild, channel } = dispatch.place;
  const terms = TERMS.find(([beginning]) => dispatch.t.startsWith(beginning))?.[1] ?? {};
  const wanted = channel && isDm(channel) ? terms.dm : terms.guild;
  if (wanted !== undefined && (intents & wanted) === 0 && !isAboutSelf(world, dispatch)) return false;
  if (!guild) return true;
  if (!guild.hasBot) return false;
  if (guild.unavailable) return dispatch.t === "GUILD_DELETE";
  const me = guild.members.get(world.self.id);
  if (!me) return dispatch.t === "GUILD_DELETE";
  const bits = permissionsOf(world, guild, me, channel);
  if (channel && !may(bits, "VIEW_CHANNEL") && dispatch.t !== "INTERACTION_CREATE") return false;
  return terms.oneOf === undefined || terms.oneOf.some((name) => may(bits, name));
};

type Carried = { author?: { id: string }; mentions?: readonly { id: string }[]; guild_id?: string };

/** A message as a bot without the message content intent gets it: its fields are empty, not absent. */
export const withoutContent = (world: World, { t, d }: Dispatch): unknown => {
  if (t !== "MESSAGE_CREATE" && t !== "MESSAGE_UPDATE") return d;
  const carried = d as Carried;
  const isOurs = carried.author?.id === world.self.id || carried.mentions?.some(({ id }) => id === world.self.id);
  if (carried.guild_id === undefined || isOurs) return d;
  const { poll: _, message_snapshots: __, ...rest } = d as Record<string, unknown>;
  return { ...rest, content: "", embeds: [], attachments: [], components: [] };
};
