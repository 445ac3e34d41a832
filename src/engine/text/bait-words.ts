import { editDistance } from "./edit-distance.ts";
import { hostSkeleton } from "./host-skeleton.ts";
import { isFarther, lettersOf } from "./letter-set.ts";

/** What sites that steal accounts promise or ask for: each speaks against a host that also shows a brand. */
const BAIT =
  "nitro nitros gift gifts gifting gifted giveaway giveaways give free airdrop airdrops drop drops claim claims bonus promo promos reward rewards prize " +
  "event events login signin signup verify verification verified authentication auth captcha confirm restore unlock hypesquad hype squad " +
  "trade trades tradeoffer offer offers boost boosts boosting premium subscription month months season " +
  "skins skin case cases giftcard giftcards card cards wallet swap stake staking mint whitelist get winner vote";

/** What they call themselves by, to look like a part of the real one. It explains a name and proves less. */
const PLAIN =
  "app apps application applications apply official officials team teams support help staff security safety secure account accounts service services " +
  "academy moderator moderators moderation mod mods partner partners tester testers test testing beta developer developers program programs " +
  "join enter register registration form forms invite invites invitation connect access classic pro new now the my your to for from in on " +
  "online web http https www com net org gg ru co us en id store shop market portal center page site";

export type WordKind = "bait" | "plain";

const WORDS: ReadonlyMap<string, WordKind> = new Map([
  ...PLAIN.split(" ").map((word): [string, WordKind] => [hostSkeleton(word), "plain"]),
  ...BAIT.split(" ").map((word): [string, WordKind] => [hostSkeleton(word), "bait"]),
]);

const LONGEST = Math.max(...Array.from(WORDS.keys(), (word) => word.length));
/** Shorter ones are taken off only where a dash sets them apart: every second name ends with `in`. */
const FEWEST_JOINED = 3;

/** The kind of a whole part of a name, given by its skeleton. Words of bait are known with one letter wrong too. */
export const wordKind = (part: string): WordKind | undefined =>
  WORDS.get(part) ?? (isMisspelled(part) ? "bait" : isWww(part) ? "plain" : undefined);

const MISSPELLED = ["nitro", "gifts", "giveaway", "airdrop", "hypesquad", "moderator"]
  .map(hostSkeleton)
  .map((word) => ({ word, letters: lettersOf(word) }));
const isMisspelled = (part: string): boolean => {
  const own = lettersOf(part);
  return MISSPELLED.some(({ word, letters }) => !isFarther(own, letters, 1) && editDistance(part, word, 1) === 1);
};
const isWww = (part: string): boolean => /^[wv]{2,6}$|^m$/.test(part);

export type Cut = { readonly rest: string; readonly kind: WordKind };

/** By the letter with which words begin or end: a bit for each length that they have. */
const lengthsBy = (letterOf: (word: string) => number): Uint32Array => {
  const lengths = new Uint32Array(128);
  for (const word of WORDS.keys()) lengths[letterOf(word)]! |= 1 << word.length;
  return lengths;
};
const BEGINNING = lengthsBy((word) => word.charCodeAt(0));
const ENDING = lengthsBy((word) => word.charCodeAt(word.length - 1));

/** The longest of the words with which a name begins or ends; something must be left of it. */
export const wordAtEdge = (name: string, edge: "start" | "end"): Cut | undefined => {
  const letter = name.charCodeAt(edge === "start" ? 0 : name.length - 1);
  const lengths = (edge === "start" ? BEGINNING : ENDING)[letter] ?? 0;
  if (lengths === 0) return undefined;
  for (let length = Math.min(LONGEST, name.length - 1); length >= FEWEST_JOINED; length--) {
    if ((lengths & (1 << length)) === 0) continue;
    const kind = WORDS.get(edge === "start" ? name.slice(0, length) : name.slice(-length));
    if (kind !== undefined) return { kind, rest: edge === "start" ? name.slice(length) : name.slice(0, -length) };
  }
  return undefined;
};

/** Endings that themselves promise something. */
export const BAIT_ENDINGS: ReadonlySet<string> = new Set(["gift", "gifts", "promo", "claims", "bet", "casino"]);
/** Endings that cost next to nothing, on which most made-up sites live: they weigh only beside a word of a bait. */
export const CHEAP_ENDINGS: ReadonlySet<string> = new Set(
  "ru su xyz site online top gq tk ml ga cf pro fun space store asia shop club icu click pw website link live cc one buzz cfd cam monster cyou rest quest lol".split(
    " ",
  ),
);
