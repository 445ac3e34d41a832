import type { SlangClass } from "./classes.ts";

/** One spelling of the lexicon. */
export type SlangEntry = {
  readonly spelling: string;
  /** The same in plain words: what a scorer or a concept sees in its place. */
  readonly reading: string;
  readonly class: SlangClass;
  /** It means this wherever it stands. Else it often means something else: then it is told, and never put in the place of the word. */
  readonly sure: boolean;
  /** Found only where one of these words stands in the message. None: found anywhere. */
  readonly needs: readonly string[];
  /** Never found where one of these words stands in the message. */
  readonly bars: readonly string[];
  /** Found only in just these capitals and small letters. */
  readonly asWritten: boolean;
  readonly file: string;
  readonly line: number;
};

/** A file of the lexicon: its name, for errors, and its text. */
export type SlangFile = { readonly file: string; readonly text: string };
