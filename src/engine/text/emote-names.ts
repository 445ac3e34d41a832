import type { Message } from "../message.ts";
import { EMOTES } from "../windows/emotes.ts";

/** Is this word an emote? */
export type IsEmote = (word: string) => boolean;

/** Where emotes are words of the text. What is a picture on Twitch is shouting on Discord. */
const WRITTEN_OUT: ReadonlySet<string> = new Set(["twitch", "dgg"]);
const isCommonEmote: IsEmote = (word) => EMOTES.has(word);

/**
 * What tells the emotes of a message from its words: those that the platform named, and on Twitch and destiny.gg those that most channels know.
 * `undefined`: there can be none.
 */
export const emoteNames = ({ emotes, platform }: Pick<Message, "emotes" | "platform">): IsEmote | undefined => {
  const common = WRITTEN_OUT.has(platform);
  if (emotes === undefined || emotes.length === 0) return common ? isCommonEmote : undefined;
  return (word) => emotes.includes(word) || (common && EMOTES.has(word));
};
