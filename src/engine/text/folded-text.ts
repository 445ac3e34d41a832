import type { Span } from "../decision.ts";

/** The text as it was meant to be read. `rawSpan` leads from a range of `text` back to the range of the raw text it came from. */
export type FoldedText = { readonly text: string; readonly rawSpan: (start: number, end: number) => Span };
