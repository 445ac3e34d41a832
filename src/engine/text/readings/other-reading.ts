import type { Span } from "../../decision.ts";
import { type Draft, isChangedIn, rawSpanOf } from "./draft.ts";

/** What was undone to read a text in another way. */
export const READING_DISGUISES = [
  "encoding",
  "letter shapes",
  "upside-down",
  "reversed",
  "hidden text",
  "mark-up",
] as const;
export type ReadingDisguise = (typeof READING_DISGUISES)[number];

/** Another way to read the same raw text. */
export type OtherReading = {
  readonly disguise: ReadingDisguise;
  readonly text: string;
  /** Range of the raw text that [start, end) of `text` came from: all between the first and the last of it, where the order is another. */
  readonly rawSpan: (start: number, end: number) => Span;
  /** Does any letter in [start, end) of `text` rest on this undoing? Else the find is the plain text's own. */
  readonly isChanged: (start: number, end: number) => boolean;
  /** A strong undoing: what is found so may at most queue. */
  readonly fuzzy: boolean;
};

export const readingOf = (raw: string, draft: Draft, disguise: ReadingDisguise, fuzzy = false): OtherReading => ({
  disguise,
  text: draft.text,
  rawSpan: (start, end) => rawSpanOf(draft, raw.length, start, end),
  isChanged: (start, end) => isChangedIn(draft, start, end),
  fuzzy,
});
