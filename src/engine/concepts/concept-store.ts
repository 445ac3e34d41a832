import type { Actor } from "../case.ts";
import type { ModelRef } from "../scorers/model-ref.ts";
import type { Locality, StoredExemplar } from "./exemplar.ts";

/** What is asked of the exemplars of one place: those whose vectors by a model are most like this one. */
export type NearestAsked = {
  readonly model: ModelRef;
  readonly where: Locality;
  /** Of unit length. */
  readonly vector: Float32Array;
  readonly count: number;
};

/** An exemplar, and its cosine. */
export type NearExemplar = { readonly exemplar: StoredExemplar; readonly similarity: number };

/** Exemplars from decisions, and the vectors of phrases by the models that made them. */
export type ConceptStore = {
  /** By number. Of one concept, side and place at most `MOST_EXEMPLARS`: the oldest go. */
  readonly exemplars: () => Promise<readonly StoredExemplar[]>;
  /** Takes one away, with a link in the audit chain; false where there is none of that number. */
  readonly removeExemplar: (number: number, by: Actor, at: number) => Promise<boolean>;
  /** Another one whenever an exemplar came or went. */
  readonly exemplarMark: () => Promise<string>;
  /** The vectors of these texts by a model, as far as they are there. */
  readonly phraseVectors: (model: ModelRef, texts: readonly string[]) => Promise<ReadonlyMap<string, Float32Array>>;
  /** Keeps vectors, in the place of older ones of the same text and model. */
  readonly savePhraseVectors: (model: ModelRef, vectors: ReadonlyMap<string, Float32Array>) => Promise<void>;
  /** Forgets the vectors of all other models. Gives how many there were. */
  readonly keepVectorsOf: (models: readonly ModelRef[]) => Promise<number>;
  /** The exemplars of a place that are nearest, nearest first; those without a vector by this model are left out. */
  readonly nearestExemplars: (asked: NearestAsked) => Promise<readonly NearExemplar[]>;
  /** Why vectors are looked through one by one rather than by an index; `undefined` where there is one. */
  readonly withoutVectorIndex: () => Promise<string | undefined>;
};
