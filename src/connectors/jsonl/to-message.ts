import type { Attachment } from "../../engine/attachment.ts";
import { fnv1a } from "../../engine/fnv.ts";
import type { Author, Channel, Message, NativeHit, Surface } from "../../engine/message.ts";
import { SURFACES } from "../../engine/message.ts";
import { isPermission } from "../../engine/permissions.ts";
import {
  amountIn,
  BrokenField,
  booleanIn,
  type Fields,
  idIn,
  isObject,
  objectIn,
  stringIn,
  stringsIn,
  timeIn,
} from "./fields.ts";
import { type SeenEntry, seenIn } from "./to-seen.ts";

/** What one line of a corpus came to: a message with what people said of it, something seen on the platform, or why it could not be read. Lines count from 1. */
export type CorpusEntry = MessageEntry | SeenEntry | UnreadableEntry;
export type UnreadableEntry = { readonly kind: "unreadable"; readonly line: number; readonly why: string };
export type MessageEntry = {
  readonly kind: "message";
  readonly line: number;
  readonly message: Message;
  /** What a person says it is: `spam`, `threat`, ... Absent: nobody has said. */
  readonly labels?: readonly string[];
  /** Does it break the rules? Absent: nobody has said. */
  readonly violation?: boolean;
  /** Which collection the line is from; or what stands at another key, where that was asked for. */
  readonly source?: string;
  /** Rules that must fire for it, or where it is no violation must not. */
  readonly rules?: readonly string[];
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads one line of a corpus. `by`: the key to take the source from.
 *
 * Reads: the fields of docs/corpus.md; others are passed over. What is absent or null stays absent: unknown, never false.
 * Gives: a message; what was seen, of a line without a text whose `type` says so; or a reason that names the field and quotes nothing of the line.
 * Errors: none; any text at all gives an entry.
 */
export const toEntry = (text: string, line: number, by = "source"): CorpusEntry => {
  try {
    const parsed: unknown = JSON.parse(text);
    if (!isObject(parsed)) return { kind: "unreadable", line, why: "not a JSON object" };
    return seenIn(parsed, line) ?? entryFrom(parsed, text, line, by);
  } catch (error) {
    if (error instanceof BrokenField) return { kind: "unreadable", line, why: error.message };
    return { kind: "unreadable", line, why: notJson(error) };
  }
};

/** The same where only messages are of use. */
export const toMessage = (text: string, line: number, by?: string): MessageEntry | UnreadableEntry => {
  const entry = toEntry(text, line, by);
  return entry.kind === "seen" ? { kind: "unreadable", line, why: "not a message" } : entry;
};

const entryFrom = (fields: Fields, line: string, number: number, by: string): MessageEntry => {
  const text = stringIn(fields.text, "text");
  if (text === undefined) throw new BrokenField(`"text" is missing`);
  const message: Mutable<Message> = {
    platform: stringIn(fields.platform, "platform") || "jsonl",
    id: idIn(fields.id, "id") ?? idOfLine(line, number),
    revision: revisionIn(fields.revision),
    surface: surfaceIn(fields.surface),
    text,
  };
  const sentAt = timeIn(fields.at, "at");
  if (sentAt !== undefined) message.sentAt = sentAt;
  const community = idIn(fields.community, "community");
  if (community !== undefined) message.community = community;
  const channel = channelIn(fields.channel);
  if (channel !== undefined) message.channel = channel;
  const author = authorIn(fields.author);
  if (author !== undefined) message.author = author;
  const replyTo = idIn(fields.reply_to, "reply_to");
  if (replyTo !== undefined) message.replyTo = replyTo;
  const attachments = attachmentsIn(fields.attachments);
  if (attachments !== undefined) message.attachments = attachments;
  const emotes = stringsIn(fields.emotes, "emotes");
  if (emotes !== undefined) message.emotes = emotes;
  const native = nativeIn(fields.native);
  if (native !== undefined) message.native = native;

  const entry: Mutable<MessageEntry> = { kind: "message", line: number, message };
  const labels = stringsIn(fields.labels, "labels");
  if (labels !== undefined) entry.labels = labels;
  const violation = booleanIn(fields.violation, "violation");
  if (violation !== undefined) entry.violation = violation;
  const source = stringIn(fields[by], by);
  if (source !== undefined) entry.source = source;
  const rules = rulesIn(fields.rule);
  if (rules !== undefined) entry.rules = rules;
  return entry;
};

const authorIn = (value: unknown): Author | undefined => {
  const fields = objectIn(value, "author");
  if (!fields) return undefined;
  const name = stringIn(fields.name, "author.name");
  const id = idIn(fields.id, "author.id") ?? (name || undefined);
  const createdAt = timeIn(fields.created_at, "author.created_at");
  const joinedAt = timeIn(fields.joined_at, "author.joined_at");
  const roles = stringsIn(fields.roles, "author.roles");
  // Nobody can be told apart by it: a made-up id would count as a person of its own in every rate and raid.
  if (id === undefined) return undefined;
  const author: Mutable<Author> = { id };
  if (name !== undefined) author.name = name;
  if (createdAt !== undefined) author.createdAt = createdAt;
  if (joinedAt !== undefined) author.joinedAt = joinedAt;
  if (roles !== undefined) author.roles = roles.map((role) => role.toLowerCase());
  // A platform has permissions that nothing here asks for, and may get new ones.
  const permissions = stringsIn(fields.permissions, "author.permissions")?.map((one) => one.toLowerCase());
  if (permissions !== undefined) author.permissions = permissions.filter(isPermission);
  const permits = stringsIn(fields.permits, "author.permits");
  if (permits !== undefined) author.permits = permits.map((permit) => permit.toLowerCase());
  const messages = amountIn(fields.messages, "author.messages");
  if (messages !== undefined) author.messages = messages;
  return author;
};

const channelIn = (value: unknown): Channel | undefined => {
  const fields = objectIn(value, "channel");
  if (!fields) return undefined;
  const name = stringIn(fields.name, "channel.name");
  const id = idIn(fields.id, "channel.id") ?? (name || undefined);
  const nsfw = booleanIn(fields.nsfw, "channel.nsfw");
  if (id === undefined) return undefined;
  const channel: Mutable<Channel> = { id };
  if (name !== undefined) channel.name = name;
  if (nsfw !== undefined) channel.nsfw = nsfw;
  const categoryId = idIn(fields.category_id, "channel.category_id");
  if (categoryId !== undefined) channel.categoryId = categoryId;
  const category = stringIn(fields.category, "channel.category");
  if (category !== undefined) channel.category = category;
  const thread = booleanIn(fields.thread, "channel.thread");
  if (thread !== undefined) channel.thread = thread;
  const parentId = idIn(fields.parent_id, "channel.parent_id");
  if (parentId !== undefined) channel.parentId = parentId;
  return channel;
};

/** A hit is written as the name of the platform's rule, or with its id beside it. */
const nativeIn = (value: unknown): readonly NativeHit[] | undefined => {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw new BrokenField(`"native" is not a list`);
  return value.map((item: unknown): NativeHit => {
    if (typeof item === "string") return { rule: item };
    const fields = objectIn(item, "native");
    const id = idIn(fields?.id, "native.id");
    const rule = stringIn(fields?.rule, "native.rule") ?? id;
    if (rule === undefined) throw new BrokenField(`"native.rule" is missing`);
    return { rule, ...(id === undefined ? {} : { id }) };
  });
};

const attachmentsIn = (value: unknown): readonly Attachment[] | undefined => {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw new BrokenField(`"attachments" is not a list`);
  return value.map(attachmentIn);
};

const attachmentIn = (value: unknown): Attachment => {
  const fields = objectIn(value, "attachments");
  const attachment: Mutable<Attachment> = { name: stringIn(fields?.name, "attachments.name") ?? "" };
  const type = stringIn(fields?.type, "attachments.type");
  if (type !== undefined) attachment.type = type;
  const size = amountIn(fields?.size, "attachments.size");
  if (size !== undefined) attachment.size = size;
  const hash = hashIn(fields?.hash);
  if (hash !== undefined) attachment.hash = hash;
  const width = amountIn(fields?.width, "attachments.width");
  if (width !== undefined) attachment.width = width;
  const height = amountIn(fields?.height, "attachments.height");
  if (height !== undefined) attachment.height = height;
  const spoiler = booleanIn(fields?.spoiler, "attachments.spoiler");
  if (spoiler !== undefined) attachment.spoiler = spoiler;
  return attachment;
};

const hashIn = (value: unknown): string | undefined => {
  const hash = stringIn(value, "attachments.hash");
  if (hash === undefined || /^[0-9a-f]{64}$/i.test(hash)) return hash?.toLowerCase();
  throw new BrokenField(`"attachments.hash" is not a SHA-256 of 64 hexadecimal digits`);
};

/** One rule, or a list of them. Other collections may mean something else by the word: what is no text is passed over. */
const rulesIn = (value: unknown): readonly string[] | undefined => {
  if (typeof value === "string") return value === "" ? undefined : [value];
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string")
    ? value
    : undefined;
};

const revisionIn = (value: unknown): number => {
  if (value === undefined || value === null) return 0;
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw new BrokenField(`"revision" is not 0, 1, 2, ...`);
};

const surfaceIn = (value: unknown): Surface => {
  if (value === undefined || value === null) return "text";
  const surface = value === "report" ? value : SURFACES.find((name) => name === value);
  if (surface) return surface;
  throw new BrokenField(`"surface" is not one of ${[...SURFACES, "report"].join(", ")}`);
};

/** The same line at the same place has the same id; another file's line there has not, or it would pass for a redelivery. */
const idOfLine = (line: string, number: number): string =>
  `line-${number}-${(fnv1a(line) >>> 0).toString(16).padStart(8, "0")}`;

/** Never the parser's own words: they quote the line, which is hostile. */
const notJson = (error: unknown): string => {
  const said = error instanceof Error ? error.message : "";
  if (said === "Unexpected end of JSON input" || said.startsWith("Unterminated string")) {
    return "not JSON: the line ends too early";
  }
  const at = /(?:in|after) JSON at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(said)?.[1];
  return at === undefined ? "not JSON" : `not JSON from column ${Number(at) + 1}`;
};
