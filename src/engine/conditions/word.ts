import { z } from "zod";
import { condition } from "../condition.ts";
import { listOrEntries } from "../units.ts";
import { DOUBTFUL_WORDS, doubtful, testForTerms } from "./terms.ts";

/**
 * Holds when one of the words stands in the text by itself, disguises undone unless `text: raw`.
 * The same as `phrase`, except that an entry with a space in it is refused: most such entries are a slip.
 *
 * Reads: the skeleton of the text, scanned once for all rules.
 * Gives: *act* for a certain find, *queue* for a doubtful one unless `doubtful` says otherwise; value is the number of finds.
 */
export const word = condition({
  name: "word",
  summary: "One of these words stands in the text.",
  notes: "The same as `phrase`, for single words.",
  example: `
when: { word: { any: [idiot] } }
prove:
  catches: ["you 1d10t", "IDIOT!"]
  allows: ["idiotic", "what a day", "idioms are hard"]`,
  params: z.strictObject({
    any: listOrEntries.describe("A list by name, or the words themselves."),
    match: z
      .enum(["word", "prefix", "substring"])
      .optional()
      .describe(
        "Whole words, words that begin so, or anywhere inside words; otherwise as the list says, else whole words.",
      ),
    text: z
      .enum(["raw", "folded", "both"])
      .default("both")
      .describe("The text as sent, with disguises undone, or either."),
    doubtful: doubtful.describe(DOUBTFUL_WORDS),
  }),
  compile: ({ any, match, text, doubtful }, workshop) =>
    testForTerms(any, { match, text, doubtful }, workshop, oneWord),
});

const oneWord = (entry: string): string | undefined =>
  /\s/.test(entry.trim()) ? `"${entry}" is more than one word: use phrase` : undefined;
