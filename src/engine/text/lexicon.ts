import type { Gate, TermGroup, TermMode, TextForm } from "../condition.ts";
import type { Span } from "../decision.ts";

/** What was undone to read a term in a text. */
export const DISGUISES = [
  "case",
  "leetspeak",
  "confusables",
  "styled letters",
  "invisible characters",
  "combining marks",
  "repeats",
  "separators",
  "joined words",
] as const;
export type Disguise = (typeof DISGUISES)[number];

/** A term found. `fuzzy`: the undoing was strong enough to doubt it, so it may at most queue. */
export type TermHit = {
  readonly term: string;
  readonly span: Span;
  readonly disguises: readonly Disguise[];
  readonly fuzzy: boolean;
};

export type Scan = {
  /** 0 nothing, 1 only doubtful finds, 2 a certain one. */
  readonly strength: (group: TermGroup) => 0 | 1 | 2;
  readonly isOpen: (gate: Gate) => boolean;
  /** Every find of a group, in order. Slow: for evidence only. */
  readonly hits: (group: TermGroup) => readonly TermHit[];
  /** The squeezed skeleton: one small integer a letter, `length` of them. A scratch buffer. */
  readonly skeleton: Uint8Array;
  readonly length: number;
};

export interface Lexicon {
  readonly scan: (text: string) => Scan;
}

export interface LexiconBuilder {
  readonly terms: (entries: readonly string[], how: { readonly mode: TermMode; readonly text: TextForm }) => TermGroup;
  readonly gate: (literals: readonly string[]) => Gate;
  readonly build: () => Lexicon;
}
