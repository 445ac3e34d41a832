import { z } from "zod";
import { ACT, NONE } from "../answer.ts";
import { condition, type Sign } from "../condition.ts";
import { stackedLetters } from "../text/stacked-marks.ts";
import { countText } from "../units.ts";

/** Places that evidence lists at most. */
const SHOWN = 50;
/** No mark stands below. */
const FIRST_MARK = /[^\0-\u02ff]/;
const MARKED: Sign = { key: "marks", shows: ({ message }) => FIRST_MARK.test(message.text) };

/**
 * Holds for a text of which so many letters carry marks upon marks, so that they run over the lines around them.
 *
 * Reads: the raw text.
 * Gives: *act*; value is the number of such letters.
 * Limits: a text that only a few letters of are so is let pass; see `text/stacked-marks.ts` for what languages write.
 */
export const zalgo = condition({
  name: "zalgo",
  summary: "Letters carry marks upon marks, and run over the lines around.",
  notes:
    "Marks that a language writes are no such stack: Vietnamese, Greek, Thai, Arabic, Hebrew, Hindi, Tibetan. Theirs count only where no language has that many.",
  example: `
when: { zalgo: {} }
prove:
  catches: ["h\\u0335\\u0322\\u031b\\u0355e\\u0338\\u0321\\u0348\\u0360l\\u0336\\u0327\\u0353\\u034bp"]
  allows: ["help", "ti\\u00ea\\u0301ng vi\\u1ec7t", "c\\u0327a va\\u0300 e\\u0301te\\u0301"]`,
  params: z.strictObject({
    at_least: z.int().min(1).max(4000).default(3).describe("So many letters."),
    marks: z.int().min(4).max(50).default(4).describe("With so many marks each."),
  }),
  compile: ({ at_least, marks }) => ({
    sign: MARKED,
    answer: ({ message: { text } }) =>
      FIRST_MARK.test(text) && stackedLetters(text, marks).length >= at_least ? ACT : NONE,
    evidence({ message: { text } }) {
      const spans = stackedLetters(text, marks);
      return {
        says: `${countText(spans.length, "letter")} under stacked marks`,
        value: spans.length,
        threshold: at_least,
        spans: spans.slice(0, SHOWN),
      };
    },
  }),
});
