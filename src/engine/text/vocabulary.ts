import { isKnownWord } from "./dictionary.ts";
import { isCommonWord, isInnocentWord } from "./innocent.ts";

/** Words that mean something of their own: where a guess leads to one of them, the guess is wrong. Words are folded, in small letters. */
export type Vocabulary = {
  /** Is it a word of the language that is no term, though it may look like one or hold one? */
  readonly isInnocent: (word: string) => boolean;
  /** Is it a word that most people use? */
  readonly isCommon: (word: string) => boolean;
};

/** What modbot brings along, and what a rulebook adds. */
export const vocabularyWith = (innocents: ReadonlySet<string>): Vocabulary =>
  innocents.size === 0
    ? BUILT_IN
    : { ...BUILT_IN, isInnocent: (word) => innocents.has(word) || BUILT_IN.isInnocent(word) };

const BUILT_IN: Vocabulary = {
  isInnocent: (word) => isInnocentWord(word) || isKnownWord(word),
  isCommon: isCommonWord,
};

export const isOrdinary = ({ isCommon, isInnocent }: Vocabulary, word: string): boolean =>
  isCommon(word) || isInnocent(word);

/** Pieces of one letter would make words of anything. */
const SHORTEST_PIECE = 2;
const LONGEST_PIECE = 8;
const LONGEST = 24;

/** Is it written together from common words (`superbig`), or nothing at all? Digits and rows of x around a name count for nothing. */
export const isMadeOfWords = ({ isCommon }: Vocabulary, text: string): boolean => {
  const letters = text.replace(/^[\dx_]+|[\dx_]+$/g, "");
  if (letters.length > LONGEST) return false;
  const reached = new Array<boolean>(letters.length + 1).fill(false);
  reached[0] = true;
  for (let i = 0; i < letters.length; i++) {
    if (!reached[i]) continue;
    for (let size = SHORTEST_PIECE; size <= LONGEST_PIECE && i + size <= letters.length; size++) {
      if (!reached[i + size] && isCommon(letters.slice(i, i + size))) reached[i + size] = true;
    }
  }
  return reached[letters.length]!;
};
