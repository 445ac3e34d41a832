import type { Author, Message } from "../src/engine/message.ts";

/** A plain message with `text`; the other fields are fixed unless given, so tests stay repeatable. */
export const messageWith = (text: string, fields: Partial<Omit<Message, "text">> = {}): Message => ({
  platform: "discord",
  id: "m1",
  revision: 0,
  surface: "text",
  text,
  sentAt: 1_790_000_000_000,
  community: "s1",
  channel: { id: "general", name: "general" },
  author: authorNamed("ann"),
  ...fields,
});

/** An author of long standing. */
export const authorNamed = (id: string, fields: Partial<Author> = {}): Author => ({
  id,
  name: id,
  createdAt: 1_600_000_000_000,
  joinedAt: 1_650_000_000_000,
  roles: [],
  ...fields,
});
