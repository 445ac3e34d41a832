import type { Attachment } from "./attachment.ts";
import type { Permission } from "./permissions.ts";

/** A string that only the place that checked it may make. */
export type Branded<Name extends string> = string & { readonly __brand?: Name };

export type MessageId = Branded<"MessageId">;
export type UserId = Branded<"UserId">;
export type ChannelId = Branded<"ChannelId">;
export type CommunityId = Branded<"CommunityId">;

/** Where a message was written. `jsonl` stands for a line that does not say. */
export type Platform = "discord" | "twitch" | "dgg" | "jsonl" | (string & {});

/** Which part of what a user can write is being judged. */
export const SURFACES = [
  "text",
  "edits",
  "embeds",
  "forwards",
  "attachments",
  "polls",
  "nick",
  "thread_name",
  "join",
] as const;
/** `report`: what somebody says of a message, to modbot alone. No rule is asked about it. */
export type Surface = (typeof SURFACES)[number] | "report";

/** Who wrote a message. What a platform did not say is absent, and reads as *unknown*, never as false. */
export type Author = {
  readonly id: UserId;
  readonly name?: string;
  /** When the account was made, epoch ms. */
  readonly createdAt?: number;
  /** When the account joined this community, epoch ms. */
  readonly joinedAt?: number;
  /** Names of roles in this community, lower case. `owner`, `admin`, `moderator`, `staff`, `broadcaster`, `bot` and `self` have a meaning of their own. */
  readonly roles?: readonly string[];
  /** Names of the permits that the author holds for this message, lower case. Given by modbot or a corpus, never by a platform. */
  readonly permits?: readonly string[];
  /** What the platform lets the author do here. */
  readonly permissions?: readonly Permission[];
  /** How many messages the author had written here before this one, where the platform says so: 0 for the first. */
  readonly messages?: number;
};

export type Channel = {
  readonly id: ChannelId;
  readonly name?: string;
  readonly nsfw?: boolean;
  /** The group of channels that it stands in, by id and by name. */
  readonly categoryId?: ChannelId;
  readonly category?: string;
  /** Is it a thread, or a post of a forum? */
  readonly thread?: boolean;
  /** Of a thread: the channel that it belongs to. */
  readonly parentId?: ChannelId;
};

/** Is it one of these channels, by id or by name? A thread is where its channel is. */
export const isNamedIn = (names: ReadonlySet<string>, { id, name, parentId }: Channel): boolean =>
  names.size > 0 &&
  (names.has(id) || (parentId !== undefined && names.has(parentId)) || (name !== undefined && names.has(name)));

/** The platform's own filter has found something in a message. */
export type NativeHit = { readonly rule: string /** The id of that rule on the platform. */; readonly id?: string };

/**
 * One chat message, as a connector read it. Never changed afterwards.
 * Identity is (platform, id, revision): a redelivery has the same three, an edit the next revision.
 */
export type Message = {
  readonly platform: Platform;
  readonly id: MessageId;
  /** 0 as first sent, then 1, 2, ... for each edit. */
  readonly revision: number;
  readonly surface: Surface;
  /** As sent: UTF-16, nothing folded, nothing escaped. Hostile. */
  readonly text: string;
  /** When the platform says it was sent, epoch ms. */
  readonly sentAt?: number;
  readonly community?: CommunityId;
  readonly channel?: Channel;
  readonly author?: Author;
  /** The message that it answers; of a report, the one that is reported. */
  readonly replyTo?: MessageId;
  /** Files that came with it; none: `[]`. Absent where the platform or the corpus does not say. */
  readonly attachments?: readonly Attachment[];
  /** Names of emotes that are pictures in this message and words in its text: Twitch says which, and whoever knows the emotes of other collections. */
  readonly emotes?: readonly string[];
  /** What the platform's own filter found; nothing: `[]`. Absent where nobody says. */
  readonly native?: readonly NativeHit[];
};

/** What tells one judged text from another. */
export type MessageKey = Pick<Message, "platform" | "id" | "revision">;

/** One string for several, whatever they hold: each goes with its length, so the parts cannot run into each other. */
export const joined = (...parts: readonly string[]): string => parts.map((part) => `${part.length}:${part}`).join("");

/** One string a key. */
export const keyText = (key: MessageKey): string => `${key.platform.length}:${key.platform}${key.id} ${key.revision}`;

/** Files kept of a message, and characters of a name: more is no help to whoever looks at a case. */
const MOST_FILES = 10;
const LONGEST_NAME = 120;

/** A message to be kept for a while, with at most so much of its text, and of what is said about its files. */
export const keptMessage = (message: Message, longest: number): Message => {
  const { text, attachments } = message;
  const isLong = text.length > longest;
  const isLaden = attachments?.some((file, i) => i >= MOST_FILES || file.name.length > LONGEST_NAME) ?? false;
  if (!isLong && !isLaden) return message;
  return {
    ...message,
    text: isLong ? cut(text, longest) : text,
    ...(attachments && {
      attachments: attachments
        .slice(0, MOST_FILES)
        .map((file) => (file.name.length > LONGEST_NAME ? { ...file, name: cut(file.name, LONGEST_NAME) } : file)),
    }),
  };
};

const cut = (text: string, longest: number): string => `${copyOf(text.slice(0, longest))}…`;

/** A string of its own: a slice would keep the whole text in memory that it was cut from. */
const copyOf = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
