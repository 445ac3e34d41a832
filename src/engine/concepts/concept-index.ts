import type { Concept, Phrase, Side } from "./concept.ts";
import type { Locality, StoredExemplar } from "./exemplar.ts";
import { FlatIndex } from "./flat-index.ts";
import type { LiveExemplars } from "./live-exemplars.ts";
import { FLOOR, marginOf } from "./margin.ts";
import type { PhraseVectors } from "./vectors.ts";

/** The phrase of a side that a text is most like. `exemplar`: the number of the one it is, where it stands in no rulebook. */
export type Nearness = { readonly text: string; readonly similarity: number; readonly exemplar?: number };

/** How a concept scores a text, and what that rests on. A side is absent where nothing of it is like the text at all. */
export type ConceptScore = {
  /** 0..1 */
  readonly score: number;
  /** The same with the phrases of the rulebook alone on the near side: what may act without a person. */
  readonly fromSeeds: number;
} & { readonly [S in Side]?: Nearness };

/** What one decision has shown weighs less than what the rulebook says: its similarity counts this much. */
const EXEMPLAR_WEIGHT = 0.95;

const NOTHING: ConceptScore = { score: 0, fromSeeds: 0 };

/** The phrases of one concept with their vectors by one model, and beside them what decisions in a place have added. */
export class ConceptIndex {
  readonly #concept: Concept;
  readonly #vectors: PhraseVectors;
  readonly #live: LiveExemplars | undefined;
  #seeds: Readonly<Record<Side, FlatIndex>> | undefined;
  /** By the list of exemplars that it was made of: one a place. */
  readonly #learned = new WeakMap<readonly StoredExemplar[], Readonly<Record<Side, Learned>>>();

  constructor(concept: Concept, vectors: PhraseVectors, live?: LiveExemplars) {
    this.#concept = concept;
    this.#vectors = vectors;
    this.#live = live;
  }

  /** `undefined` as long as phrases of the rulebook wait for their vectors. */
  score(query: Float32Array, where: Locality): ConceptScore | undefined {
    const seeds = this.#seedIndex();
    if (seeds === undefined) return undefined;
    const learned = this.#learnedAt(where);
    const seed = nearestSeed(seeds.near, this.#concept.near, query, FLOOR);
    const shown = learned && nearestLearned(learned.near, query, FLOOR);
    const near = closer(seed, shown);
    // What is like nothing that is meant scores nothing, whatever else it is like.
    if (near === undefined) return NOTHING;
    const far = closer(
      nearestSeed(seeds.far, this.#concept.far, query, 0),
      learned && nearestLearned(learned.far, query, 0),
    );
    const against = far?.similarity ?? 0;
    return {
      score: marginOf(near.similarity, against),
      fromSeeds: seed === undefined ? 0 : marginOf(seed.similarity, against),
      near,
      ...(far === undefined ? {} : { far }),
    };
  }

  #seedIndex(): Readonly<Record<Side, FlatIndex>> | undefined {
    this.#seeds ??= bothSides((side) =>
      indexOf(
        this.#concept[side].map(({ text }) => text),
        this.#vectors,
      ),
    );
    return this.#seeds;
  }

  #learnedAt(where: Locality): Readonly<Record<Side, Learned>> | undefined {
    const exemplars = this.#live?.of(this.#concept.name, where) ?? [];
    if (exemplars.length === 0) return undefined;
    const known = this.#learned.get(exemplars);
    if (known !== undefined) return known;
    // Those that a slow model has not come to yet are left out, and looked for again with the next change.
    const ready = exemplars.filter(({ text }) => this.#vectors.of(text) !== undefined);
    const made = bothSides((side) =>
      learnedFrom(
        ready.filter((one) => one.side === side),
        this.#vectors,
      ),
    );
    if (made !== undefined && ready.length === exemplars.length) this.#learned.set(exemplars, made);
    return made;
  }
}

type Learned = { readonly exemplars: readonly StoredExemplar[]; readonly index: FlatIndex };

const bothSides = <T>(make: (side: Side) => T | undefined): Readonly<Record<Side, T>> | undefined => {
  const [near, far] = [make("near"), make("far")];
  return near === undefined || far === undefined ? undefined : { near, far };
};

/** `undefined` where one of them has no vector yet. */
const indexOf = (texts: readonly string[], { of }: PhraseVectors): FlatIndex | undefined => {
  const vectors = texts.map(of);
  return vectors.every((vector) => vector !== undefined) ? new FlatIndex(vectors, vectors[0]?.length ?? 0) : undefined;
};

const learnedFrom = (exemplars: readonly StoredExemplar[], vectors: PhraseVectors): Learned | undefined => {
  const index = indexOf(
    exemplars.map(({ text }) => text),
    vectors,
  );
  return index && { exemplars, index };
};

const nearestSeed = (
  index: FlatIndex,
  phrases: readonly Phrase[],
  query: Float32Array,
  atLeast: number,
): Nearness | undefined => {
  const found = index.nearest(query, atLeast);
  return found && { text: phrases[found.index]!.text, similarity: found.similarity };
};

const nearestLearned = ({ exemplars, index }: Learned, query: Float32Array, atLeast: number): Nearness | undefined => {
  const found = index.nearest(query, atLeast / EXEMPLAR_WEIGHT);
  if (found === undefined) return undefined;
  const { text, number } = exemplars[found.index]!;
  return { text, similarity: found.similarity * EXEMPLAR_WEIGHT, exemplar: number };
};

/** Of two alike the phrase of the rulebook. */
const closer = (seed: Nearness | undefined, learned: Nearness | undefined): Nearness | undefined =>
  learned === undefined || (seed !== undefined && seed.similarity >= learned.similarity) ? (seed ?? learned) : learned;
