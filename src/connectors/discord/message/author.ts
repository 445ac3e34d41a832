import type { Author } from "../../../engine/message.ts";
import { type Fields, idOf, wordsOf } from "../fields.ts";
import { channelRights, type Guild, type GuildChannel, guildRights, type Member } from "../guild.ts";
import { memberFrom } from "../read-guild.ts";
import { has, permissionsIn } from "../rights.ts";
import type { ServerSettings } from "../settings.ts";
import { madeAt } from "../snowflake.ts";

/** What a role of that name would mean everywhere in modbot. Nobody gets it by calling a role so. */
const RESERVED: ReadonlySet<string> = new Set(["self", "bot", "owner", "broadcaster"]);

export type Around = {
  readonly selfId: string;
  readonly guild?: Guild | undefined;
  readonly channel?: GuildChannel | undefined;
  readonly server: Pick<ServerSettings, "staffRoles">;
};

/**
 * Who wrote it.
 *
 * Gives: roles by name in small letters, and with them `owner`, `admin` (whoever is an administrator), `moderator` (by the settings), `bot` (other
 * bots and webhooks) and `self`; permissions as they are in that channel.
 * Limits: without a member (a webhook) and without the server, roles and permissions are left out: unknown.
 */
export const authorOf = (user: Fields | undefined, member: Fields | undefined, around: Around): Author | undefined => {
  const id = idOf(user?.id);
  if (user === undefined || id === undefined) return undefined;
  const known = member && memberFrom({ ...member, user });
  return authorFrom(
    known ?? { id, roles: [], bot: user.bot === true, ...named(wordsOf(user.global_name) ?? wordsOf(user.username)) },
    around,
    known !== undefined,
  );
};

/** The same of a member that is known. `isMember`: are these all the roles? */
export const authorFrom = (member: Member, around: Around, isMember = true): Author => {
  const { guild } = around;
  const { id, joinedAt } = member;
  const standing = isMember && guild !== undefined ? standingOf(member, guild, around) : undefined;
  const marks = [...(id === around.selfId ? ["self"] : []), ...(member.bot ? ["bot"] : [])];
  const roles = [...marks, ...(standing?.roles ?? [])];
  return {
    id,
    ...named(member.name),
    createdAt: madeAt(id),
    ...(joinedAt === undefined ? {} : { joinedAt }),
    ...(standing === undefined && roles.length === 0 ? {} : { roles }),
    ...(standing === undefined ? {} : { permissions: permissionsIn(standing.bits) }),
  };
};

const named = (name: string | undefined): { readonly name?: string } => (name === undefined ? {} : { name });

const standingOf = (member: Member, guild: Guild, { channel, server }: Around) => {
  const own = member.roles.flatMap((id) => guild.roles.get(id) ?? []);
  const isOwner = member.id === guild.ownerId;
  const inGuild = guildRights(guild, member);
  const isModerator =
    server.staffRoles.size > 0 &&
    own.some(({ id, name }) => server.staffRoles.has(id) || server.staffRoles.has(name.toLowerCase()));
  return {
    bits: channel === undefined ? inGuild : channelRights(guild, member, channel),
    roles: [
      ...(isOwner ? ["owner"] : []),
      ...(has(inGuild, "administrator") ? ["admin"] : []),
      ...(isModerator ? ["moderator"] : []),
      ...own.map(({ name }) => name.toLowerCase()).filter((name) => !RESERVED.has(name)),
    ],
  };
};
