import type { SlangEntry } from "../engine/text/slang/entry.ts";
import { readRaw } from "../models/builtin/classifier/read-text.ts";
import { newTokens, readTokens } from "../models/builtin/classifier/tokens.ts";
import type { WordTable } from "../models/builtin/classifier/word-table.ts";
import type { Dataset } from "./dataset.ts";
import type { WordVectors } from "./word-vectors.ts";

/** Words of the texts that stand there less often may be slips; more of these than so are left to chance. */
const FEWEST = 3;
const MOST_OF_TEXTS = 0.75;
/** A word of one text in a thousand says half as much of what a text is about as a rare one. Source: Arora, Liang and Ma, A Simple but Tough-to-Beat Baseline for Sentence Embeddings, 2017. */
const COMMON = 1e-3;
/** Of words in the order of their frequency, the n-th is so many times as rare as all words. Source: Zipf. */
const shareOf = (rank: number): number => 1 / (10 * (rank + 1));
const weightOf = (rank: number): number => Math.max(1, Math.round((255 * COMMON) / (COMMON + shareOf(rank))));

/** Words that lose their apostrophe when they are read, and what they are made of. */
const SHORT_FORMS: readonly (readonly [string, readonly string[]])[] = [
  ...["do", "does", "did", "is", "are", "was", "were", "could", "would", "should", "have", "has", "had", "need"].map(
    (verb): readonly [string, readonly string[]] => [`${verb}nt`, [verb, "not"]],
  ),
  ["cant", ["can", "not"]],
  ["wont", ["will", "not"]],
  ["aint", ["is", "not"]],
  ["im", ["i", "am"]],
  ["ive", ["i", "have"]],
  ["youre", ["you", "are"]],
  ["youve", ["you", "have"]],
  ["youll", ["you", "will"]],
  ["theyre", ["they", "are"]],
  ["theyve", ["they", "have"]],
  ["hes", ["he", "is"]],
  ["shes", ["she", "is"]],
  ["thats", ["that", "is"]],
  ["theres", ["there", "is"]],
  ["whats", ["what", "is"]],
  ["lets", ["let", "us"]],
];

type Known = { readonly hash: number; readonly rank: number; readonly vector: Float32Array };

/**
 * The words that a classifier shall know the meaning of, `most` of them: those that its texts hold most often, then the most frequent of all.
 * A word of chat slang means what it is read as.
 */
export const knownWords = (
  of: WordVectors,
  slang: readonly SlangEntry[],
  { ids, vocabulary }: Dataset,
  most: number,
): WordTable => {
  const known = new Map<number, Known>();
  const hashOf = newHashOf();
  const rankOf = new Map(of.words.map((word, rank) => [word, rank]));
  for (const [rank, word] of of.words.entries()) {
    const hash = hashOf(word);
    if (hash !== undefined && !known.has(hash)) known.set(hash, { hash, rank, vector: unit(of, [rank]) });
  }
  const add = (word: string, parts: readonly string[], rank: number): void => {
    const hash = hashOf(word);
    const ranks = parts.flatMap((part) => rankOf.get(part) ?? []);
    if (hash !== undefined && ranks.length > 0) known.set(hash, { hash, rank, vector: unit(of, ranks) });
  };
  for (const { spelling, reading, sure, needs, bars, asWritten } of slang)
    if (sure && needs.length === 0 && bars.length === 0 && !asWritten)
      add(spelling, reading.split(/[^a-z0-9]+/), of.words.length);
  for (const [word, parts] of SHORT_FORMS) add(word, parts, COMMON_RANK);

  const counts = new Map<number, number>();
  for (const id of ids) counts.set(vocabulary.hash[id]!, (counts.get(vocabulary.hash[id]!) ?? 0) + 1);
  const countOf = ({ hash }: Known): number => counts.get(hash) ?? 0;
  const all = [...known.values()];
  const ofTexts = all
    .filter((word) => countOf(word) >= FEWEST)
    .sort((a, b) => countOf(b) - countOf(a) || a.rank - b.rank)
    .slice(0, Math.round(most * MOST_OF_TEXTS));
  const taken = new Set(ofTexts);
  const others = all.filter((word) => !taken.has(word)).sort((a, b) => a.rank - b.rank);
  return tableOf([...ofTexts, ...others.slice(0, most - ofTexts.length)], of.dimensions);
};

/** Short forms are as common as the hundredth word. */
const COMMON_RANK = 100;

const tableOf = (words: readonly Known[], d: number): WordTable => {
  const vectors = new Int8Array(words.length * d);
  for (const [row, { vector }] of words.entries()) {
    const top = vector.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-9);
    for (let j = 0; j < d; j++) vectors[row * d + j] = Math.round((127 * vector[j]!) / top);
  }
  return {
    dimensions: d,
    hash: Int32Array.from(words, ({ hash }) => hash),
    vectors,
    weights: Uint8Array.from(words, ({ rank }) => weightOf(rank)),
  };
};

/** The mean of rows, common words counting less, made as long as 1. */
const unit = ({ dimensions: d, vectors }: WordVectors, ranks: readonly number[]): Float32Array => {
  const mean = new Float32Array(d);
  for (const rank of ranks) {
    let square = 1e-12;
    for (let j = 0; j < d; j++) square += vectors[rank * d + j]! ** 2;
    const scale = weightOf(rank) / Math.sqrt(square);
    for (let j = 0; j < d; j++) mean[j]! += scale * vectors[rank * d + j]!;
  }
  const length = Math.sqrt(mean.reduce((sum, x) => sum + x * x, 1e-12));
  return mean.map((x) => x / length);
};

/** The hash of a word as it is read in a text; nothing where it is read as more than one, or not at all. */
const newHashOf = (): ((word: string) => number | undefined) => {
  const tokens = newTokens();
  return (word) => {
    readTokens(readRaw(word), tokens);
    return tokens.count === 1 ? tokens.hash[0] : undefined;
  };
};
