/** Discord's objects as they stand in its answers and events: the state of the fake is made of them. */
export type User = {
  readonly id: string;
  username: string;
  global_name: string | null;
  readonly discriminator: string;
  readonly avatar: null;
  readonly public_flags: number;
  readonly flags: number;
  readonly primary_guild: null;
  readonly bot?: boolean;
};

export type Member = {
  readonly user: User;
  nick: string | null;
  roles: string[];
  readonly joined_at: string;
  communication_disabled_until: string | null;
  readonly premium_since: null;
  readonly avatar: null;
  readonly banner: null;
  readonly flags: number;
  readonly pending: boolean;
  readonly mute: boolean;
  readonly deaf: boolean;
};

export type Role = {
  readonly id: string;
  readonly name: string;
  permissions: string;
  position: number;
  readonly color: number;
  readonly colors: { readonly primary_color: number; readonly secondary_color: null; readonly tertiary_color: null };
  readonly hoist: boolean;
  readonly managed: boolean;
  readonly mentionable: boolean;
  readonly icon: null;
  readonly unicode_emoji: null;
  readonly flags: number;
};

/** `type` 0: of a role, 1: of a member. Sets of permissions are decimal numbers in text. */
export type Overwrite = { readonly id: string; readonly type: 0 | 1; allow: string; deny: string };

export const CHANNEL = {
  text: 0,
  dm: 1,
  voice: 2,
  category: 4,
  news: 5,
  thread: 11,
  privateThread: 12,
  forum: 15,
} as const;
export type ChannelType = (typeof CHANNEL)[keyof typeof CHANNEL];

export type GuildChannel = {
  readonly id: string;
  readonly type: ChannelType;
  readonly guild_id: string;
  name: string;
  position: number;
  parent_id: string | null;
  nsfw: boolean;
  topic: string | null;
  rate_limit_per_user: number;
  permission_overwrites: Overwrite[];
  last_message_id: string | null;
  readonly flags: number;
};

export type Thread = {
  readonly id: string;
  readonly type: ChannelType;
  readonly guild_id: string;
  name: string;
  readonly parent_id: string;
  readonly owner_id: string;
  rate_limit_per_user: number;
  last_message_id: string | null;
  thread_metadata: {
    archived: boolean;
    locked: boolean;
    readonly auto_archive_duration: 1440;
    readonly archive_timestamp: string;
    readonly create_timestamp: string;
  };
  message_count: number;
  readonly member_count: number;
  total_message_sent: number;
  readonly flags: number;
};

export type DmChannel = {
  readonly id: string;
  readonly type: typeof CHANNEL.dm;
  last_message_id: string | null;
  readonly recipients: readonly User[];
  readonly flags: number;
};

export type Channel = GuildChannel | Thread | DmChannel;

export const isThread = (channel: Channel): channel is Thread => "thread_metadata" in channel;
export const isDm = (channel: Channel): channel is DmChannel => channel.type === CHANNEL.dm;

export type Emoji = { readonly id: string | null; readonly name: string };
export type Reaction = { readonly emoji: Emoji; readonly users: Set<string> };

/** What of a message its author, or Discord on the author's behalf, can fill in. The inner objects are Discord's and are not read here. */
export type MessageContent = {
  content: string;
  embeds: object[];
  attachments: object[];
  components: object[];
  sticker_items?: object[];
  poll?: object;
  message_reference?: object;
  message_snapshots?: object[];
  flags: number;
};

export type Message = MessageContent & {
  readonly id: string;
  readonly channel_id: string;
  readonly author: User;
  readonly type: number;
  readonly timestamp: string;
  edited_timestamp: string | null;
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
  readonly pinned: boolean;
  readonly tts: boolean;
  readonly webhook_id?: string;
  readonly application_id?: string;
  referenced_message?: Message | null;
  readonly nonce?: string | number;
};

export type Ban = { readonly user: User; readonly reason: string | null };

export type AuditEntry = {
  readonly id: string;
  readonly action_type: number;
  readonly user_id: string | null;
  readonly target_id: string | null;
  readonly reason?: string;
  readonly changes?: readonly object[];
  readonly options?: Readonly<Record<string, string>>;
};

export type Incidents = {
  invites_disabled_until: string | null;
  dms_disabled_until: string | null;
  raid_detected_at?: string | null;
  dm_spam_detected_at?: string | null;
};

/** A native AutoMod rule, or a command: Discord's own object, with an id. */
export type Stored = Readonly<Record<string, unknown>> & { readonly id: string };
