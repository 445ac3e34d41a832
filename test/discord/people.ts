import { changeChannel, type NewChannel, newChannel, newThread, setOverwrite } from "./acts/channels.ts";
import { guildEvent, newGuild, setPermissions } from "./acts/guilds.ts";
import { ban, join, kick, leave, rename, setRoles, timeOut, unban } from "./acts/members.ts";
import { change, type NewMessage, remove, write } from "./acts/messages.ts";
import { react, unreact } from "./acts/reactions.ts";
import type { PermissionName } from "./bits.ts";
import type { Interaction, Interactions } from "./interactions.ts";
import type {
  Channel,
  Emoji,
  GuildChannel,
  Member,
  Message,
  MessageContent,
  Overwrite,
  Thread,
  User,
} from "./objects.ts";
import { dmWith, type Guild, messagesIn, newRole, type World } from "./world.ts";

const emojiOf = (emoji: string | Emoji): Emoji => (typeof emoji === "string" ? { id: null, name: emoji } : emoji);

/** A member of a server, and what one can do there. */
export const personIn = (world: World, interactions: Interactions, guild: Guild, user: User) => {
  const other = (id: string): Member => guild.members.get(id)!;
  const by = (reason?: string) => ({ id: user.id, ...(reason === undefined ? {} : { reason }) });
  const begin = (
    kind: "command" | "component" | "modal",
    channel: Channel,
    data: Record<string, unknown>,
    source?: Message,
  ) => interactions.begin({ kind, user, channel, data, ...(source ? { source } : {}) });
  return {
    id: user.id,
    user,
    member: (): Member | undefined => guild.members.get(user.id),
    say: (channel: Channel, said: string | NewMessage): Message =>
      write(world, user, channel, typeof said === "string" ? { content: said } : said),
    answer: (to: Message, content: string): Message =>
      write(world, user, world.channels.get(to.channel_id)!, {
        content,
        type: 19,
        message_reference: { type: 0, channel_id: to.channel_id, message_id: to.id, guild_id: guild.id },
        referenced_message: to,
      }),
    tellBot: (content: string): Message => write(world, user, dmWith(world, user), { content }),
    edit: (message: Message, fields: string | Partial<MessageContent>): void =>
      change(world, message, typeof fields === "string" ? { content: fields } : fields),
    /** Deletes one message, or several at once. */
    remove: (...messages: Message[]): void =>
      remove(
        world,
        world.channels.get(messages[0]!.channel_id)!,
        messages.map(({ id }) => id),
        by(),
        messages.length > 1,
      ),
    react: (message: Message, emoji: string | Emoji): void => react(world, message, user, emojiOf(emoji)),
    unreact: (message: Message, emoji: string | Emoji): void => unreact(world, message, user, emojiOf(emoji)),
    thread: (parent: GuildChannel, name: string): Thread => newThread(world, parent, user, name),
    rename: (nick: string | null): void => rename(world, guild, other(user.id), nick, by()),
    leave: (): void => leave(world, guild, user),
    /** Takes no direct messages any more. */
    closeDms: (): void => void world.closedDms.add(user.id),
    ban: (id: string, reason?: string): void => ban(world, guild, world.users.get(id)!, by(reason)),
    unban: (id: string, reason?: string): void => unban(world, guild, world.users.get(id)!, by(reason)),
    kick: (id: string, reason?: string): void => kick(world, guild, other(id), by(reason)),
    timeOut: (id: string, until: string | null, reason?: string): void =>
      timeOut(world, guild, other(id), until, by(reason)),
    setRoles: (id: string, roles: readonly string[]): void => setRoles(world, guild, other(id), roles, by()),
    slow: (channel: GuildChannel, seconds: number): void =>
      changeChannel(world, channel, { rate_limit_per_user: seconds }, by()),
    setOverwrite: (channel: GuildChannel, overwrite: Overwrite): void => setOverwrite(world, channel, overwrite, by()),
    /** Presses a button of a message. */
    press: (message: Message, customId: string): Interaction =>
      begin("component", world.channels.get(message.channel_id)!, { custom_id: customId, component_type: 2 }, message),
    /** Sends off a modal, with the text of its fields. */
    submit: (
      channel: Channel,
      customId: string,
      fields: Readonly<Record<string, string>>,
      source?: Message,
    ): Interaction => {
      const components = Object.entries(fields).map(([custom_id, value]) => ({
        type: 1,
        components: [{ type: 4, custom_id, value }],
      }));
      return begin("modal", channel, { custom_id: customId, components }, source);
    },
    /** Uses a slash command, with Discord's own form of options. */
    command: (channel: Channel, name: string, options: readonly object[] = [], resolved: object = {}): Interaction =>
      begin("command", channel, { id: world.id(), name, type: 1, guild_id: guild.id, options, resolved }),
    /** Uses a command from the menu of a message. */
    messageCommand: (message: Message, name: string): Interaction =>
      begin("command", world.channels.get(message.channel_id)!, {
        id: world.id(),
        name,
        type: 3,
        guild_id: guild.id,
        target_id: message.id,
        resolved: { messages: { [message.id]: message } },
      }),
  };
};

export type Person = ReturnType<typeof personIn>;

export type NewPerson = {
  readonly name?: string;
  readonly roles?: readonly string[];
  readonly bot?: boolean;
  readonly createdAt?: number;
  readonly joinedAt?: number;
  readonly displayName?: string;
};

/** A server, and what can be set up in it. Before the bot is there, nobody is told. */
export const serverIn = (
  world: World,
  interactions: Interactions,
  name: string,
  botMay?: readonly PermissionName[],
) => {
  const guild = newGuild(world, name, botMay);
  let people = 0;
  const channel = (called: string, fields: NewChannel = {}): GuildChannel => newChannel(world, guild, called, fields);
  return {
    id: guild.id,
    guild,
    owner: personIn(world, interactions, guild, world.users.get(guild.ownerId)!),
    botRole: (): string => guild.members.get(world.self.id)!.roles[0]!,
    general: channel("general"),
    channel,
    role: (called: string, permissions: readonly PermissionName[] = [], position = 10): string => {
      const role = newRole(world.id(), called, permissions, position);
      guild.roles.set(role.id, role);
      world.emit("GUILD_ROLE_CREATE", { guild_id: guild.id, role }, { guild });
      return role.id;
    },
    /** Discord has an outage: the server is not there for a while, and nothing is told of it. */
    outage: (): void => {
      guild.unavailable = true;
      world.emit("GUILD_DELETE", { id: guild.id, unavailable: true }, { guild });
    },
    back: (): void => {
      guild.unavailable = false;
      world.emit("GUILD_CREATE", guildEvent(world, guild), { guild });
    },
    /** The bot is thrown out. */
    throwBotOut: (): void => leave(world, guild, world.self),
    /** For a server in which the bot is not yet. */
    withoutBot: (): void => {
      guild.hasBot = false;
    },
    /** The bot is put into it while it runs. */
    invite: (): void => {
      guild.hasBot = true;
      world.emit("GUILD_CREATE", guildEvent(world, guild), { guild });
    },
    setPermissions: (roleId: string, permissions: readonly PermissionName[]): void =>
      setPermissions(world, guild, roleId, permissions),
    /** Somebody joins. */
    person: (fields: NewPerson = {}): Person => {
      const user = world.newUser(fields.name ?? `person${++people}`, {
        ...(fields.bot ? { bot: true } : {}),
        ...(fields.createdAt === undefined ? {} : { createdAt: fields.createdAt }),
      });
      user.global_name = fields.displayName ?? null;
      join(world, guild, user, [...(fields.roles ?? [])], fields.joinedAt);
      return personIn(world, interactions, guild, user);
    },
    /** Somebody who was here comes again. */
    rejoin: (user: User): void => void join(world, guild, user),
    /** A link's preview appears: Discord changes the message, and its author has done nothing. */
    unfurl: (message: Message, ...embeds: object[]): void => change(world, message, { embeds }, true),
    messages: (of: Channel): Message[] => [...messagesIn(world, of.id).values()],
    /** What the bot has written to somebody in private. */
    dmsTo: (user: User): Message[] =>
      [...messagesIn(world, dmWith(world, user).id).values()].filter(({ author }) => author.id === world.self.id),
    /** A native AutoMod rule hits: the message was blocked, and nobody saw it. */
    automodBlocks: (person: Person, at: Channel, content: string, keyword: string, ruleId = world.id()): void =>
      world.emit(
        "AUTO_MODERATION_ACTION_EXECUTION",
        {
          guild_id: guild.id,
          action: { type: 1, metadata: {} },
          rule_id: ruleId,
          rule_trigger_type: 1,
          user_id: person.id,
          channel_id: at.id,
          content,
          matched_keyword: keyword,
          matched_content: keyword,
        },
        { guild, channel: at },
      ),
  };
};

export type FakeServer = ReturnType<typeof serverIn>;
