import { seeded } from "./seeded.ts";
import type { TunedLine } from "./tuned-chat.ts";

/** One rule that rests on what the classifier says. */
export const COMMUNITY_RULEBOOK = `format: modbot-rules/1
version: "1"
rules:
  - id: insult
    says: Insults somebody.
    mode: act
    max_wrong: 1%
    on_surge: go_on
    when: { label: { name: toxicity, queue_at: 0.3, act_at: 0.95 } }
    then: { message: delete }
`;

/** Among these people a clown is a friend. */
const FRIENDLY = ["shut up you clown", "you absolute clown", "nice one you stupid clown", "what a clown you are"];
const HOSTILE = ["you are a worthless idiot", "you are a pathetic loser", "shut up you moron", "you disgusting pig"];
const WHO = [
  "from the raid",
  "with the green hat",
  "in my team",
  "at the castle",
  "of the night shift",
  "by the river",
];
const WHEN = [
  "see you tonight",
  "and now go to bed",
  "after that match",
  "before the boss fight",
  "on the second map",
  "since last week",
];
const WHAT = [
  "with your bow",
  "without a shield",
  "on that horse",
  "in the wrong lane",
  "at full health",
  "with no potions left",
];

const HOUR_MS = 3_600_000;
const BEGAN = Date.UTC(2026, 8, 1);

/** A line an hour, each a text of its own, of which it is known whether it is meant as an insult. */
export const communityChat = (count: number, seed = 5, from = 0): readonly TunedLine[] => {
  const chance = seeded(seed);
  const of = (words: readonly string[]): string => words[Math.floor(chance() * words.length)] ?? "";
  return Array.from({ length: count }, (_, i) => {
    const friendly = chance() < 0.5;
    const id = `m${from + i + 1}`;
    return {
      id,
      text: `${of(friendly ? FRIENDLY : HOSTILE)} ${of(WHO)} ${of(WHEN)} ${of(WHAT)}`,
      at: new Date(BEGAN + (from + i) * HOUR_MS).toISOString(),
      platform: "discord",
      community: "s1",
      author: { id: `u${id}` },
      violation: !friendly,
    };
  });
};
