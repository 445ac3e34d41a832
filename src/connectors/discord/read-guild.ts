import { amountOf, bitsOf, type Fields, fieldsIn, fieldsOf, idOf, idsOf, momentOf, textOf, wordsOf } from "./fields.ts";
import type { Guild, GuildChannel, Member, Overwrite, Role } from "./guild.ts";

/** Threads of an announcement, public and private ones. */
const THREADS: ReadonlySet<number> = new Set([10, 11, 12]);

export const isThread = ({ type }: Fields): boolean => typeof type === "number" && THREADS.has(type);

export const roleFrom = (fields: Fields | undefined): Role | undefined => {
  const id = idOf(fields?.id);
  if (fields === undefined || id === undefined) return undefined;
  return {
    id,
    name: textOf(fields.name) ?? "",
    permissions: bitsOf(fields.permissions),
    position: amountOf(fields.position) ?? 0,
    managed: fields.managed === true,
  };
};

const overwriteFrom = (fields: Fields): readonly Overwrite[] => {
  const id = idOf(fields.id);
  if (id === undefined) return [];
  const of = fields.type === 1 ? "member" : "role";
  return [{ id, of, allow: bitsOf(fields.allow), deny: bitsOf(fields.deny) }];
};

/** A channel or a thread. */
export const channelFrom = (fields: Fields): GuildChannel | undefined => {
  const id = idOf(fields.id);
  if (id === undefined) return undefined;
  const parentId = idOf(fields.parent_id);
  const lastMessageId = idOf(fields.last_message_id);
  return {
    id,
    name: textOf(fields.name) ?? "",
    type: amountOf(fields.type) ?? 0,
    thread: isThread(fields),
    ...(parentId === undefined ? {} : { parentId }),
    nsfw: fields.nsfw === true,
    overwrites: fieldsIn(fields.permission_overwrites).flatMap(overwriteFrom),
    slowmodeS: amountOf(fields.rate_limit_per_user) ?? 0,
    ...(lastMessageId === undefined ? {} : { lastMessageId }),
  };
};

/** A member with the user in it, as events and answers have it. */
export const memberFrom = (fields: Fields): Member | undefined => {
  const user = fieldsOf(fields.user);
  const id = idOf(user?.id);
  if (user === undefined || id === undefined) return undefined;
  const joinedAt = momentOf(fields.joined_at);
  const name = wordsOf(fields.nick) ?? wordsOf(user.global_name) ?? wordsOf(user.username);
  const timedOutUntil = momentOf(fields.communication_disabled_until);
  return {
    id,
    roles: idsOf(fields.roles),
    ...(joinedAt === undefined ? {} : { joinedAt }),
    ...(name === undefined ? {} : { name }),
    bot: user.bot === true,
    ...(timedOutUntil === undefined ? {} : { timedOutUntil }),
  };
};

/** A server as `GUILD_CREATE` or the HTTP interface describes it. */
export const guildFrom = (fields: Fields): Guild | undefined => {
  const id = idOf(fields.id);
  if (id === undefined) return undefined;
  const channels = [...fieldsIn(fields.channels), ...fieldsIn(fields.threads)].flatMap((one) => channelFrom(one) ?? []);
  const roles = fieldsIn(fields.roles).flatMap((one) => roleFrom(one) ?? []);
  return {
    id,
    name: textOf(fields.name) ?? "",
    ownerId: idOf(fields.owner_id) ?? "",
    roles: new Map(roles.map((role) => [role.id, role])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    needsMfa: fields.mfa_level === 1,
    ...(wordsOf(fields.preferred_locale) === undefined ? {} : { locale: wordsOf(fields.preferred_locale) ?? "" }),
    unavailable: fields.unavailable === true,
  };
};
