import type { Member, User } from "../objects.ts";
import { channelsOf, type Guild, messagesIn, newMember, type World } from "../world.ts";
import { AUDIT, audit, type By } from "./audit.ts";
import { remove } from "./messages.ts";

export const join = (
  world: World,
  guild: Guild,
  user: User,
  roles: string[] = [],
  joinedAt = world.clock(),
): Member => {
  const member = newMember(user, new Date(joinedAt).toISOString(), roles);
  world.users.set(user.id, user);
  guild.members.set(user.id, member);
  world.emit("GUILD_MEMBER_ADD", { ...member, guild_id: guild.id }, { guild });
  return member;
};

/** A member is no longer there: left, kicked or banned; the event is the same. When it is the bot, the server is gone for it. */
export const leave = (world: World, guild: Guild, user: User): void => {
  if (!guild.members.delete(user.id)) return;
  if (user.id === world.self.id) world.emit("GUILD_DELETE", { id: guild.id }, { guild });
  else world.emit("GUILD_MEMBER_REMOVE", { guild_id: guild.id, user }, { guild });
};

const updated = (world: World, guild: Guild, member: Member): void =>
  world.emit("GUILD_MEMBER_UPDATE", { ...member, guild_id: guild.id }, { guild });

/** A timeout is set, or with null ends. */
export const timeOut = (world: World, guild: Guild, member: Member, until: string | null, by: By): void => {
  const old = member.communication_disabled_until;
  member.communication_disabled_until = until;
  updated(world, guild, member);
  const change = {
    key: "communication_disabled_until",
    ...(old === null ? {} : { old_value: old }),
    ...(until === null ? {} : { new_value: until }),
  };
  audit(world, guild, AUDIT.memberUpdate, by, member.user.id, { changes: [change] });
};

export const rename = (world: World, guild: Guild, member: Member, nick: string | null, by: By): void => {
  const old = member.nick;
  member.nick = nick;
  updated(world, guild, member);
  const change = {
    key: "nick",
    ...(old === null ? {} : { old_value: old }),
    ...(nick === null ? {} : { new_value: nick }),
  };
  audit(world, guild, AUDIT.memberUpdate, by, member.user.id, { changes: [change] });
};

export const setRoles = (world: World, guild: Guild, member: Member, roles: readonly string[], by: By): void => {
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: guild.roles.get(id)?.name ?? "" }));
  const added = roles.filter((id) => !member.roles.includes(id));
  const taken = member.roles.filter((id) => !roles.includes(id));
  if (added.length + taken.length === 0) return;
  member.roles = [...roles];
  updated(world, guild, member);
  const changes = [
    ...(added.length > 0 ? [{ key: "$add", new_value: named(added) }] : []),
    ...(taken.length > 0 ? [{ key: "$remove", new_value: named(taken) }] : []),
  ];
  audit(world, guild, AUDIT.memberRoles, by, member.user.id, { changes });
};

export const kick = (world: World, guild: Guild, member: Member, by: By): void => {
  leave(world, guild, member.user);
  audit(world, guild, AUDIT.memberKick, by, member.user.id);
};

/** Bans, and takes away what the user has written in the last `deleteSeconds`. */
export const ban = (world: World, guild: Guild, user: User, by: By, deleteSeconds = 0): void => {
  guild.bans.set(user.id, { user, reason: by.reason ?? null });
  world.emit("GUILD_BAN_ADD", { guild_id: guild.id, user }, { guild });
  leave(world, guild, user);
  audit(world, guild, AUDIT.banAdd, by, user.id);
  const since = world.clock() - deleteSeconds * 1_000;
  if (deleteSeconds === 0) return;
  for (const channel of channelsOf(world, guild)) {
    const ids = [...messagesIn(world, channel.id).values()]
      .filter(({ author, timestamp }) => author.id === user.id && Date.parse(timestamp) >= since)
      .map(({ id }) => id);
    remove(world, channel, ids, { id: user.id }, ids.length > 1);
  }
};

export const unban = (world: World, guild: Guild, user: User, by: By): void => {
  guild.bans.delete(user.id);
  world.emit("GUILD_BAN_REMOVE", { guild_id: guild.id, user }, { guild });
  audit(world, guild, AUDIT.banRemove, by, user.id);
};
