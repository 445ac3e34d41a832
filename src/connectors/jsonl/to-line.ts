import type { Author, Channel, Message } from "../../engine/message.ts";
import type { Removed } from "../../engine/seen/removed.ts";
import type { StaffAction } from "../../engine/seen/staff-action.ts";
import type { MessageEntry } from "./to-message.ts";

const iso = (ms: number): string => new Date(ms).toISOString();

const channelFields = ({ id, name, nsfw, categoryId, category, thread, parentId }: Channel) => ({
  id,
  name,
  nsfw,
  category_id: categoryId,
  category,
  thread,
  parent_id: parentId,
});
const authorFields = ({ id, name, createdAt, joinedAt, roles, permits, permissions, messages }: Author) => ({
  id,
  name,
  created_at: createdAt === undefined ? undefined : iso(createdAt),
  joined_at: joinedAt === undefined ? undefined : iso(joinedAt),
  roles,
  permits,
  permissions,
  messages,
});

/**
 * Writes a message as a line of a corpus, without the line end: `toMessage` reads the same message back.
 *
 * Gives: fields in the order of docs/corpus.md; absent ones are left out, times are ISO 8601 in UTC.
 */
export const toLine = (message: Message, said: Pick<MessageEntry, "labels" | "violation" | "source"> = {}): string => {
  const { id, text, sentAt, platform, community, channel, author, revision, surface } = message;
  const { replyTo, attachments, emotes, native } = message;
  return JSON.stringify({
    id,
    text,
    at: sentAt === undefined ? undefined : iso(sentAt),
    platform,
    community,
    channel: channel && channelFields(channel),
    author: author && authorFields(author),
    reply_to: replyTo,
    attachments,
    emotes,
    native,
    revision: revision === 0 ? undefined : revision,
    surface: surface === "text" ? undefined : surface,
    labels: said.labels,
    violation: said.violation,
    source: said.source,
  });
};

/** Writes what was seen on a platform as a line of a corpus, without the line end: `toMessage` reads the same back. */
export const seenLine = (seen: Removed | StaffAction): string => {
  const { platform, community, channel, at } = seen;
  const place = { platform, community, channel };
  if (seen.kind === "removed")
    return JSON.stringify({ type: seen.kind, ids: seen.ids, at: iso(at), ...place, by: seen.by });
  const { kind: type, action, author, messages, by, durationMs, reason } = seen;
  return JSON.stringify({
    type,
    action,
    author,
    messages,
    by,
    at: iso(at),
    ...place,
    duration_ms: durationMs,
    reason,
  });
};
