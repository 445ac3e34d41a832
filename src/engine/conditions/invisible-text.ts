import { z } from "zod";
import { ACT, NONE } from "../answer.ts";
import { condition, type Sign } from "../condition.ts";
import { hiddenCharacters } from "../text/invisible.ts";
import { countText, share, shareText } from "../units.ts";

/** Places that evidence lists at most. */
const SHOWN = 50;
/** Nothing below is invisible. */
const FIRST_INVISIBLE = /[^\0-\xac]/;
const BEYOND_LATIN: Sign = { key: "invisible", shows: ({ message }) => FIRST_INVISIBLE.test(message.text) };

/**
 * Holds for a text with so many invisible characters that nothing honest explains: the usual way to split a word so that a list misses it.
 *
 * Reads: the raw text.
 * Gives: *act*; value is their number. With `share_at_least` they are also so much of all characters.
 * Limits: see `text/invisible.ts` for what is passed over.
 */
export const invisibleText = condition({
  name: "invisible_text",
  summary: "Invisible characters stand in the text that nothing honest explains.",
  notes:
    "Passed over: what holds emoji and flags together, joiners in scripts that need them (Persian, Hindi, Thai, ...), marks of direction in a text with Hebrew or Arabic in it, soft hyphens between syllables, and a byte order mark at the start.",
  example: `
when: { invisible_text: { at_least: 3 } }
prove:
  catches: ["s\\u200bp\\u200ba\\u200bm"]
  allows: ["👨‍👩‍👧‍👦 my family", "spam", "\\u0645\\u06cc\\u200c\\u062e\\u0648\\u0627\\u0647\\u0645"]`,
  params: z.strictObject({
    at_least: z.int().min(1).max(4000).default(3).describe("So many invisible characters."),
    share_at_least: share.optional().describe("And so much of all characters."),
  }),
  compile: ({ at_least, share_at_least = 0 }) => ({
    sign: BEYOND_LATIN,
    answer({ message: { text } }) {
      if (!FIRST_INVISIBLE.test(text)) return NONE;
      const found = hiddenCharacters(text).length;
      return found >= at_least && found >= share_at_least * [...text].length ? ACT : NONE;
    },
    evidence({ message: { text } }) {
      const spans = hiddenCharacters(text);
      const ratio = spans.length / Math.max(1, [...text].length);
      return {
        says: `${countText(spans.length, "invisible character")}, ${shareText(ratio)} of the text`,
        value: spans.length,
        threshold: at_least,
        spans: spans.slice(0, SHOWN),
      };
    },
  }),
});
