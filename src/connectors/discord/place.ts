import type { Acting } from "./acting.ts";
import type { Reply } from "./call.ts";
import { getChannel, getGuild, getMember } from "./calls.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { channelRights, type Guild, type GuildChannel, guildRights, type Member, rankOf } from "./guild.ts";
import { channelFrom, guildFrom, memberFrom } from "./read-guild.ts";
import { has, type Right, rightName } from "./rights.ts";

/** A server, and modbot in it. */
export type Place = { readonly guild: Guild; readonly self: Member };

type Failed = Exclude<Reply, { kind: "ok" }>;

/** What the gateway has told of a server; before it has, what Discord answers. */
export const placeOf = async (id: string, acting: Acting): Promise<Place | Failed> => {
  const known = acting.guilds.get(id);
  const guild = known ?? (await readOne(acting, getGuild(id), guildFrom));
  if ("kind" in guild) return guild;
  const self = acting.guilds.self(id) ?? (await readOne(acting, getMember(id, acting.selfId), memberFrom));
  return "kind" in self ? self : { guild, self };
};

/** A member as lately heard of, or as Discord says now; `"none"`: there is nobody of that id in the server. */
export const memberIn = async (guild: string, user: string, acting: Acting): Promise<Member | "none" | Failed> =>
  acting.guilds.member(guild, user) ?? (await freshMember(guild, user, acting));

/** The same, asked anew: where a change in the last moment would matter. */
export const freshMember = async (guild: string, user: string, acting: Acting): Promise<Member | "none" | Failed> => {
  const member = await readOne(acting, getMember(guild, user), memberFrom);
  if (!("kind" in member)) acting.guilds.remember(guild, member);
  else if (member.kind === "refused" && member.status === 404) return "none";
  return member;
};

/** A channel as it is now, with all that Discord says of it. */
export const freshChannel = async (
  channel: string,
  acting: Acting,
): Promise<{ readonly channel: GuildChannel; readonly fields: Fields } | Failed> =>
  readOne(acting, getChannel(channel), (fields) => {
    const read = channelFrom(fields);
    return read && { channel: read, fields };
  });

const readOne = async <T extends object>(
  { call }: Acting,
  what: Parameters<Acting["call"]>[0],
  from: (fields: Fields) => T | undefined,
): Promise<T | Failed> => {
  const reply = await call(what);
  if (reply.kind !== "ok") return reply;
  const fields = fieldsOf(reply.body);
  return (fields && from(fields)) ?? { kind: "lost", says: "Discord's answer cannot be read" };
};

/** Why modbot may not do that in the server, for people; `undefined`: it may. */
export const whyNotHere = ({ guild, self }: Place, right: Right): string | undefined =>
  has(guildRights(guild, self), right) ? undefined : `modbot lacks the permission "${rightName(right)}" in this server`;

/** Likewise in one channel. What is not known of it is left for Discord to say. */
export const whyNotIn = ({ guild, self }: Place, channelId: string, right: Right): string | undefined => {
  const channel = guild.channels.get(channelId);
  if (channel === undefined || has(channelRights(guild, self, channel), right)) return undefined;
  return `modbot lacks the permission "${rightName(right)}" in this channel`;
};

/** Why modbot may not do that to somebody. Discord would refuse it too, and counts refusals against the bot. */
export const whyNotTo = (place: Place, member: Member, right: Right): string | undefined => {
  const { guild, self } = place;
  if (member.id === self.id) return "it is modbot itself";
  if (member.id === guild.ownerId) return "they own the server, and nobody can do that to an owner";
  const lacks = whyNotHere(place, right);
  if (lacks !== undefined) return lacks;
  if (right === "moderate_members" && has(guildRights(guild, member), "administrator"))
    return "they are an administrator, whom Discord lets nobody time out";
  return rankOf(guild, member) < rankOf(guild, self)
    ? undefined
    : "their highest role does not stand below modbot's: drag modbot's role above it";
};
