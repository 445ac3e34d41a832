import { type Channel, isDm, isThread, type Member, type Message, type MessageContent, type User } from "../objects.ts";
import { type Guild, guildOf, messagesIn, type World } from "../world.ts";
import { AUDIT, audit, type By } from "./audit.ts";

export type NewMessage = Partial<MessageContent> & {
  readonly at?: number;
  readonly type?: number;
  readonly webhook_id?: string;
  readonly application_id?: string;
  readonly referenced_message?: Message | null;
  readonly nonce?: string | number;
};

const mentionedIn = (world: World, content: string): User[] =>
  [...new Set([...content.matchAll(/<@!?(\d+)>/g)].map((m) => m[1]!))].flatMap((id) => world.users.get(id) ?? []);

/** A member as a message carries it: without the user, which stands in `author`. */
const carried = ({ user: _, ...member }: Member): object => member;

/** What the gateway says of a message. A member is missing for webhooks and in direct messages. */
export const messageEvent = (world: World, message: Message): object => {
  const guild = guildOf(world, world.channels.get(message.channel_id)!);
  const member = message.webhook_id === undefined ? guild?.members.get(message.author.id) : undefined;
  return { ...message, ...(guild ? { guild_id: guild.id } : {}), ...(member ? { member: carried(member) } : {}) };
};

export const placeOf = (world: World, channel: Channel): { guild?: Guild; channel: Channel } => {
  const guild = guildOf(world, channel);
  return guild ? { guild, channel } : { channel };
};

/** Somebody writes. */
export const write = (world: World, author: User, channel: Channel, fields: NewMessage): Message => {
  const { at = world.clock(), type = 0, ...said } = fields;
  const content = said.content ?? "";
  const message: Message = {
    embeds: [],
    attachments: [],
    components: [],
    flags: 0,
    ...said,
    id: world.id(at),
    channel_id: channel.id,
    author,
    type,
    content,
    timestamp: new Date(at).toISOString(),
    edited_timestamp: null,
    mentions: mentionedIn(world, content),
    mention_roles: [...content.matchAll(/<@&(\d+)>/g)].map((m) => m[1]!),
    mention_everyone: /@(everyone|here)\b/.test(content),
    pinned: false,
    tts: false,
  };
  messagesIn(world, channel.id).set(message.id, message);
  channel.last_message_id = message.id;
  if (isThread(channel)) channel.total_message_sent = ++channel.message_count;
  world.emit("MESSAGE_CREATE", messageEvent(world, message), placeOf(world, channel));
  return message;
};

/** An author changes a message; or, with `byPlatform`, Discord itself does: a preview of a link appears, and no edit is noted. */
export const change = (world: World, message: Message, fields: Partial<MessageContent>, byPlatform = false): void => {
  Object.assign(message, fields, byPlatform ? {} : { edited_timestamp: world.now() });
  world.emit("MESSAGE_UPDATE", messageEvent(world, message), placeOf(world, world.channels.get(message.channel_id)!));
};

/** Messages go away. Ids that are not there change nothing. An author who deletes leaves no trace in the audit log. */
export const remove = (world: World, channel: Channel, ids: readonly string[], by: By, inBulk: boolean): void => {
  const there = messagesIn(world, channel.id);
  const gone = ids.flatMap((id) => there.get(id) ?? []);
  if (gone.length === 0) return;
  for (const { id } of gone) {
    there.delete(id);
    world.reactions.delete(id);
  }
  const place = placeOf(world, channel);
  const where = { channel_id: channel.id, ...(place.guild ? { guild_id: place.guild.id } : {}) };
  if (inBulk) world.emit("MESSAGE_DELETE_BULK", { ids: gone.map(({ id }) => id), ...where }, place);
  else for (const { id } of gone) world.emit("MESSAGE_DELETE", { id, ...where }, place);
  if (!place.guild || isDm(channel)) return;
  if (inBulk) {
    const options = { count: String(gone.length) };
    audit(world, place.guild, AUDIT.messageBulkDelete, by, channel.id, { options });
  } else if (gone[0]!.author.id !== by.id) {
    const options = { channel_id: channel.id, count: "1" };
    audit(world, place.guild, AUDIT.messageDelete, by, gone[0]!.author.id, { options });
  }
};
