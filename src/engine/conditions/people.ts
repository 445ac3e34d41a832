import { z } from "zod";
import { ACT, type Answer, NONE, UNKNOWN } from "../answer.ts";
import { condition, type Evidence, type Test } from "../condition.ts";
import type { Author } from "../message.ts";
import type { Reading } from "../reading.ts";
import { ageText, duration } from "../units.ts";

/** A test of how long ago something was, at the time of the message. Unknown when either time is. */
const youngerThan = (limitMs: number, what: string, since: (author: Author) => number | undefined): Test => {
  const ageOf = ({ message }: Reading): number | undefined => {
    const start = message.author && since(message.author);
    return start === undefined || message.sentAt === undefined ? undefined : message.sentAt - start;
  };
  return {
    answer(reading): Answer {
      const age = ageOf(reading);
      return age === undefined ? UNKNOWN : age < limitMs ? ACT : NONE;
    },
    evidence(reading): Evidence {
      const age = ageOf(reading);
      if (age === undefined) return { says: `age of the ${what} is not known`, threshold: limitMs, spans: [] };
      return { says: `${what} is ${ageText(age)} old`, value: age, threshold: limitMs, spans: [] };
    },
  };
};

/** Holds for an account made less than so long before the message. Gives: *act*, or *unknown*; value in ms. */
export const account = condition({
  name: "account",
  summary: "The author's account is younger than this.",
  params: z.strictObject({ younger_than: duration }),
  compile: ({ younger_than }) => youngerThan(younger_than, "account", (author) => author.createdAt),
});

/** Holds for an author who joined this community less than so long before the message. Gives: *act*, or *unknown*; value in ms. */
export const member = condition({
  name: "member",
  summary: "The author joined less than this ago.",
  params: z.strictObject({ younger_than: duration }),
  compile: ({ younger_than }) => youngerThan(younger_than, "membership", (author) => author.joinedAt),
});
