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
    sign: {
      key: `${what} younger than ${limitMs}`,
      shows(reading) {
        const age = ageOf(reading);
        return age !== undefined && age < limitMs;
      },
    },
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
  notes: "Unknown where the platform does not say when the account was made.",
  example: `
when: { all: [ { link: { any: true } }, { account: { younger_than: 7d } } ] }
prove:
  catches: [ { text: "look https://a.example/x", account_age: 6d } ]
  allows: [ "look https://a.example/x", { text: "look https://a.example/x", account_age: 7d }, { text: "look", account_age: 1d } ]`,
  params: z.strictObject({ younger_than: duration.describe("An age of the account, at the time of the message.") }),
  compile: ({ younger_than }) => youngerThan(younger_than, "account", (author) => author.createdAt),
});

/** Holds for an author who joined this community less than so long before the message. Gives: *act*, or *unknown*; value in ms. */
export const member = condition({
  name: "member",
  summary: "The author joined less than this ago.",
  notes: "Unknown where the platform does not say when the author joined.",
  example: `
when: { all: [ { link: { any: true } }, { member: { younger_than: 1h } } ] }
prove:
  catches: [ { text: "look https://a.example/x", member_age: 10m } ]
  allows: [ "look https://a.example/x", { text: "look https://a.example/x", member_age: 1h }, { text: "look", member_age: 1m } ]`,
  params: z.strictObject({
    younger_than: duration.describe("How long ago the author joined, at the time of the message."),
  }),
  compile: ({ younger_than }) => youngerThan(younger_than, "membership", (author) => author.joinedAt),
});
