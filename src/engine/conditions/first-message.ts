import { z } from "zod";
import { ACT, type Answer, NONE, UNKNOWN } from "../answer.ts";
import { condition } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { FirstMessages } from "../windows/first-messages.ts";

/**
 * Holds for the first message that an author writes in a community, or one of the first.
 *
 * Reads: what the platform says; else what this bot has counted since it was started.
 * Gives: *act*; *none* for somebody who is known to have written more; *unknown* for whoever may have written before the bot was there:
 * those who joined before it, or of whom nobody knows when. Value is the number of messages before.
 * Limits: what was written while the bot did not run is not counted. An edit counts as the message that it changes.
 */
export const firstMessage = condition({
  name: "first_message",
  summary: "It is the first message of the author here, or one of the first.",
  notes:
    "Goes by what the platform says (Twitch marks first messages), else by what modbot has read since it was started. Whoever joined before that may have written before, so it is unknown for them until they have written enough.",
  example: `
when: { all: [ { link: { any: true } }, { first_message: {} } ] }
prove:
  catches: [ { text: "look https://a.example/x", messages: 0 } ]
  allows: [ "look https://a.example/x", { text: "look https://a.example/x", messages: 1 }, { text: "hello", messages: 0 } ]`,
  params: z.strictObject({
    of: z.int().min(1).max(1000).default(1).describe("How many messages count as the first ones."),
  }),
  compile({ of }, workshop) {
    const counter = workshop.counter({ key: "first messages", make: () => new FirstMessages() });
    const before = (reading: Reading): { readonly count: number | undefined; readonly isWhole: boolean } => {
      const told = reading.message.author?.messages;
      if (told !== undefined) return { count: told, isWhole: true };
      const { before: count, isWhole } = counter(reading);
      return { count, isWhole };
    };
    return {
      answer(reading): Answer {
        const { count, isWhole } = before(reading);
        if (count !== undefined && count >= of) return NONE;
        return count !== undefined && isWhole ? ACT : UNKNOWN;
      },
      evidence(reading) {
        const { count, isWhole } = before(reading);
        const says =
          count === undefined || (!isWhole && count < of)
            ? "how much the author has written before is not known"
            : count === 0
              ? "the author's first message here"
              : `message ${count + 1} of the author here`;
        return { says, ...(count === undefined ? {} : { value: count }), threshold: of, spans: [] };
      },
    };
  },
});
