import { EVERYTHING, has, RIGHT_BITS, type Right } from "./rights.ts";

export type Role = {
  readonly id: string;
  /** As it is called there. Hostile. */
  readonly name: string;
  readonly permissions: bigint;
  readonly position: number;
  /** It belongs to a bot or to those who boost: nobody gives it by hand. */
  readonly managed: boolean;
};

/** What a channel changes of the permissions of a role or of one member. */
export type Overwrite = {
  readonly id: string;
  readonly of: "role" | "member";
  readonly allow: bigint;
  readonly deny: bigint;
};

export type GuildChannel = {
  readonly id: string;
  /** Hostile. */
  readonly name: string;
  /** As Discord numbers them: 0 text, 2 voice, 4 category, 5 news, 10..12 threads, 13 stage, 15 forum, 16 media. */
  readonly type: number;
  readonly thread: boolean;
  /** Of a channel its category, of a thread its channel. */
  readonly parentId?: string;
  readonly nsfw: boolean;
  readonly overwrites: readonly Overwrite[];
  /** Seconds between two messages of one person; 0: no slow mode. */
  readonly slowmodeS: number;
  readonly lastMessageId?: string;
};

export type Member = {
  readonly id: string;
  readonly roles: readonly string[];
  readonly joinedAt?: number;
  /** What is shown of them in this server: nickname, else name, else user name. Hostile. */
  readonly name?: string;
  readonly bot: boolean;
  /** Timed out until then, epoch ms; it may lie in the past. */
  readonly timedOutUntil?: number;
};

/** One server, as far as it is known. */
export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: ReadonlyMap<string, Role>;
  /** Channels and the threads that are open. */
  readonly channels: ReadonlyMap<string, GuildChannel>;
  /** Must moderators have a second factor? */
  readonly needsMfa: boolean;
  /** The language of the server, as its owner has set it: `en-US`, `de`. */
  readonly locale?: string;
  /** Discord has an outage there: what is known is from before. */
  readonly unavailable: boolean;
};

/** The role that everybody has carries the id of its server. */
const everyoneIn = (guild: Guild): bigint => guild.roles.get(guild.id)?.permissions ?? 0n;

/** What a member may do in a server as a whole. */
export const guildRights = (guild: Guild, { id, roles }: Pick<Member, "id" | "roles">): bigint => {
  if (id === guild.ownerId) return EVERYTHING;
  let bits = everyoneIn(guild);
  for (const role of roles) bits |= guild.roles.get(role)?.permissions ?? 0n;
  return has(bits, "administrator") ? EVERYTHING : bits;
};

/**
 * What a member may do in a channel. A thread has the rights of its channel.
 * Source: Discord's developer reference, "Permissions", "Permission overwrites".
 */
export const channelRights = (guild: Guild, member: Pick<Member, "id" | "roles">, channel: GuildChannel): bigint => {
  let bits = guildRights(guild, member);
  if (bits === EVERYTHING) return bits;
  const place = channel.thread && channel.parentId !== undefined ? guild.channels.get(channel.parentId) : channel;
  if (place === undefined) return bits;
  let [allow, deny] = [0n, 0n];
  for (const one of place.overwrites) {
    if (one.of !== "role") continue;
    if (one.id === guild.id) bits = (bits & ~one.deny) | one.allow;
    else if (member.roles.includes(one.id)) {
      allow |= one.allow;
      deny |= one.deny;
    }
  }
  bits = (bits & ~deny) | allow;
  const own = place.overwrites.find(({ of, id }) => of === "member" && id === member.id);
  if (own !== undefined) bits = (bits & ~own.deny) | own.allow;
  // Who does not see a channel can do nothing in it.
  return (bits & RIGHT_BITS.view_channel) === 0n ? 0n : bits;
};

/** May this member do that, in the server or in this channel of it? */
export const may = (
  guild: Guild,
  member: Pick<Member, "id" | "roles">,
  right: Right,
  channel?: GuildChannel,
): boolean => has(channel === undefined ? guildRights(guild, member) : channelRights(guild, member, channel), right);

/** The place of a member's highest role: who acts on somebody must stand above. The owner stands above all. */
export const rankOf = (guild: Guild, { id, roles }: Pick<Member, "id" | "roles">): number =>
  id === guild.ownerId
    ? Number.POSITIVE_INFINITY
    : Math.max(0, ...roles.map((role) => guild.roles.get(role)?.position ?? 0));
