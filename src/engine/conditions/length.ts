import { z } from "zod";
import { ACT, NONE } from "../answer.ts";
import { condition } from "../condition.ts";

const count = z.int().min(0).max(8000);

/** `<@1>`, `<#1>`, `<:name:1>`: what a platform writes for a mention or an emoji. */
const CODE = /<(?:[@#][!&]?|a?:\w{1,64}:)\d{1,20}>/g;

/**
 * Holds for a text with at most, or at least, so many characters.
 *
 * Gives: *act*; value is the number of characters. Spaces do not count; a mention or emoji of the platform counts once.
 */
export const length = condition({
  name: "length",
  summary: "The text is so short, or so long.",
  notes: "Spaces do not count; a mention or an emoji of the platform counts once.",
  example: `
when: { length: { at_least: 20 } }
prove:
  catches: ["this one is longer than that"]
  allows: ["short", "a  b  c  d  e  f  g", "<:wave:123456789012345678>"]`,
  params: z
    .strictObject({
      at_most: count.optional().describe("At most so many characters."),
      at_least: count.min(1).optional().describe("At least so many characters."),
    })
    .refine((p) => p.at_most !== undefined || p.at_least !== undefined, { error: "Write at_most, at_least, or both." }),
  compile: ({ at_most = Number.POSITIVE_INFINITY, at_least = 0 }) => ({
    answer({ message: { text } }) {
      if (text.length < at_least) return NONE;
      const long = lengthOf(text, at_most === Number.POSITIVE_INFINITY ? at_least : at_most + 1);
      return long >= at_least && long <= at_most ? ACT : NONE;
    },
    evidence({ message: { text } }) {
      const value = lengthOf(text, Number.POSITIVE_INFINITY);
      return { says: `${value} characters`, value, threshold: at_least > 0 ? at_least : at_most, spans: [] };
    },
  }),
});

/** Characters of a text, counted up to `enough`. */
const lengthOf = (text: string, enough: number): number => {
  const plain = text.includes("<") ? text.replace(CODE, "<") : text;
  let found = 0;
  for (let i = 0; i < plain.length && found < enough; i++) {
    const code = plain.charCodeAt(i);
    // The second half of a pair belongs to the first.
    if (code > 32 && !(code >= 0xdc00 && code <= 0xdfff)) found++;
  }
  return found;
};
