import type { Whose } from "./whose.ts";
import type { Token } from "./whose-tokens.ts";
import * as say from "./whose-words.ts";

/** An owner and the thing owned stand at most so many words apart: `his real home address`. */
const APART = 4;
/** Nearer where the owner is only perhaps one: `your site, keep getting address ...` is no owner. */
const APART_IF_DOUBTFUL = 2;

/** What a word tells of the data near it. */
export type Cue = Pick<Whose, "of" | "sure">;
export const OWN: Cue = { of: "own", sure: true };
export const BUSINESS: Cue = { of: "business", sure: true };
export const OTHER: Cue = { of: "other", sure: true };
export const MAYBE_OTHER: Cue = { of: "other", sure: false };

/** What the word at `k` tells of what comes after it; `thing`: how many words after it something stands that can be owned. */
export const cueBefore = (tokens: readonly Token[], k: number, thing: number, seen: number): Cue | undefined => {
  const owned = thing <= APART;
  const word = wordAt(tokens, k);
  const last = wordAt(tokens, k - 1);
  const next = wordAt(tokens, k + 1);
  if (word === "me" && (say.REACH.has(last) || say.AT.has(next))) return OWN;
  if (word === "us" && say.REACH.has(last)) return BUSINESS;
  if ((word === "him" || word === "her") && say.REACH.has(last)) return OTHER;
  if (say.MINE.has(word)) return say.PERSONS.has(bare(next)) ? (owned ? OTHER : MAYBE_OTHER) : OWN;
  if (word === "mine") return OWN;
  if (word === "our") return BUSINESS;
  if (say.THEIRS.has(word)) return owned ? OTHER : seen <= 3 || say.PERSONS.has(bare(next)) ? MAYBE_OTHER : undefined;
  if (say.MAYBE_THEIRS.has(word)) return thing <= APART_IF_DOUBTFUL ? MAYBE_OTHER : undefined;
  if (word === "whose" && owned) return MAYBE_OTHER;
  if (say.LIVES.has(word)) return livesThere(tokens, k, OTHER);
  if (say.LIVE.has(word) && say.AT.has(next)) return livesThere(tokens, k, undefined);
  if (isOwner(word) && owned) return ownerBy(word, wordAt(tokens, k + 1));
  if (say.WHEREABOUTS.has(word) && say.THEIRS.has(last)) return MAYBE_OTHER;
  // `his bank account` is no bank's.
  if (isBusiness(word)) return isThing(next) && word === "bank" ? undefined : BUSINESS;
  if (say.I.has(word) && (say.AT.has(next) || next === "am" || next === "bin")) return OWN;
  // he's at, she is at
  if (
    say.THIRD.has(word) &&
    (say.AT.has(next) || (/^(?:is|was|works)$/.test(next) && say.AT.has(wordAt(tokens, k + 2))))
  )
    return MAYBE_OTHER;
  return undefined;
};

/** Who lives there: whoever stands before the verb. */
const livesThere = (tokens: readonly Token[], k: number, otherwise: Cue | undefined): Cue | undefined => {
  for (let i = k - 1; i >= k - 3 && i >= 0; i--) {
    const word = wordAt(tokens, i);
    if (say.I.has(word)) return OWN;
    if (say.NOBODY.has(word)) return undefined;
    if (say.BUSINESS.has(word)) return BUSINESS;
    if (say.THIRD.has(word) || word === "you" || word === "du") return OTHER;
  }
  return otherwise;
};

/** What the word at `k` tells of what comes before it. */
export const cueAfter = (tokens: readonly Token[], k: number, seen: number): Cue | undefined => {
  const word = wordAt(tokens, k);
  const last = wordAt(tokens, k - 1);
  const owned = isThing(wordAt(tokens, k + 1)) || isThing(wordAt(tokens, k + 2));
  if ((word === "me" || word === "us") && say.REACH.has(last)) return word === "me" ? OWN : BUSINESS;
  if ((word === "him" || word === "her") && (say.REACH.has(last) || wordAt(tokens, k - 2) === "belongs")) return OTHER;
  if (say.MINE.has(word)) return say.PERSONS.has(bare(wordAt(tokens, k + 1))) ? MAYBE_OTHER : OWN;
  if (say.THEIRS.has(word) && seen <= 4) return owned ? OTHER : MAYBE_OTHER;
  if (isOwner(word) && owned) return ownerBy(word, wordAt(tokens, k + 1));
  if (say.LIVES.has(word)) return livesThere(tokens, k, MAYBE_OTHER);
  if (isBusiness(word)) return BUSINESS;
  // `... is what he uses`
  if (word === "uses") return MAYBE_OTHER;
  return undefined;
};

/** `ann's`, `the boys'`; not `it's`, and not a thing's: `the house's number`. */
const isOwner = (word: string): boolean =>
  /'s$|s'$/.test(word) && !isThing(word) && !say.NOT_OWNERS.has(word.replace(/'s?$/, ""));
/** `jollibee's number`: a name alone does not tell a person from a shop, but `ann's home address` does, and so does `my ex's number`. */
const ownerBy = (word: string, next: string): Cue =>
  isBusiness(word) ? BUSINESS : say.PERSONS.has(bare(word)) || say.PRIVATE.has(next) ? OTHER : MAYBE_OTHER;

/** Can it be owned, and lead to the data: `number`, `address`? */
export const isThing = (word: string): boolean => say.BELONGINGS.has(bare(word));
export const isBusiness = (word: string): boolean => {
  const name = word.replace(/'s?$/, "");
  return say.BUSINESS.has(word) || say.BUSINESS.has(name) || (name !== word && say.PUBLIC_OWNERS.has(name));
};
/** Without the ending of an owner. */
const bare = (word: string): string => word.replace(/'s$/, "");

/** The word at `k`, or nothing. */
export const wordAt = (tokens: readonly Token[], k: number): string =>
  tokens[k]?.kind === "word" ? tokens[k].text : "";

/** Where the finds end that stand together from `at` on; of very many the first few. */
export const afterFinds = (tokens: readonly Token[], at: number): number => {
  let k = at;
  while (k - at < MOST_TOGETHER && tokens[k]?.kind === "find") k++;
  return k;
};
const MOST_TOGETHER = 8;
