import { z } from "zod";
import { condition } from "../condition.ts";
import { listOrEntries } from "../units.ts";
import { doubtful, testForTerms } from "./terms.ts";

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
  params: z.strictObject({
    any: listOrEntries,
    match: z.enum(["word", "prefix", "substring"]).optional(),
    text: z.enum(["raw", "folded", "both"]).default("both"),
    doubtful,
    links: z.enum(["count", "host"]).default("count"),
  }),
  compile: ({ any, match, text, doubtful, links }, workshop) =>
    testForTerms(any, { match, text, doubtful, links }, workshop),
});
