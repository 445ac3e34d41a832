import { z } from "zod";
import { condition } from "../condition.ts";
import { listOrEntries } from "../units.ts";
import { DOUBTFUL_WORDS, doubtful, testForTerms } from "./terms.ts";

/**
 * Holds when one of the phrases stands in the text, as whole words unless `match` says otherwise, disguises undone unless `text: raw`.
 *
 * Reads: the skeleton of the text, scanned once for all rules.
 * Gives: *act* for a certain find, *queue* for a doubtful one (a masked, missing or doubled letter, words joined; `doubtful` says otherwise); value is the number of finds.
 * With `links: host`, what stands in the path of a link does not count.
 * Limits: no stemming; `gift` does not find `gifts` unless `match: prefix`.
 */
export const phrase = condition({
  name: "phrase",
  summary: "One of these phrases stands in the text.",
  notes:
    "Words are looked for as they are meant to be read: see [what is seen through](rulebook.md#what-is-seen-through-and-how-surely). A doubtful find asks people.",
  example: `
when: { phrase: { any: [free nitro, claim your gift] } }
prove:
  catches: ["get FR33 N1TRO here", "Claim  your GIFT!"]
  allows: ["nitro is not free, is it?", "claim the gift of speech", "free the nitro car"]`,
  params: z.strictObject({
    any: listOrEntries.describe("A list by name, or the phrases themselves."),
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
    links: z
      .enum(["count", "host"])
      .default("count")
      .describe("Do the words of a link count, or of them only those of its host?"),
  }),
  compile: ({ any, match, text, doubtful, links }, workshop) =>
    testForTerms(any, { match, text, doubtful, links }, workshop),
});
