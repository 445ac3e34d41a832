import type { LearnOptions } from "./learn.ts";

export type EmbedOptions = Omit<LearnOptions, "shape" | "words" | "weights" | "company" | "start"> & {
  readonly id: string;
  /** Rows for words, at most. */
  readonly words: number;
  /** Of these, where words of others fill up the rest, so many are taken from the texts. */
  readonly met: number;
  readonly parts: number;
  readonly pairs: number;
  /** Shall words begin where the company that they keep puts them? */
  readonly company: boolean;
  /** How often a pair is drawn from where, against the others. */
  readonly shares: {
    /** Meanings that people wrote, and those of grammars: there are more of these, and they are more alike. */
    readonly written: number;
    readonly made: number;
    readonly texts: number;
    readonly synsets: number;
    readonly sayings: number;
    readonly kinds: number;
  };
};

/** Where words are learnt from texts alone. */
export const DEFAULT_EMBED: EmbedOptions = {
  id: "modbot-embed",
  seed: 1,
  dimensions: 128,
  words: 20_000,
  met: 20_000,
  parts: 30_000,
  pairs: 8_192,
  steps: 14_000,
  batch: 128,
  rate: 0.04,
  temperature: 0.06,
  spelled: 0.15,
  passedOver: 0.05,
  company: true,
  shares: { written: 0.35, made: 0.2, texts: 0.3, synsets: 0.15, sayings: 0.05, kinds: 0.08 },
};

/** What ships: words begin where vectors of others put them beside the company that they keep, and are moved a little, by pairs that people and grammars wrote. */
export const FROM_VECTORS: EmbedOptions = {
  ...DEFAULT_EMBED,
  dimensions: 160,
  words: 28_000,
  met: 16_000,
  parts: 12_000,
  pairs: 0,
  steps: 1_000,
  rate: 0.014,
  temperature: 0.07,
  spelled: 0.1,
  passedOver: 0.12,
  shares: { written: 0.6, made: 0.4, texts: 0, synsets: 0, sayings: 0.02, kinds: 0 },
};
