import { dropOldest } from "../../../engine/oldest.ts";
import type { Embedder } from "../../../engine/scorers/embedder.ts";

/** So many texts are remembered, 2 MB of vectors: what a crowd repeats, it repeats soon. */
const REMEMBERED = 4096;
/** Longer texts are seldom said twice. */
const LONGEST = 400;

/**
 * The same embedder, to which a text that was said lately costs a look-up. Whoever asks twice is given the same vector, which nobody may change.
 *
 * Limits: remembers some four thousand texts; the oldest go first.
 */
export const remembering = (embedder: Embedder, most = REMEMBERED): Embedder => {
  const vectors = new Map<string, Float32Array>();
  return {
    model: embedder.model,
    dimensions: embedder.dimensions,
    embed: (text) => {
      const known = vectors.get(text);
      if (known) return known;
      const vector = embedder.embed(text);
      if (text.length <= LONGEST) {
        vectors.set(text, vector);
        dropOldest(vectors, most);
      }
      return vector;
    },
  };
};
