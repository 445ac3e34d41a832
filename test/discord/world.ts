import { bitsOf, type PermissionName } from "./bits.ts";
import {
  type AuditEntry,
  type Ban,
  CHANNEL,
  type Channel,
  type Incidents,
  type Member,
  type Message,
  type Reaction,
  type Role,
  type Stored,
  type User,
} from "./objects.ts";
import { snowflakes } from "./snowflake.ts";

export type Guild = {
  readonly id: string;
  name: string;
  ownerId: string;
  /** 1: moderation needs that the owner of the bot has a second factor. */
  mfaLevel: 0 | 1;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  readonly bans: Map<string, Ban>;
  readonly auditLog: AuditEntry[];
  readonly automod: Map<string, Stored>;
  readonly commands: Map<string, Stored>;
  incidents: Incidents | null;
  /** Whether the bot has been put into it. */
  hasBot: boolean;
  /** Discord is not able to reach it just now. */
  unavailable: boolean;
};

/** Where an event happens: it decides who gets to see it. */
export type Place = { readonly guild?: Guild; readonly channel?: Channel };
export type Dispatch = { readonly t: string; readonly d: unknown; readonly place: Place };

export type WorldOptions = { readonly clock?: () => number };

/** Discord with nobody in it but the bot: what there is, and who is told when it changes. */
export const openWorld = ({ clock = Date.now }: WorldOptions = {}) => {
  const mint = snowflakes();
  const id = (at = clock()): string => mint(at);
  const newUser = (name: string, fields: { bot?: boolean; createdAt?: number } = {}): User => ({
    id: id(fields.createdAt ?? clock() - 900 * 86_400_000),
    username: name,
    global_name: null,
    discriminator: "0",
    avatar: null,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
    ...(fields.bot ? { bot: true } : {}),
  });
  const listeners = new Set<(dispatch: Dispatch) => void>();
  const self = newUser("modbot", { bot: true });
  return {
    clock,
    id,
    newUser,
    now: (): string => new Date(clock()).toISOString(),
    self,
    /** The bot and its application have different ids, as many of Discord's have. */
    application: { id: id(), owner: newUser("the-owner"), intentsAllowed: ~0, ownerHasMfa: true },
    guilds: new Map<string, Guild>(),
    users: new Map<string, User>([[self.id, self]]),
    channels: new Map<string, Channel>(),
    /** By channel, in the order in which they were written. */
    messages: new Map<string, Map<string, Message>>(),
    reactions: new Map<string, Reaction[]>(),
    commands: new Map<string, Stored>(),
    /** Who takes no direct messages. */
    closedDms: new Set<string>(),
    emit: (t: string, d: unknown, place: Place = {}): void => {
      for (const listener of listeners) listener({ t, d, place });
    },
    onDispatch: (listener: (dispatch: Dispatch) => void): void => void listeners.add(listener),
  };
};

export type World = ReturnType<typeof openWorld>;

export const newRole = (
  id: string,
  name: string,
  permissions: readonly PermissionName[],
  position: number,
  managed = false,
): Role => ({
  id,
  name,
  permissions: bitsOf(permissions).toString(),
  position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed,
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0,
});

export const newMember = (user: User, joinedAt: string, roles: string[] = []): Member => ({
  user,
  nick: null,
  roles,
  joined_at: joinedAt,
  communication_disabled_until: null,
  premium_since: null,
  avatar: null,
  banner: null,
  flags: 0,
  pending: false,
  mute: false,
  deaf: false,
});

/** Messages of a channel, and a place for them. */
export const messagesIn = (world: World, channel: string): Map<string, Message> => {
  const there = world.messages.get(channel) ?? new Map<string, Message>();
  world.messages.set(channel, there);
  return there;
};

export const channelsOf = (world: World, guild: Guild): Channel[] =>
  [...world.channels.values()].filter((channel) => "guild_id" in channel && channel.guild_id === guild.id);

export const guildOf = (world: World, channel: Channel): Guild | undefined =>
  "guild_id" in channel ? world.guilds.get(channel.guild_id) : undefined;

/** The direct channel between the bot and somebody, opened when there is none. */
export const dmWith = (world: World, user: User): Channel => {
  for (const channel of world.channels.values())
    if (channel.type === CHANNEL.dm && "recipients" in channel && channel.recipients[0]?.id === user.id) return channel;
  const made: Channel = { id: world.id(), type: CHANNEL.dm, last_message_id: null, recipients: [user], flags: 0 };
  world.channels.set(made.id, made);
  return made;
};
