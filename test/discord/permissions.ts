import { bitsOf, PERMISSION, type PermissionName } from "./bits.ts";
import { type Channel, isThread, type Member, type Overwrite } from "./objects.ts";
import type { Guild, World } from "./world.ts";

const ALL = ~0n;

const rolesOf = (guild: Guild, member: Member): bigint =>
  [guild.id, ...member.roles].reduce((bits, id) => bits | BigInt(guild.roles.get(id)?.permissions ?? "0"), 0n);

const applied = (bits: bigint, overwrites: readonly Overwrite[]): bigint => {
  const allow = overwrites.reduce((sum, one) => sum | BigInt(one.allow), 0n);
  const deny = overwrites.reduce((sum, one) => sum | BigInt(one.deny), 0n);
  return (bits & ~deny) | allow;
};

/**
 * What a member may do in a server, or in one of its channels; a thread has the permissions of its parent.
 * Source: Discord's reference, "Permissions: permission hierarchy" and "permission overwrites".
 */
export const permissionsOf = (world: World, guild: Guild, member: Member, channel?: Channel): bigint => {
  if (member.user.id === guild.ownerId) return ALL;
  const base = rolesOf(guild, member);
  if (base & PERMISSION.ADMINISTRATOR) return ALL;
  const lies = channel && isThread(channel) ? world.channels.get(channel.parent_id) : channel;
  if (!lies || !("permission_overwrites" in lies)) return base;
  const of = (test: (one: Overwrite) => boolean) => lies.permission_overwrites.filter(test);
  const everyone = applied(
    base,
    of(({ id }) => id === guild.id),
  );
  const byRole = applied(
    everyone,
    of(({ id, type }) => type === 0 && id !== guild.id && member.roles.includes(id)),
  );
  return applied(
    byRole,
    of(({ id, type }) => type === 1 && id === member.user.id),
  );
};

export const may = (bits: bigint, ...names: readonly PermissionName[]): boolean => {
  const wanted = bitsOf(names);
  return (bits & wanted) === wanted;
};

/** The place of a member's highest role; `Infinity` for the owner. */
export const rankOf = (guild: Guild, member: Member): number =>
  member.user.id === guild.ownerId
    ? Number.POSITIVE_INFINITY
    : Math.max(0, ...member.roles.map((id) => guild.roles.get(id)?.position ?? 0));

/** Whether `actor` stands above `target`, so that it can be kicked, banned, timed out or given roles. */
export const standsAbove = (guild: Guild, actor: Member, target: Member): boolean =>
  target.user.id !== guild.ownerId && rankOf(guild, actor) > rankOf(guild, target);
