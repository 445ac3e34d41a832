import { dropOldest } from "../../engine/oldest.ts";
import { type Fields, fieldsIn, fieldsOf, idOf } from "./fields.ts";
import type { Guild, GuildChannel, Member, Role } from "./guild.ts";
import { channelFrom, guildFrom, isThread, memberFrom, roleFrom } from "./read-guild.ts";

/** People whose roles are remembered, over all servers: those who wrote or changed last. */
const MOST_MEMBERS = 20_000;
/** Threads of one server: those that were opened or spoken in last. */
const MOST_THREADS = 2_000;
/** Threads beyond these are forgotten in one go, so that the search for the oldest is not paid for each. */
const THREADS_AT_ONCE = 200;

type Mutable = { -readonly [K in keyof Guild]: Guild[K] } & {
  roles: Map<string, Role>;
  channels: Map<string, GuildChannel>;
};

/** What is known of the servers that the bot is in. Kept up to date by what the gateway says, and bounded however large they are. */
export class GuildCache {
  readonly #guilds = new Map<string, Mutable>();
  readonly #channelGuild = new Map<string, string>();
  readonly #members = new Map<string, Member>();
  readonly #selves = new Map<string, Member>();
  readonly #selfId: string;

  constructor(selfId: string) {
    this.#selfId = selfId;
  }

  get(id: string): Guild | undefined {
    return this.#guilds.get(id);
  }

  all(): readonly Guild[] {
    return [...this.#guilds.values()];
  }

  /** A channel or thread by its id alone, with the server that it is in. */
  channel(id: string): { readonly guild: Guild; readonly channel: GuildChannel } | undefined {
    const guild = this.#guilds.get(this.#channelGuild.get(id) ?? "");
    const channel = guild?.channels.get(id);
    return guild && channel && { guild, channel };
  }

  /** What was heard of somebody last. Absent: not lately, and the platform has to be asked. */
  member(guildId: string, userId: string): Member | undefined {
    return userId === this.#selfId ? this.#selves.get(guildId) : this.#members.get(`${guildId} ${userId}`);
  }

  /** The bot itself, in that server. */
  self(guildId: string): Member | undefined {
    return this.#selves.get(guildId);
  }

  /** Takes in a member that was asked of the platform, or came with a message. */
  remember(guildId: string, member: Member): void {
    // The bot itself is asked about all the time, and must not be forgotten.
    if (member.id === this.#selfId) {
      this.#selves.set(guildId, member);
      return;
    }
    const key = `${guildId} ${member.id}`;
    this.#members.delete(key);
    this.#members.set(key, member);
    dropOldest(this.#members, MOST_MEMBERS);
  }

  /** Somebody who is not there any more. */
  forget(guildId: string, userId: string): void {
    this.#members.delete(`${guildId} ${userId}`);
  }

  /** Takes in a server as the gateway or the platform describes it. */
  add(fields: Fields): void {
    const guild = guildFrom(fields);
    if (guild === undefined) return;
    const known = this.#guilds.get(guild.id);
    if (guild.unavailable && known !== undefined) {
      known.unavailable = true;
      return;
    }
    if (known !== undefined) this.#drop(guild.id, known);
    this.#guilds.set(guild.id, { ...guild, roles: new Map(guild.roles), channels: new Map(guild.channels) });
    for (const id of guild.channels.keys()) this.#channelGuild.set(id, guild.id);
    for (const one of fieldsIn(fields.members)) {
      const member = memberFrom(one);
      if (member?.id === this.#selfId) this.remember(guild.id, member);
    }
  }

  #drop(id: string, guild: Mutable): void {
    for (const channel of guild.channels.keys()) this.#channelGuild.delete(channel);
    this.#guilds.delete(id);
  }

  /** Takes in one event of the gateway. What it does not know is passed over. */
  heed(name: string, data: Fields): void {
    HEEDED[name]?.(this.#hands(data), data);
  }

  #hands(data: Fields): Hands {
    const guild = this.#guilds.get(idOf(data.guild_id) ?? idOf(data.id) ?? "");
    return {
      cache: this,
      guild,
      drop: () => {
        if (guild !== undefined) this.#drop(guild.id, guild);
      },
      putChannel: (fields) => {
        const channel = channelFrom(fields);
        if (guild === undefined || channel === undefined) return;
        // Last, so that the first of the map is the one that was heard of least lately.
        guild.channels.delete(channel.id);
        guild.channels.set(channel.id, channel);
        this.#channelGuild.set(channel.id, guild.id);
        if (channel.thread) this.#forgetThreads(guild);
      },
      dropChannel: (id) => {
        guild?.channels.delete(id);
        this.#channelGuild.delete(id);
      },
    };
  }

  #forgetThreads(guild: Mutable): void {
    const threads = [...guild.channels.values()].filter(({ thread }) => thread);
    if (threads.length <= MOST_THREADS + THREADS_AT_ONCE) return;
    for (const { id } of threads.slice(0, threads.length - MOST_THREADS)) {
      guild.channels.delete(id);
      this.#channelGuild.delete(id);
    }
  }
}

/** What an event may change. `guild`: the one that it speaks of, where that is known. */
type Hands = {
  readonly cache: GuildCache;
  readonly guild: Mutable | undefined;
  readonly drop: () => void;
  readonly putChannel: (fields: Fields) => void;
  readonly dropChannel: (id: string) => void;
};
type Heed = (hands: Hands, data: Fields) => void;

const putRole: Heed = ({ guild }, data) => {
  const role = roleFrom(fieldsOf(data.role));
  if (role !== undefined) guild?.roles.set(role.id, role);
};
const putChannel: Heed = ({ putChannel: put }, data) => put(data);
const dropChannel: Heed = ({ dropChannel: drop }, data) => drop(idOf(data.id) ?? "");

const HEEDED: Readonly<Record<string, Heed>> = {
  GUILD_CREATE: ({ cache }, data) => cache.add(data),
  GUILD_UPDATE: ({ guild }, data) => {
    const now = guildFrom(data);
    if (guild === undefined || now === undefined) return;
    const { name, ownerId, needsMfa } = now;
    Object.assign(guild, { name, ownerId, needsMfa });
    // An update carries the roles too; a server without any does not exist.
    if (now.roles.size > 0) guild.roles = new Map(now.roles);
  },
  GUILD_DELETE: ({ guild, drop }, data) => {
    if (data.unavailable === true) {
      if (guild !== undefined) guild.unavailable = true;
    } else drop();
  },
  GUILD_ROLE_CREATE: putRole,
  GUILD_ROLE_UPDATE: putRole,
  GUILD_ROLE_DELETE: ({ guild }, data) => void guild?.roles.delete(idOf(data.role_id) ?? ""),
  CHANNEL_CREATE: putChannel,
  CHANNEL_UPDATE: putChannel,
  CHANNEL_DELETE: dropChannel,
  THREAD_CREATE: putChannel,
  THREAD_UPDATE: putChannel,
  THREAD_DELETE: dropChannel,
  THREAD_LIST_SYNC: ({ putChannel: put }, data) => {
    for (const thread of fieldsIn(data.threads).filter(isThread)) put(thread);
  },
  GUILD_MEMBER_ADD: rememberMember,
  GUILD_MEMBER_UPDATE: rememberMember,
  // Who has left is no member: what is then asked about them must be asked of Discord.
  GUILD_MEMBER_REMOVE: ({ cache, guild }, data) => cache.forget(guild?.id ?? "", idOf(fieldsOf(data.user)?.id) ?? ""),
  MESSAGE_CREATE: ({ cache, guild }, data) => {
    const member = memberFrom({ ...fieldsOf(data.member), user: data.author });
    if (guild !== undefined && member !== undefined && data.webhook_id === undefined && data.member !== undefined)
      cache.remember(guild.id, member);
  },
};

function rememberMember({ cache, guild }: Hands, data: Fields): void {
  const member = memberFrom(data);
  if (guild !== undefined && member !== undefined) cache.remember(guild.id, member);
}
