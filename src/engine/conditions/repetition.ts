import { z } from "zod";
import { ACT, NONE } from "../answer.ts";
import { condition } from "../condition.ts";
import type { Span } from "../decision.ts";
import { longText } from "./long-text.ts";

/** A message longer than this is looked at up to here: a platform allows 4,000 at most. */
const LONGEST = 8000;

/**
 * Holds when one character, or one word, is written so many times in a row.
 *
 * Reads: the raw text.
 * Gives: *act*; value is the longest row found. Spaces and line breaks are not counted as characters.
 */
export const repetition = condition({
  name: "repetition",
  summary: "One character or one word many times in a row.",
  example: `
when: { repetition: { characters: 10, words: 4 } }
prove:
  catches: ["noooooooooooo", "spam Spam SPAM spam"]
  allows: ["nooooo", "ha ha ha", "spam eggs spam eggs spam eggs"]`,
  params: z
    .strictObject({
      characters: z
        .int()
        .min(3)
        .max(2000)
        .optional()
        .describe("One character so many times in a row; spaces do not count."),
      words: z.int().min(2).max(500).optional().describe("Or one word so many times in a row."),
    })
    .refine((p) => p.characters !== undefined || p.words !== undefined, {
      message: "Write characters, words, or both.",
    }),
  compile({ characters = Infinity, words = Infinity }) {
    const shortest = Math.min(characters, words * 2 - 1);
    const holds = (text: string): boolean =>
      (text.length >= characters && longestRun(text).length >= characters) ||
      (text.length >= words * 2 - 1 && longestWordRun(text).length >= words);
    return {
      sign: longText(shortest),
      answer: ({ message }) => (holds(message.text) ? ACT : NONE),
      evidence({ message }) {
        const run = longestRun(message.text);
        const row = longestWordRun(message.text);
        const byCharacter = run.length >= characters || row.length < words;
        const value = byCharacter ? run.length : row.length;
        return {
          says: byCharacter ? `${value} times the same character` : `${value} times the same word`,
          value,
          threshold: byCharacter ? characters : words,
          spans: value > 0 ? [byCharacter ? run.span : row.span] : [],
        };
      },
    };
  },
});

type Run = { readonly length: number; readonly span: Span };

const longestRun = (text: string): Run => {
  let best: Run = { length: 0, span: { start: 0, end: 0 } };
  let last = -1;
  let start = 0;
  let length = 0;
  const end = Math.min(text.length, LONGEST);
  for (let i = 0; i < end; ) {
    const code = text.codePointAt(i) ?? 0;
    const next = i + (code > 0xffff ? 2 : 1);
    if (code !== last) {
      last = code;
      start = i;
      length = 0;
    }
    length++;
    if (length > best.length && code > 32) best = { length, span: { start, end: next } };
    i = next;
  }
  return best;
};

const longestWordRun = (text: string): Run => {
  let best: Run = { length: 0, span: { start: 0, end: 0 } };
  let last = "";
  let length = 0;
  let start = 0;
  for (const match of text.slice(0, LONGEST).matchAll(/\S+/g)) {
    const word = match[0].toLowerCase();
    if (word !== last) {
      last = word;
      length = 0;
      start = match.index;
    }
    length++;
    if (length > best.length) best = { length, span: { start, end: match.index + match[0].length } };
  }
  return best;
};
