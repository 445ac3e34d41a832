import { z } from "zod";
import { ACT, NONE } from "../answer.ts";
import { condition } from "../condition.ts";
import { share, shareText } from "../units.ts";

/** Of a longer message the beginning tells: a platform allows 4,000 characters at most. */
const LONGEST = 8000;

/** Letters in a row, and each sign of the scripts that put no space between words. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{M}]+/gu;

/**
 * Holds for a text of so many different words, of which not too many are said again and again.
 *
 * Reads: the raw text. Gives: *act*; value is the number of different words, capitals aside. Numbers and emoji are no words.
 */
export const differentWords = condition({
  name: "different_words",
  summary: "The text has so many different words.",
  notes:
    "For what goes by the meaning of a text: a single word, a row of emotes and a chant mean little, and a classifier that is asked about them guesses. In scripts without spaces each sign counts as a word.",
  example: `
when: { different_words: { at_least: 3, share: 40% } }
prove:
  catches: [ "nobody here likes you", "you, are... rude!" ]
  allows: [ "rude", "rude rude rude rude", "LUL yes LUL no LUL yes LUL no LUL" ]`,
  params: z.strictObject({
    at_least: z.int().min(2).max(100).describe("At least so many different words."),
    share: share
      .optional()
      .describe("And so much of all words must be different: a chant says the same words over and over."),
  }),
  compile: ({ at_least, share: wanted = 0 }) => ({
    // Beside a label the label goes first: what it is sure of is rare, and its score is there for other rules anyway.
    cost: 1,
    answer({ message: { text } }) {
      if (text.length < at_least) return NONE;
      const { different, all } = wordsOf(text);
      return different >= at_least && different >= wanted * all ? ACT : NONE;
    },
    evidence({ message: { text } }) {
      const { different, all } = wordsOf(text);
      const of = wanted > 0 && all > 0 ? ` of ${all}, ${shareText(different / all)}` : "";
      return { says: `${different} different words${of}`, value: different, threshold: at_least, spans: [] };
    },
  }),
});

const wordsOf = (text: string): { readonly different: number; readonly all: number } => {
  const all = text.slice(0, LONGEST).toLowerCase().match(WORD) ?? [];
  return { different: new Set(all).size, all: all.length };
};
