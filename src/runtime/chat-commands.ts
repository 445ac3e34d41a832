import { type CommandCall, type CommandNames, readCommand } from "../engine/chat/command-text.ts";
import { readPermit } from "../engine/chat/permit-call.ts";
import type { Message } from "../engine/message.ts";
import type { NewOrder } from "../engine/order.ts";
import { type KnownPerson, type PersonRef, peopleNamed } from "../engine/people-named.ts";
import { grantOrder } from "../engine/permits/permit.ts";
import type { Listener } from "./run-event.ts";

/** What became of a command. `ordinary`: it is a message like any other. */
export type Obeyed = "obeyed" | "ordinary";

export type ChatCommands = {
  /** The command that a message is, as far as its text tells. For nearly all messages one look at the first character. */
  readonly read: (message: Message) => CommandCall | undefined;
  /** Does it, if its author may ask for it. */
  readonly obey: (message: Message, call: CommandCall, isStaff: boolean, readAt: number) => Promise<Obeyed>;
};

/**
 * Does what staff ask for in the chat.
 *
 * Reads: only what somebody has written and not changed since: no embed, forward or edit, and nothing from another bot, which repeats what others feed it.
 * Whoever is not staff has written an ordinary message.
 * Limits: people are known by what they have written lately; to a name that two of them have nothing is given.
 */
export const openChatCommands = (how: {
  readonly names: CommandNames;
  /** What was said lately, oldest first. */
  readonly lately: () => Iterable<Message>;
  /** What the database keeps of what was said before, oldest first. */
  readonly stored: () => Promise<readonly Message[]>;
  readonly give: (order: NewOrder) => Promise<void>;
  readonly emit: Listener;
}): ChatCommands => {
  const tell = async (message: Message, command: CommandCall["command"], at: number, wrong?: string): Promise<void> => {
    await how.emit({ type: "command", at, message, command, ...(wrong === undefined ? {} : { wrong }) });
  };

  /** Those who go by it where the message was written: what was said in this run first, then what the database keeps. */
  const whoIs = async (ref: PersonRef, { platform, community }: Message): Promise<readonly KnownPerson[]> => {
    const among = (messages: Iterable<Message>): readonly KnownPerson[] =>
      peopleNamed(
        ref,
        [...messages].filter((before) => before.community === community),
        { platform },
      );
    const found = among(how.lately());
    return found.length > 0 ? found : among(await how.stored());
  };

  const permit = async (message: Message, { words }: CommandCall, at: number): Promise<string | undefined> => {
    const call = readPermit(words);
    if ("wrong" in call) return call.wrong;
    const [found, ...others] = await whoIs(call.who, message);
    if (found === undefined) return "nobody of that name has written here lately";
    if (others.length > 0) return `that is the name of ${others.length + 1} people: write the id`;
    const { person, name: called } = found;
    const { name, once, forMs } = call;
    const grant = { person, name, once, until: at + forMs, ...(called === undefined ? {} : { called }) };
    await how.give(grantOrder(grant, { kind: "moderator", name: nameOf(message) }, at));
    return undefined;
  };

  return {
    read: (message) => (isOwnWords(message) ? readCommand(message.text, how.names) : undefined),

    async obey(message, call, isStaff, readAt) {
      if (call.command !== "permit" || isBot(message) || !isStaff) return "ordinary";
      const at = message.sentAt ?? readAt;
      await tell(message, call.command, at, await permit(message, call, at));
      return "obeyed";
    },
  };
};

const isOwnWords = ({ surface, revision, author }: Message): boolean =>
  surface === "text" && revision === 0 && author !== undefined;

/** Was it written by a bot, as far as the platform says? */
export const isBot = ({ author }: Message): boolean =>
  author?.roles?.some((role) => ["bot", "self"].includes(role.toLowerCase())) ?? false;

const nameOf = ({ author }: Message): string => (author?.name ?? author?.id ?? "somebody").slice(0, 64);
