import { z } from "zod";
import { condition } from "../condition.ts";
import { listOrEntries } from "../units.ts";
import { doubtful, testForTerms } from "./terms.ts";

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
  params: z.strictObject({
    any: listOrEntries,
    match: z.enum(["word", "prefix", "substring"]).optional(),
    text: z.enum(["raw", "folded", "both"]).default("both"),
    doubtful,
  }),
  compile: ({ any, match, text, doubtful }, workshop) =>
    testForTerms(any, { match, text, doubtful }, workshop, oneWord),
});

const oneWord = (entry: string): string | undefined =>
  /\s/.test(entry.trim()) ? `"${entry}" is more than one word: use phrase` : undefined;
