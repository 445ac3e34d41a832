import type { Message } from "../../../engine/message.ts";
import { Moderator } from "../../../engine/moderate.ts";
import type { Rule, Rulebook } from "../../../engine/rulebook/rule.ts";

const DAY_MS = 86_400_000;
/** Noon of some day: far from any hour that a schedule might mean. */
const START = Date.UTC(2026, 0, 1, 12);

/**
 * Asks the rulebook itself, in one server: does this rule delete such a message of an ordinary member? So nothing is handed to Discord's
 * filter on which modbot would not act. Each text comes a day after the last from somebody else, so that no budget and no count minds.
 */
export const proverOf = (rulebook: Rulebook, community: string) => {
  const judge = new Moderator(rulebook);
  let asked = 0;
  const message = (text: string, channel = "0"): Message => {
    asked++;
    const sentAt = START + asked * DAY_MS;
    return {
      platform: "discord",
      id: `probe-${asked}`,
      revision: 0,
      surface: "text",
      text,
      sentAt,
      community,
      channel: { id: channel, nsfw: false, thread: false },
      author: {
        id: `member-${asked}`,
        createdAt: sentAt - 2_000 * DAY_MS,
        joinedAt: sentAt - 700 * DAY_MS,
        roles: [],
        permissions: ["send_messages", "view_channel"],
        messages: 1_000,
      },
    };
  };
  return {
    deletes: (rule: string, text: string): boolean => {
      const { rules, effects } = judge.moderate(message(text));
      return (
        rules.some(({ id, level }) => id === rule && level === "act") &&
        effects.some(({ action }) => action === "delete")
      );
    },
    /** The rules as they are in this server, or in one of its channels. */
    rulesIn: (channel?: string): readonly Rule[] => judge.rulesFor(message("", channel)).rules,
  };
};
