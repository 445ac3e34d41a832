import { COMMON_WORDS, INNOCENT_WORDS } from "./innocent-data.ts";

let innocent: ReadonlySet<string> | undefined;
let common: ReadonlySet<string> | undefined;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/**
 * Is this a word of its own that only holds a term, or is one letter from one? `therapist`, `Scunthorpe's`, `cockpits`.
 * What is found inside it, or by reading it with a letter wrong, is no find.
 *
 * Reads: a whole word in small letters without accents. Plural and possessive endings are seen through.
 * Limits: knows words that come near the lists modbot brings along, not all words.
 */
export const isInnocentWord = (word: string): boolean => {
  innocent ??= setOf(INNOCENT_WORDS);
  if (innocent.has(word)) return true;
  const bare = withoutPossessive(word);
  if (bare !== word && innocent.has(bare)) return true;
  if (!bare.endsWith("s")) return false;
  return innocent.has(bare.slice(0, -1)) || (bare.endsWith("es") && innocent.has(bare.slice(0, -2)));
};

const withoutPossessive = (word: string): string => word.replace(/['\u2019]s?$/, "");

/** Is this one of the words most people use (1 to 8 letters, words of chat included)? For telling words that are written together. */
export const isCommonWord = (word: string): boolean => {
  common ??= setOf(COMMON_WORDS);
  return common.has(word);
};
