import type { Concept } from "../engine/concepts/concept.ts";
import type { ConceptStore } from "../engine/concepts/concept-store.ts";
import type { LiveExemplars } from "../engine/concepts/live-exemplars.ts";
import type { SlowPhrases } from "../engine/concepts/vectors.ts";
import type { Embedder, SlowEmbedder } from "../engine/scorers/embedder.ts";
import type { ModelRef } from "../engine/scorers/model-ref.ts";
import { openBell, type Sleep } from "./sleep.ts";
import type { Warn } from "./warn-once.ts";

/** Phrases that are embedded, and stored, at once: what a crash in the middle costs. */
const BATCH = 32;
/** How long a model is left alone that has failed, ms. */
const RETRY_MS = 60_000;
/** How often it is looked whether anything has come, should nobody say so, ms. */
const LOOK_MS = 30_000;

/** How far a slow model has come with the phrases of all concepts. */
export type EmbeddingNews = { readonly model: ModelRef; readonly missing: number };

export type ConceptKeeper = {
  /** Concepts of a rulebook that judges, or is to. */
  readonly follow: (concepts: readonly Concept[]) => void;
  /** Puts into use what verdicts have added or taken away, whichever process gave them. */
  readonly refresh: () => Promise<void>;
  /** Embeds what has no vector yet, until `signal` aborts. Never rejects but for a bug. */
  readonly run: (signal: AbortSignal) => Promise<void>;
};

/**
 * Keeps concepts up to date while the bot runs: exemplars from verdicts, and the vectors of phrases by a model that takes its time.
 *
 * Each batch is stored before it is used, so that a run that was killed goes on where it was. Until all phrases of a concept are there, the
 * built-in embedder serves. Vectors of models that are no longer used go once the new ones are complete.
 */
export const openConceptKeeper = (how: {
  readonly store: ConceptStore;
  readonly live: LiveExemplars;
  /** The built-in one. Absent: exemplars are kept without an index. */
  readonly embedder?: (() => Embedder) | undefined;
  readonly slow?: { readonly embedder: SlowEmbedder; readonly phrases: SlowPhrases } | undefined;
  readonly warn: Warn;
  readonly tell: (news: EmbeddingNews) => void;
  readonly sleep: Sleep;
}): ConceptKeeper => {
  const { store, live, slow } = how;
  const phrases = new Set<string>();
  const bell = openBell(how.sleep);
  let mark: string | undefined;
  let exemplars: readonly string[] = [];

  const refresh = async (): Promise<void> => {
    const now = await store.exemplarMark();
    if (now === mark) return;
    const all = await store.exemplars();
    live.put(all);
    exemplars = [...new Set(all.map(({ text }) => text))];
    mark = now;
    bell.ring();
  };

  /** The built-in model takes no time: what it makes is only stored, for who looks for exemplars in the database. */
  const index = async (embedder: Embedder): Promise<void> => {
    const why = await store.withoutVectorIndex();
    if (why !== undefined)
      await how.warn("examples from decisions are looked through one by one, without sqlite-vec", new Error(why));
    const known = await store.phraseVectors(embedder.model, exemplars);
    const missing = exemplars.filter((text) => !known.has(text));
    for (const batch of batchesOf(missing))
      await store.savePhraseVectors(embedder.model, new Map(batch.map((text) => [text, embedder.embed(text)])));
  };

  const embed = async ({ embedder, phrases: ready }: NonNullable<typeof slow>, signal: AbortSignal): Promise<void> => {
    const wanted = (): readonly string[] => [...phrases, ...exemplars].filter((text) => ready.of(text) === undefined);
    ready.put(await store.phraseVectors(embedder.model, wanted()));
    let told = 0;
    for (let missing = wanted(); missing.length > 0 && !signal.aborted; missing = wanted()) {
      if (told === 0 || told - missing.length >= MANY) {
        told = missing.length;
        how.tell({ model: embedder.model, missing: told });
      }
      const batch = missing.slice(0, BATCH);
      const vectors = await embedder.embed(batch, signal);
      const made = new Map(batch.flatMap((text, i) => (vectors[i] === undefined ? [] : [[text, vectors[i]]])));
      if (made.size < batch.length)
        throw new Error(`${embedder.model.id} gave ${made.size} vectors for ${batch.length} texts`);
      await store.savePhraseVectors(embedder.model, made);
      ready.put(made);
    }
    if (told > 0 && !signal.aborted) how.tell({ model: embedder.model, missing: 0 });
  };

  const turn = async (signal: AbortSignal): Promise<void> => {
    await refresh();
    const embedder = exemplars.length === 0 ? undefined : how.embedder?.();
    if (embedder !== undefined) await index(embedder);
    if (slow !== undefined) await embed(slow, signal);
    if (signal.aborted || phrases.size === 0) return;
    const models = [embedder?.model, slow?.embedder.model].filter((model) => model !== undefined);
    if (models.length > 0) await store.keepVectorsOf(models);
  };

  return {
    follow: (concepts) => {
      for (const { near, far } of concepts) for (const { text } of [...near, ...far]) phrases.add(text);
      bell.ring();
    },
    refresh,
    run: async (signal) => {
      signal.addEventListener("abort", bell.ring, { once: true });
      while (!signal.aborted) {
        let pauseMs = LOOK_MS;
        try {
          await turn(signal);
        } catch (error) {
          if (!signal.aborted) await how.warn("embedding the phrases of concepts", error);
          pauseMs = RETRY_MS;
        }
        if (!signal.aborted) await bell.wait(pauseMs);
      }
    },
  };
};

/** After so many phrases it is told once more how many are missing. */
const MANY = 500;

const batchesOf = (texts: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(texts.length / BATCH) }, (_, i) => texts.slice(i * BATCH, (i + 1) * BATCH));
