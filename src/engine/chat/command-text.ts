import type { PersonRef } from "../people-named.ts";

/** What can be asked of modbot in a chat. */
export const CHAT_COMMANDS = ["permit", "report", "suggest", "link"] as const;
export type ChatCommand = (typeof CHAT_COMMANDS)[number];

/** What commands begin with, and how each is called here. Absent: it is off. */
export type CommandNames = { readonly prefix: string } & { readonly [C in ChatCommand]?: string };

/** A command as it was written: the words after its name, and all that follows it as one text. */
export type CommandCall = { readonly command: ChatCommand; readonly words: readonly string[]; readonly rest: string };

/** So much of a text is looked at: no command needs more. */
const LONGEST = 600;
const MOST_WORDS = 64;

/**
 * Reads a command: the prefix, its name without regard to capitals, then words with blanks between; what stands in double quotes is one word.
 *
 * Gives: `undefined` for a text that begins otherwise, or names no command that is on: an ordinary message. In linear time.
 * Limits: of a longer text the first 600 UTF-16 units are read; a quotation mark inside a word, or one that is never closed, is a character like any other.
 */
export const readCommand = (text: string, names: CommandNames): CommandCall | undefined => {
  const { prefix } = names;
  if (!text.startsWith(prefix)) return undefined;
  const seen = text.slice(prefix.length, LONGEST);
  const [called = ""] = /^\S*/.exec(seen) ?? [];
  const command = CHAT_COMMANDS.find(
    (one) => names[one] !== undefined && names[one].toLowerCase() === called.toLowerCase(),
  );
  if (command === undefined || called === "") return undefined;
  const rest = seen.slice(called.length).trim();
  return { command, words: wordsIn(rest), rest };
};

const WORD = /"([^"]*)"(?=\s|$)|(\S+)/g;

const wordsIn = (text: string): readonly string[] => {
  const words: string[] = [];
  for (const [, quoted, plain = ""] of text.matchAll(WORD)) {
    if (words.length === MOST_WORDS) break;
    words.push(quoted ?? plain);
  }
  return words;
};

/** Whom a word means: a mention as a platform writes it, `@name`, or an id or a name as it stands. `undefined`: nobody. */
export const personRef = (word: string): PersonRef | undefined => {
  const id = /^<@!?(\d{1,20})>$/.exec(word)?.[1];
  if (id !== undefined) return { by: "id", text: id };
  const name = word.startsWith("@") ? word.slice(1).replace(/[,:]$/, "") : word;
  if (name === "" || name.length > 100) return undefined;
  return { by: word.startsWith("@") ? "name" : "either", text: name };
};

/** Does a word say by itself that it means a person? */
export const isMention = (word: string): boolean => /^(<@!?\d{1,20}>|@\S)/.test(word);

const MESSAGE_ID = /^(\d{15,20}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const MESSAGE_LINK =
  /^<?https:\/\/(?:\w{1,10}\.)?discord(?:app)?\.com\/channels\/[\w@]{1,24}\/\d{1,20}\/(\d{15,20})>?$/i;

/** The id of a message that a word is, or leads to: a number of Discord, a UUID of Twitch, or a link to a message. */
export const messageRef = (word: string): string | undefined =>
  MESSAGE_ID.exec(word)?.[1] ?? MESSAGE_LINK.exec(word)?.[1];
