import type { Embedder } from "../scorers/embedder.ts";
import type { ModelRef } from "../scorers/model-ref.ts";

/** Where the vectors of phrases come from. `of` is `undefined` where a model that takes its time has not come to it yet. */
export type PhraseVectors = {
  readonly model: ModelRef;
  readonly of: (text: string) => Float32Array | undefined;
};

/** Phrases that are remembered a model: those of several rulebooks, for one is compiled again and again while it is being written. */
const MOST_PHRASES = 20_000;

const known = new WeakMap<Embedder, Map<string, Float32Array>>();

/** The vectors of an embedder that answers at once. What it was asked once it is not asked again, whichever rulebook asks. */
export const vectorsOf = (embedder: Embedder): PhraseVectors => {
  const { model } = embedder;
  const seen = known.get(embedder) ?? new Map<string, Float32Array>();
  known.set(embedder, seen);
  return {
    model,
    of: (text) => {
      const before = seen.get(text);
      if (before !== undefined) return before;
      const vector = embedder.embed(text);
      if (seen.size >= MOST_PHRASES) seen.clear();
      seen.set(text, vector);
      return vector;
    },
  };
};

/** Vectors of phrases by a model that takes its time: what was put here so far. */
export type SlowPhrases = PhraseVectors & {
  readonly put: (vectors: ReadonlyMap<string, Float32Array>) => void;
};

export const openSlowPhrases = (model: ModelRef): SlowPhrases => {
  const ready = new Map<string, Float32Array>();
  return {
    model,
    of: (text) => ready.get(text),
    put: (vectors) => {
      for (const [text, vector] of vectors) ready.set(text, vector);
    },
  };
};
