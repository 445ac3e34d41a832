import { clearReactions, react, sameEmoji, unreact } from "../acts/reactions.ts";
import { channelFor, messageFor, userFor } from "../find.ts";
import type { Emoji } from "../objects.ts";
import { type Call, done, ok, route } from "../route.ts";

/** `name:id` for a server's own, the character itself for others. */
const emojiOf = (call: Call): Emoji => {
  const [name = "", id] = (call.params.emoji_name ?? "").split(":");
  return { id: id ?? null, name };
};

const at = "/channels/{channel_id}/messages/{message_id}/reactions";

export const REACTION_ROUTES = [
  route(`GET ${at}/{emoji_name}`, (world, call) => {
    const message = messageFor(world, call, channelFor(world, call, "READ_MESSAGE_HISTORY"));
    const one = world.reactions.get(message.id)?.find(({ emoji }) => sameEmoji(emoji, emojiOf(call)));
    return ok([...(one?.users ?? [])].map((id) => world.users.get(id)!));
  }),
  route(`PUT ${at}/{emoji_name}/@me`, (world, call) => {
    const message = messageFor(world, call, channelFor(world, call, "READ_MESSAGE_HISTORY", "ADD_REACTIONS"));
    react(world, message, world.self, emojiOf(call));
    return done;
  }),
  route(`DELETE ${at}/{emoji_name}/@me`, (world, call) => {
    unreact(world, messageFor(world, call, channelFor(world, call)), world.self, emojiOf(call));
    return done;
  }),
  route(`DELETE ${at}/{emoji_name}/{user_id}`, (world, call) => {
    const message = messageFor(world, call, channelFor(world, call, "MANAGE_MESSAGES"));
    unreact(world, message, userFor(world, call), emojiOf(call));
    return done;
  }),
  route(`DELETE ${at}/{emoji_name}`, (world, call) => {
    clearReactions(world, messageFor(world, call, channelFor(world, call, "MANAGE_MESSAGES")), emojiOf(call));
    return done;
  }),
  route(`DELETE ${at}`, (world, call) => {
    clearReactions(world, messageFor(world, call, channelFor(world, call, "MANAGE_MESSAGES")));
    return done;
  }),
];
