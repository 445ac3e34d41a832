import type { Concept, Side } from "./concept.ts";
import type { Locality, StoredExemplar } from "./exemplar.ts";
import { FlatIndex, type Nearest } from "./flat-index.ts";
import type { LiveExemplars } from "./live-exemplars.ts";
import { FLOOR, marginOf, VOICES } from "./margin.ts";
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
    const seed = this.#phrases(seeds, "near", query, FLOOR);
    const shown = learned === undefined ? NOBODY : learnedPhrases(learned.near, query, FLOOR);
    const near = likest(seed, shown);
    // What is like nothing that is meant scores nothing, whatever else it is like.
    if (near[0] === undefined) return NOTHING;
    const far = likest(
      this.#phrases(seeds, "far", query, 0),
      learned === undefined ? NOBODY : learnedPhrases(learned.far, query, 0),
    );
    const against = far.map(likeness);
    return {
      score: marginOf(near.map(likeness), against),
      fromSeeds: marginOf(seed.map(likeness), against),
      near: near[0],
      ...(far[0] === undefined ? {} : { far: far[0] }),
    };
  }

  /** The phrases of a side that a text is most like: where one is close enough to matter, also what is less like it. */
  #phrases(
    seeds: Readonly<Record<Side, FlatIndex>>,
    side: Side,
    query: Float32Array,
    atLeast: number,
  ): readonly Nearness[] {
    return enough(seeds[side], query, atLeast).map(({ index, similarity }) => ({
      text: this.#concept[side][index]!.text,
      similarity,
    }));
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

const learnedPhrases = ({ exemplars, index }: Learned, query: Float32Array, atLeast: number): readonly Nearness[] =>
  enough(index, query, atLeast / EXEMPLAR_WEIGHT).map((found) => {
    const { text, number } = exemplars[found.index]!;
    return { text, similarity: found.similarity * EXEMPLAR_WEIGHT, exemplar: number };
  });

/** The three likest rows, if the first of them is like enough. */
const enough = (index: FlatIndex, query: Float32Array, atLeast: number): readonly Nearest[] => {
  const found = index.nearest(query, VOICES, 0);
  return found[0] !== undefined && found[0].similarity > atLeast ? found : NO_ROWS;
};

const NO_ROWS: readonly Nearest[] = [];
const NOBODY: readonly Nearness[] = [];
const likeness = ({ similarity }: Nearness): number => similarity;

/** The likest of both; of two alike the phrase of the rulebook. */
const likest = (seeds: readonly Nearness[], learned: readonly Nearness[]): readonly Nearness[] =>
  learned.length === 0 ? seeds : [...seeds, ...learned].sort((a, b) => b.similarity - a.similarity).slice(0, VOICES);
