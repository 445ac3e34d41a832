import type { Emoji, Message, User } from "../objects.ts";
import type { World } from "../world.ts";
import { placeOf } from "./messages.ts";

export const sameEmoji = (one: Emoji, other: Emoji): boolean =>
  one.id === null ? other.id === null && one.name === other.name : one.id === other.id;

const told = (world: World, t: string, message: Message, user: User, emoji: Emoji): void => {
  const place = placeOf(world, world.channels.get(message.channel_id)!);
  const member = place.guild?.members.get(user.id);
  world.emit(
    t,
    {
      user_id: user.id,
      channel_id: message.channel_id,
      message_id: message.id,
      emoji: { ...emoji, animated: false },
      type: 0,
      burst: false,
      ...(place.guild ? { guild_id: place.guild.id } : {}),
      ...(t === "MESSAGE_REACTION_ADD" && member ? { member, message_author_id: message.author.id } : {}),
    },
    place,
  );
};

export const react = (world: World, message: Message, user: User, emoji: Emoji): void => {
  const there = world.reactions.get(message.id) ?? [];
  world.reactions.set(message.id, there);
  const one = there.find((reaction) => sameEmoji(reaction.emoji, emoji));
  if (one?.users.has(user.id)) return;
  if (one) one.users.add(user.id);
  else there.push({ emoji, users: new Set([user.id]) });
  told(world, "MESSAGE_REACTION_ADD", message, user, emoji);
};

export const unreact = (world: World, message: Message, user: User, emoji: Emoji): void => {
  const there = world.reactions.get(message.id) ?? [];
  const one = there.find((reaction) => sameEmoji(reaction.emoji, emoji));
  if (!one?.users.delete(user.id)) return;
  if (one.users.size === 0) there.splice(there.indexOf(one), 1);
  told(world, "MESSAGE_REACTION_REMOVE", message, user, emoji);
};

/** Every reaction of a message goes, or those with one emoji. */
export const clearReactions = (world: World, message: Message, emoji?: Emoji): void => {
  const place = placeOf(world, world.channels.get(message.channel_id)!);
  const kept = emoji ? (world.reactions.get(message.id) ?? []).filter((one) => !sameEmoji(one.emoji, emoji)) : [];
  world.reactions.set(message.id, kept);
  const where = {
    channel_id: message.channel_id,
    message_id: message.id,
    ...(place.guild ? { guild_id: place.guild.id } : {}),
  };
  if (emoji) world.emit("MESSAGE_REACTION_REMOVE_EMOJI", { ...where, emoji }, place);
  else world.emit("MESSAGE_REACTION_REMOVE_ALL", where, place);
};
