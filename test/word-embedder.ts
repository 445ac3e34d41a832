import { fnv1a } from "../src/engine/fnv.ts";
import type { Embedder } from "../src/engine/scorers/embedder.ts";

/** Too common to be like anything. */
const STOP = new Set(
  "a an the i you he she it we they is are was am to of in on at and or my me your her his".split(" "),
);

/**
 * An embedder that goes by the words that two texts have in common, so that a test knows what is like what: the cosine of two texts is the
 * share of their words. The real one is tried in its own tests; here it matters what is done with a similarity.
 */
export const wordEmbedder = (version = "words", dimensions = 512): Embedder & { readonly asked: () => number } => {
  let asked = 0;
  return {
    model: { id: "test", version },
    dimensions,
    embed: (text) => {
      asked++;
      const sum = new Float32Array(dimensions);
      for (const word of text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [])
        if (!STOP.has(word)) sum[(fnv1a(word) >>> 0) % dimensions]! += 1;
      const length = Math.hypot(...sum);
      return length === 0 ? sum : sum.map((x) => x / length);
    },
    asked: () => asked,
  };
};
