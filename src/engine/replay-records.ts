import { CLEAN_RECORD } from "./author-record.ts";
import { openCasework } from "./casework.ts";
import type { Decision } from "./decision.ts";
import { strikesAt } from "./discipline/strikes.ts";
import { joined, type Message } from "./message.ts";
import type { Known } from "./moderate.ts";
import { type Person, personOf, type Strike } from "./ports.ts";
import type { Rulebook } from "./rulebook/rule.ts";

/** People remembered; the one that was struck longest ago makes room. */
const MOST_PEOPLE = 50_000;

/** What a replay knows of authors: what it has itself replayed. */
export type ReplayRecords = {
  /** To be handed to the judge with the message. */
  readonly knownOf: (message: Message) => Known;
  /** To be told of every decision, in order, before the next message is judged. */
  readonly judged: (message: Message, decision: Decision) => Promise<void>;
};

/**
 * Keeps the strikes that a rulebook asks for while messages are replayed, so that they are judged as they were live: by the same casework, which gives one
 * strike a burst. `undefined` for a rulebook that asks for nothing: then a replay costs nothing more.
 *
 * Limits: nobody decides in a replay, so nothing is ever upheld or taken back. A message without a time counts at that of the one before it.
 */
export const openReplayRecords = ({ needs, discipline }: Rulebook): ReplayRecords | undefined => {
  if (needs.size === 0) return undefined;
  const strikes = new Map<string, readonly Strike[]>();
  let now = 0;
  const casework = openCasework({
    store: {
      identityOf: async () => undefined,
      strikesOf: async (person) => strikes.get(keyOf(person)) ?? [],
      summaryOf: async () => undefined,
      decisionOf: async () => undefined,
      // Whatever is filed is at once part of what `strikesOf` tells.
      seen: async (keys) => keys.map(() => true),
    },
    clock: () => now,
    firstCase: 1,
    discipline,
  });

  const add = (strike: Strike): void => {
    const key = keyOf(strike.person);
    const before = strikes.get(key) ?? [];
    // Last in the map is the latest.
    strikes.delete(key);
    strikes.set(key, [...before, strike]);
    if (strikes.size > MOST_PEOPLE) strikes.delete(strikes.keys().next().value!);
  };

  return {
    knownOf(message) {
      const { author, sentAt = now } = message;
      if (author === undefined) return {};
      const theirs = strikes.get(keyOf(personOf(message, author.id)));
      if (theirs === undefined) return { record: CLEAN_RECORD };
      return { record: { ...CLEAN_RECORD, strikes: strikesAt(theirs, sentAt, discipline) } };
    },
    async judged(message, decision) {
      now = Math.max(now, message.sentAt ?? now);
      const { write, earlier = [] } = await casework.file(message, decision);
      for (const filed of [...earlier.map((before) => before.write), write]) filed?.strikes?.forEach(add);
    },
  };
};

const keyOf = ({ platform, community, author }: Person): string => joined(platform, community ?? "", author);
