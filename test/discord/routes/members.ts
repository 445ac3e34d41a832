import { z } from "zod";
import { ban, kick, rename, setRoles, timeOut, unban } from "../acts/members.ts";
import { PERMISSION, type PermissionName } from "../bits.ts";
import { guildFor, memberFor, userFor } from "../find.ts";
import type { Member } from "../objects.ts";
import { permissionsOf, rankOf, standsAbove } from "../permissions.ts";
import { bodyOf, type Call, countOf, done, ok, refuse, route } from "../route.ts";
import type { Guild, World } from "../world.ts";
import { because } from "./messages.ts";

const LONGEST_TIMEOUT_MS = 28 * 86_400_000;

const by = (world: World, call: Call) => ({ id: world.self.id, ...because(call) });

const memberChange = z.looseObject({
  nick: z.string().max(32).nullish(),
  roles: z.array(z.string()).nullish(),
  communication_disabled_until: z.iso.datetime({ offset: true }).nullish(),
});

const NEEDS: Readonly<Record<string, PermissionName>> = {
  nick: "MANAGE_NICKNAMES",
  roles: "MANAGE_ROLES",
  communication_disabled_until: "MODERATE_MEMBERS",
};

/** Roles can be given and taken only from below the bot's own highest. */
const giveRoles = (
  world: World,
  guild: Guild,
  me: Member,
  member: Member,
  roles: readonly string[],
  call: Call,
): void => {
  const touched = [
    ...roles.filter((id) => !member.roles.includes(id)),
    ...member.roles.filter((id) => !roles.includes(id)),
  ];
  for (const id of touched) {
    const role = guild.roles.get(id) ?? refuse("unknownRole");
    if (role.position >= rankOf(guild, me) || role.managed) refuse("missingPermissions");
  }
  setRoles(world, guild, member, roles, by(world, call));
};

const updateMember = (world: World, call: Call) => {
  const body = bodyOf(call, memberChange);
  const needs = Object.keys(body).flatMap((key) => NEEDS[key] ?? []);
  const { guild, me } = guildFor(world, call, ...needs);
  const member = memberFor(guild, call, me);
  const until = body.communication_disabled_until;
  if (until !== undefined) {
    if (permissionsOf(world, guild, member) & PERMISSION.ADMINISTRATOR) refuse("missingPermissions");
    if (until !== null && Date.parse(until) > world.clock() + LONGEST_TIMEOUT_MS + 1_000)
      refuse("invalidForm", "communication_disabled_until");
    timeOut(world, guild, member, until === null ? null : new Date(until).toISOString(), by(world, call));
  }
  if (body.nick !== undefined) rename(world, guild, member, body.nick || null, by(world, call));
  if (body.roles) giveRoles(world, guild, me, member, body.roles, call);
  return ok(member);
};

const putRole = (world: World, call: Call, wanted: boolean) => {
  const { guild, me } = guildFor(world, call, "MANAGE_ROLES");
  const member = memberFor(guild, call);
  const id = call.params.role_id ?? "";
  const others = member.roles.filter((role) => role !== id);
  giveRoles(world, guild, me, member, wanted ? [...others, id] : others, call);
  return done;
};

/** Whether somebody can be banned: who is not a member can. */
const bannable = (guild: Guild, me: Member, id: string): boolean => {
  const member = guild.members.get(id);
  return id !== guild.ownerId && (!member || standsAbove(guild, me, member));
};

const deleteSeconds = z.int().min(0).max(604_800).nullish();

const bulkBan = (world: World, call: Call) => {
  const { guild, me } = guildFor(world, call, "BAN_MEMBERS", "MANAGE_GUILD");
  const shape = z.object({ user_ids: z.array(z.string()).max(200), delete_message_seconds: deleteSeconds });
  const body = bodyOf(call, shape);
  const fits = (id: string): boolean =>
    id !== world.self.id && world.users.has(id) && !guild.bans.has(id) && bannable(guild, me, id);
  const banned = body.user_ids.filter(fits);
  if (banned.length === 0) refuse("noneBanned");
  for (const id of banned) ban(world, guild, world.users.get(id)!, by(world, call), body.delete_message_seconds ?? 0);
  return ok({ banned_users: banned, failed_users: body.user_ids.filter((id) => !banned.includes(id)) });
};

export const MEMBER_ROUTES = [
  route("GET /guilds/{guild_id}/members", (world, call) => {
    const { guild } = guildFor(world, call);
    const after = BigInt(call.query.get("after") ?? 0);
    const found = [...guild.members.values()].filter(({ user }) => BigInt(user.id) > after);
    return ok(
      found.sort((a, b) => (BigInt(a.user.id) < BigInt(b.user.id) ? -1 : 1)).slice(0, countOf(call, "limit", 1, 1_000)),
    );
  }),
  route("GET /guilds/{guild_id}/members/{user_id}", (world, call) => ok(memberFor(guildFor(world, call).guild, call))),
  route("PATCH /guilds/{guild_id}/members/{user_id}", updateMember),
  route("DELETE /guilds/{guild_id}/members/{user_id}", (world, call) => {
    const { guild, me } = guildFor(world, call, "KICK_MEMBERS");
    kick(world, guild, memberFor(guild, call, me), by(world, call));
    return done;
  }),
  route("PUT /guilds/{guild_id}/members/{user_id}/roles/{role_id}", (world, call) => putRole(world, call, true)),
  route("DELETE /guilds/{guild_id}/members/{user_id}/roles/{role_id}", (world, call) => putRole(world, call, false)),
  route("GET /guilds/{guild_id}/bans", (world, call) => {
    const { guild } = guildFor(world, call, "BAN_MEMBERS");
    return ok([...guild.bans.values()].slice(0, countOf(call, "limit", 1_000, 1_000)));
  }),
  route("GET /guilds/{guild_id}/bans/{user_id}", (world, call) => {
    const { guild } = guildFor(world, call, "BAN_MEMBERS");
    return ok(guild.bans.get(call.params.user_id ?? "") ?? refuse("unknownBan"));
  }),
  route("PUT /guilds/{guild_id}/bans/{user_id}", (world, call) => {
    const { guild, me } = guildFor(world, call, "BAN_MEMBERS");
    const body = bodyOf(call, z.looseObject({ delete_message_seconds: deleteSeconds }));
    const user = userFor(world, call);
    if (!bannable(guild, me, user.id)) refuse("missingPermissions");
    if (!guild.bans.has(user.id)) ban(world, guild, user, by(world, call), body.delete_message_seconds ?? 0);
    return done;
  }),
  route("DELETE /guilds/{guild_id}/bans/{user_id}", (world, call) => {
    const { guild } = guildFor(world, call, "BAN_MEMBERS");
    const { user } = guild.bans.get(call.params.user_id ?? "") ?? refuse("unknownBan");
    unban(world, guild, user, by(world, call));
    return done;
  }),
  route("POST /guilds/{guild_id}/bulk-ban", bulkBan),
];
