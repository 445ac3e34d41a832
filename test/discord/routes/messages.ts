import { z } from "zod";
import { change, type NewMessage, remove, write } from "../acts/messages.ts";
import { channelFor, messageFor, reachByDm } from "../find.ts";
import { type Channel, isDm, isThread, type Message } from "../objects.ts";
import { bodyOf, type Call, countOf, done, ok, refuse, route } from "../route.ts";
import { madeAt } from "../snowflake.ts";
import { messagesIn, type World } from "../world.ts";

const TWO_WEEKS_MS = 14 * 86_400_000;

const content = z.looseObject({
  content: z.string().max(2_000).nullish(),
  embeds: z.array(z.looseObject({})).max(10).nullish(),
  components: z.array(z.looseObject({})).max(40).nullish(),
  flags: z.int().nullish(),
  message_reference: z.looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().nullish() }).nullish(),
  nonce: z.union([z.string(), z.number()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
});

type Content = z.infer<typeof content>;

/** Text of an embed that counts to the limit. Source: Discord's reference, "Embed limits". */
const MOST_EMBED_TEXT = 6_000;
const textIn = (value: unknown): number => {
  if (typeof value === "string") return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + textIn(one), 0);
  if (typeof value !== "object" || value === null) return 0;
  const counted = ["title", "description", "fields", "name", "value", "footer", "text", "author"];
  return Object.entries(value).reduce((sum, [key, one]) => sum + (counted.includes(key) ? textIn(one) : 0), 0);
};

type Embed = Readonly<Record<string, unknown>>;

/** An embed as Discord gives it back: what the sender left out is filled in. */
const stored = ({ fields, ...embed }: Embed): Embed => ({
  type: "rich",
  ...embed,
  ...(Array.isArray(fields) ? { fields: fields.map((field: Embed) => ({ inline: false, ...field })) } : {}),
});

/** Each component gets a number where its sender has given it none, in the order of reading. */
const numbered = (components: readonly Embed[]): object[] => {
  let last = 0;
  const one = (component: Embed): Embed => ({
    id: ++last,
    ...component,
    ...(Array.isArray(component.components) ? { components: component.components.map(one) } : {}),
  });
  return components.map(one);
};

/** The parts of a message that a body fills in. Limits of embeds hold over all of them together. */
export const fieldsOf = ({ content: text, embeds, components, flags }: Content): NewMessage => {
  if (textIn(embeds) > MOST_EMBED_TEXT) refuse("invalidForm", "embeds: more than 6000 characters");
  return {
    ...(text === undefined || text === null ? {} : { content: text }),
    ...(embeds ? { embeds: embeds.map(stored) } : {}),
    ...(components ? { components: numbered(components) } : {}),
    ...(flags ? { flags } : {}),
  };
};

export const isEmpty = (fields: NewMessage): boolean =>
  (fields.content ?? "") === "" && (fields.embeds ?? []).length + (fields.components ?? []).length === 0;

export const contentOf = (call: Call): Content => bodyOf(call, content);

/** As REST gives it, with the reactions that stand under it. */
export const messageJson = (world: World, message: Message): object => {
  const reactions = world.reactions.get(message.id) ?? [];
  if (reactions.length === 0) return message;
  const told = reactions.map(({ emoji, users }) => ({
    emoji,
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    burst_colors: [],
    me_burst: false,
    me: users.has(world.self.id),
  }));
  return { ...message, reactions: told };
};

const createMessage = (world: World, call: Call) => {
  const any = world.channels.get(call.params.channel_id ?? "");
  const writing = any && isThread(any) ? "SEND_MESSAGES_IN_THREADS" : "SEND_MESSAGES";
  const body = contentOf(call);
  const fields = fieldsOf(body);
  const channel = channelFor(world, call, writing, ...(body.embeds?.length ? (["EMBED_LINKS"] as const) : []));
  reachByDm(world, channel);
  if (isEmpty(fields)) refuse("emptyMessage");
  const there = messagesIn(world, channel.id);
  // The same nonce within a few minutes is the same message, when the sender asks for that.
  const same = body.enforce_nonce ? [...there.values()].find(({ nonce }) => nonce === body.nonce) : undefined;
  if (same && body.nonce) return ok(messageJson(world, same));
  const reference = body.message_reference;
  const answered = reference && there.get(reference.message_id);
  if (reference && !answered && reference.fail_if_not_exists !== false) refuse("invalidForm", "message_reference");
  const message = write(world, world.self, channel, {
    ...fields,
    ...(body.nonce ? { nonce: body.nonce } : {}),
    ...(answered
      ? {
          type: 19,
          message_reference: { type: 0, channel_id: channel.id, message_id: answered.id },
          referenced_message: answered,
        }
      : {}),
  });
  return ok(messageJson(world, message));
};

const listMessages = (world: World, call: Call) => {
  const channel = channelFor(world, call, "READ_MESSAGE_HISTORY");
  const limit = countOf(call, "limit", 50, 100);
  const after = call.query.get("after");
  const before = call.query.get("before");
  const all = [...messagesIn(world, channel.id).values()].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  const wanted = all.filter(
    ({ id }) => (after === null || BigInt(id) > BigInt(after)) && (before === null || BigInt(id) < BigInt(before)),
  );
  // `after` gives the oldest first, and every answer is written newest first.
  const page = after === null ? wanted.slice(-limit) : wanted.slice(0, limit);
  return ok(page.reverse().map((message) => messageJson(world, message)));
};

const mayDelete = (channel: Channel, message: Message, world: World): boolean =>
  isDm(channel) || message.author.id === world.self.id;

export const MESSAGE_ROUTES = [
  route("GET /channels/{channel_id}/messages", listMessages),
  route("POST /channels/{channel_id}/messages", createMessage),
  route("GET /channels/{channel_id}/messages/{message_id}", (world, call) =>
    ok(messageJson(world, messageFor(world, call, channelFor(world, call, "READ_MESSAGE_HISTORY")))),
  ),
  route("PATCH /channels/{channel_id}/messages/{message_id}", (world, call) => {
    const message = messageFor(world, call, channelFor(world, call));
    if (message.author.id !== world.self.id) refuse("notTheAuthor");
    change(world, message, fieldsOf(contentOf(call)));
    return ok(messageJson(world, message));
  }),
  route("DELETE /channels/{channel_id}/messages/{message_id}", (world, call) => {
    const seen = channelFor(world, call);
    const message = messageFor(world, call, seen);
    const channel = mayDelete(seen, message, world) ? seen : channelFor(world, call, "MANAGE_MESSAGES");
    if (isDm(channel) && message.author.id !== world.self.id) refuse("missingPermissions");
    remove(world, channel, [message.id], { id: world.self.id, ...because(call) }, false);
    return done;
  }),
  route("POST /channels/{channel_id}/messages/bulk-delete", (world, call) => {
    const channel = channelFor(world, call, "MANAGE_MESSAGES");
    const { messages } = bodyOf(call, z.object({ messages: z.array(z.string()).min(2).max(100) }));
    if (new Set(messages).size < messages.length) refuse("invalidForm", "messages: not unique");
    if (messages.some((id) => madeAt(id) < world.clock() - TWO_WEEKS_MS)) refuse("tooOld");
    remove(world, channel, messages, { id: world.self.id, ...because(call) }, true);
    return done;
  }),
];

/** The reason of a call, where it gives one. */
export const because = (call: Call): { reason?: string } => (call.reason === undefined ? {} : { reason: call.reason });
