import { DICTIONARY } from "./dictionary-data.ts";
import { mayHave, type WordFilter } from "./word-filter.ts";

let filter: WordFilter | undefined;

/** Shorter words are a matter for the common ones. */
export const SHORTEST_KNOWN = 4;

/**
 * Is this an English word that is no term of ours: `cockpit`, `eggshell`, `regards`? Such a word hides nothing.
 *
 * Reads: a whole word in small letters without accents; plural endings are seen through.
 * Limits: a filter, not a list: of other words 5 in 10,000 pass for known ones, and a term in these is not guessed at.
 */
export const isKnownWord = (word: string): boolean => {
  if (word.length < SHORTEST_KNOWN) return false;
  filter ??= { bytes: Uint8Array.from(atob(DICTIONARY), (char) => char.charCodeAt(0)) };
  if (mayHave(filter, word)) return true;
  if (!word.endsWith("s")) return false;
  return mayHave(filter, word.slice(0, -1)) || (word.endsWith("es") && mayHave(filter, word.slice(0, -2)));
};
