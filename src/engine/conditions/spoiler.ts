import { z } from "zod";
import { between, NONE } from "../answer.ts";
import { condition, type Evidence, type Test, type Workshop } from "../condition.ts";
import type { Span } from "../decision.ts";
import type { Reading } from "../reading.ts";
import type { TermHit } from "../text/lexicon.ts";
import { isInside, spoilersOf } from "../text/spoilers.ts";
import { countText, listOrEntries } from "../units.ts";

const SHOWN = 50;
const NAMED = 5;

/**
 * Holds for text or files that are hidden as a spoiler; with `any`, for terms that stand openly (`tagged: false`) or hidden.
 *
 * Reads: `||hidden||` of the raw text, and files that the platform marks. What stands between grave accents is shown as it is, and hides nothing.
 * Gives: *act*, for terms *queue* where all that was found is doubtful. Value is the number of hidden parts, or of terms found.
 */
export const spoiler = condition({
  name: "spoiler",
  summary: "Something is hidden as a spoiler, or one of these terms is not.",
  notes:
    "`{ spoiler: { tagged: true } }` holds for any hidden text or file. With `any` it looks for terms: `tagged: false` finds those that stand openly, `tagged: true` those that are hidden.",
  example: `
when: { spoiler: { any: [the butler did it, dies in the end], tagged: false } }
prove:
  catches: ["so sad, the captain dies in the end"]
  allows: ["so sad, ||the captain dies in the end||", "who did it?", "||everything|| is fine"]`,
  params: z
    .strictObject({
      tagged: z.boolean().describe("Does it have to be hidden, or to stand openly?"),
      any: listOrEntries.optional().describe("A list of phrases by name, or the phrases themselves."),
    })
    .refine((p) => p.tagged || p.any !== undefined, {
      message: "What is not hidden is nearly everything: name the terms with any.",
    }),
  compile: ({ tagged, any }, workshop) => (any === undefined ? hiddenParts : termsThat(any, tagged, workshop)),
});

const hiddenParts: Test = {
  sign: { key: "spoiler", shows: (reading) => mayHide(reading) },
  answer: (reading) => (mayHide(reading) && partsOf(reading).count > 0 ? between(2, 2) : NONE),
  evidence(reading): Evidence {
    const { spans, files, count } = partsOf(reading);
    const says = `${countText(spans.length, "part")} of the text and ${countText(files, "file")} hidden`;
    return { says, value: count, threshold: 1, spans: spans.slice(0, SHOWN) };
  },
};

const mayHide = ({ message }: Reading): boolean =>
  message.text.includes("||") || (message.attachments !== undefined && message.attachments.length > 0);

const partsOf = ({
  message,
}: Reading): { readonly spans: readonly Span[]; readonly files: number; readonly count: number } => {
  const spans = spoilersOf(message.text);
  const files = message.attachments?.filter(({ spoiler }) => spoiler).length ?? 0;
  return { spans, files, count: spans.length + files };
};

const termsThat = (any: string | readonly string[], tagged: boolean, workshop: Workshop): Test => {
  const group = workshop.terms(workshop.phrases(any), { mode: "word", text: "both" });
  const found = (reading: Reading): readonly TermHit[] => {
    const hidden = spoilersOf(reading.message.text);
    return reading.hits(group).filter(({ span }) => isInside(span, hidden) === tagged);
  };
  return {
    mayHold: (scan) => scan.strength(group) > 0,
    answer(reading) {
      if (reading.scan.strength(group) === 0) return NONE;
      const terms = found(reading);
      const rank = terms.some(({ fuzzy }) => !fuzzy) ? 2 : terms.length > 0 ? 1 : 0;
      return between(rank, rank);
    },
    evidence(reading) {
      const terms = found(reading);
      const names = [...new Set(terms.map(({ term }) => `"${term}"`))].slice(0, NAMED).join(", ");
      return {
        says: terms.length === 0 ? "no such term" : `${names} ${tagged ? "hidden as a spoiler" : "in the open"}`,
        value: terms.length,
        spans: terms.slice(0, SHOWN).map(({ span }) => span),
      };
    },
  };
};
