import type { PhraseVectors } from "../concepts/vectors.ts";
import type { Classifier } from "./classifier.ts";
import type { Embedder } from "./embedder.ts";
import type { ModelRef } from "./model-ref.ts";

/**
 * The models that a rulebook may ask. They are loaded when a condition first names one: a rulebook of words needs none.
 * A slow model, where there is one, answers before the message is judged, and the one in its place serves where it does not.
 */
export type Models = {
  readonly classifier?: () => Classifier;
  readonly embedder?: () => Embedder;
  readonly slowClassifier?: ModelRef;
  readonly slowEmbedder?: ModelRef;
  /** What the slow embedder has made of the phrases of concepts so far. */
  readonly slowPhrases?: PhraseVectors;
};
