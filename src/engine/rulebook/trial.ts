import type { Decision } from "../decision.ts";
import type { Message } from "../message.ts";
import type { Known } from "../moderate.ts";
import { leavesOf } from "./evaluate.ts";
import type { Rule, Rulebook } from "./rule.ts";

/** Judges messages in order and remembers them: a `Moderator`. */
export type Judge = { readonly moderate: (message: Message, known?: Known) => Decision };
export type JudgeFor = (rulebook: Rulebook) => Judge;

/** Judges the messages of one example as if nothing had come before. */
export type Trial = (messages: readonly Message[], knownOf: KnownOf) => readonly Decision[];
/** What is known of a message of an example beyond what it says itself. */
export type KnownOf = (message: Message) => Known;

/** So far apart that nothing of one example is remembered at the next, at the same hour of the same day of the week. */
const APART_MS = 4 * 7 * 86_400_000;

/**
 * Tries the examples of one rule, by that rule alone: what the others would say of them is theirs, and costs their time.
 * A rule that counts gets a new judge for each; the others share one, which sees each example long after the one before it.
 */
export const trialFor = (rule: Rule, rulebook: Rulebook, judgeFor: JudgeFor): Trial => {
  const counts = [rule.when, ...(rule.unless === undefined ? [] : [rule.unless])].some((expression) =>
    leavesOf(expression).some((leaf) => leaf.counts),
  );
  // Examples are written for the rules as such: no server, channel or profile makes a difference to them.
  const { scoped: _, ...everywhere } = rulebook;
  const isDated = [rule.when, ...(rule.unless === undefined ? [] : [rule.unless])].some((expression) =>
    leavesOf(expression).some(({ condition }) => condition === "time"),
  );
  const own: Rulebook = { ...everywhere, rules: [rule], counters: counts ? rulebook.counters : [] };
  // Four weeks later summer time may have come, and with it another hour on the wall.
  if (counts || isDated) {
    return (messages, knownOf) => {
      const judge = judgeFor(own);
      return messages.map((message) => judge.moderate(message, knownOf(message)));
    };
  }
  const judge = judgeFor(own);
  let tried = 0;
  return (messages, knownOf) => {
    tried++;
    return messages.map((message) => judge.moderate(later(message, tried), knownOf(message)));
  };
};

/** The message, so many times four weeks later, by an author who is as old then. */
const later = (message: Message, times: number): Message => {
  const { id, author, sentAt } = message;
  const moved = (at: number): number => at + times * APART_MS;
  return {
    ...message,
    id: `${id}-${times}`,
    ...(sentAt === undefined ? {} : { sentAt: moved(sentAt) }),
    ...(author === undefined
      ? {}
      : {
          author: {
            ...author,
            ...(author.createdAt === undefined ? {} : { createdAt: moved(author.createdAt) }),
            ...(author.joinedAt === undefined ? {} : { joinedAt: moved(author.joinedAt) }),
          },
        }),
  };
};
