import type { Message } from "../message.ts";
import type { Reading } from "../reading.ts";
import type { Embedder } from "../scorers/embedder.ts";
import type { ModelRef } from "../scorers/model-ref.ts";
import type { Concept } from "./concept.ts";
import { ConceptIndex, type ConceptScore } from "./concept-index.ts";
import type { LiveExemplars } from "./live-exemplars.ts";
import { type PhraseVectors, vectorsOf } from "./vectors.ts";

/** A score, and the model that it is by. */
export type Judged = ConceptScore & { readonly model: ModelRef };

/** One concept as messages are compared with it. Those that ask for one concept share it, and so are its answers to one message. */
export type ConceptScorer = {
  readonly concept: Concept;
  /** What this message says. The slow model goes before the built-in one where it has answered in time. */
  readonly of: (reading: Reading) => Judged;
  /** The same of a vector by the built-in model, as if it had been said where this message was. */
  readonly ofVector: (vector: Float32Array, message: Message) => Judged;
};

/** What all scorers of a rulebook have in common. `slow`: the vectors of phrases by a model that takes its time. */
export type ScorerGround = {
  readonly embedder: Embedder;
  readonly slow?: PhraseVectors | undefined;
  readonly exemplars?: LiveExemplars | undefined;
};

export const conceptScorer = (concept: Concept, { embedder, slow, exemplars }: ScorerGround): ConceptScorer => {
  const own = new ConceptIndex(concept, vectorsOf(embedder), exemplars);
  const other = slow && new ConceptIndex(concept, slow, exemplars);
  const { model } = embedder;
  const ofVector = (vector: Float32Array, message: Message): Judged => {
    const score = own.score(vector, message);
    if (score === undefined) throw new Error(`${model.id} gave no vector for a phrase`);
    return { ...score, model };
  };
  let last: { readonly reading: Reading; readonly turn: number; readonly judged: Judged } | undefined;
  const judge = (reading: Reading): Judged => bySlow(reading) ?? ofVector(reading.vectorBy(embedder), reading.message);
  const bySlow = ({ slow: said, message }: Reading): Judged | undefined => {
    if (slow === undefined || said?.vector === undefined || !isSame(said.vector.model, slow.model)) return undefined;
    const score = other?.score(said.vector.of, message);
    return score && { ...score, model: slow.model };
  };
  return {
    concept,
    ofVector,
    of: (reading) => {
      if (last?.reading === reading && last.turn === reading.turn) return last.judged;
      const judged = judge(reading);
      last = { reading, turn: reading.turn, judged };
      return judged;
    },
  };
};

const isSame = (a: ModelRef, b: ModelRef): boolean => a.id === b.id && a.version === b.version;
