import { createHash } from "node:crypto";
import { chanceFrom } from "../../corpora/chance.ts";
import type { Cluster } from "../../corpora/paraphrases/cluster.ts";
import { forTraining } from "../../corpora/paraphrases/split.ts";
import { meantText } from "../../engine/text/meant-text.ts";
import type { TableShape } from "../../models/builtin/embedder/pieces.ts";
import type { Progress } from "../progress.ts";
import type { WordVectors } from "../word-vectors.ts";
import { companyOf } from "./company.ts";
import type { EmbedOptions } from "./embed-options.ts";
import { learn } from "./learn.ts";
import { rounded } from "./rounded.ts";
import { clusterSource } from "./sources/cluster-pairs.ts";
import { type KindLine, kindSource } from "./sources/kind-pairs.ts";
import { openSources } from "./sources/open-pairs.ts";
import type { OpenText } from "./sources/open-texts.ts";
import { type Saying, slangSource } from "./sources/slang-pairs.ts";
import type { Source } from "./sources/source.ts";
import { likesFrom } from "./sources/vary.ts";
import type { Synset } from "./sources/wordnet.ts";
import { wordNetSource } from "./sources/wordnet-pairs.ts";
import { startFromVectors } from "./start-from-vectors.ts";
import { Vocabulary } from "./vocabulary.ts";

/** What is learnt from. */
export type EmbedData = {
  /** Chat, for its words and for pairs that cost nothing. */
  readonly texts: readonly OpenText[];
  readonly clusters: readonly Cluster[];
  /** May be empty: words are then only what the texts make of them. */
  readonly synsets: readonly Synset[];
  /** Chat slang with what it means. May be empty. */
  readonly sayings: readonly Saying[];
  /** Lines whose deed is known. May be empty. */
  readonly kinds: readonly KindLine[];
  /** Words that others have learnt. Absent: all is learnt from the texts. */
  readonly vectors?: WordVectors | undefined;
};

/** The words of paraphrases are learnt from, few as they are. */
const CLUSTER_WORDS = 3;
const LEAST = 2;

/**
 * Trains the built-in embedder. What `split` of the paraphrases keeps for measuring is not learnt from.
 * Gives the bytes of its file; the same data and options give the same bytes, on one machine.
 */
export function* trainEmbedder(data: EmbedData, options: EmbedOptions): Generator<Progress, Uint8Array> {
  const clusters = forTraining(data.clusters);
  yield { stage: "words", done: 0, of: data.texts.length };
  const chat = new Vocabulary();
  for (const { text } of data.texts) chat.add(meantText(text).text);
  const all = countWords(data, clusters);
  const words = wordsFor(data, all, options);
  const shape: TableShape = { words: words.length, parts: options.parts, pairs: options.pairs };
  const { vectors } = data;
  const weights = weightsOf(words, vectors === undefined ? sharesIn(words, all) : sharesByRank(vectors));
  const inCompany = options.dimensions - (vectors?.dimensions ?? 0);
  const company =
    options.company && inCompany > 0
      ? companyOf({ ...data, clusters }, words, inCompany, chanceFrom(options.seed))
      : undefined;
  const start =
    vectors &&
    startFromVectors(
      {
        vectors,
        company,
        shape,
        words,
        weights,
        dimensions: options.dimensions,
        texts: clusters.flatMap(({ lines }) => lines),
        sayings: data.sayings,
      },
      chanceFrom(options.seed),
    );
  const sources = sourcesOf(data, clusters, options, (word) => chat.count(word));
  const { id, seed, steps, batch } = options;
  const texts = steps * batch * 2;
  const learning = learn({ ...options, shape, words, weights, company, start }, sources);
  let step = learning.next();
  for (; !step.done; step = learning.next()) {
    yield { stage: "pairs", done: step.value.step * batch * 2, of: texts, loss: step.value.loss };
  }
  return rounded(step.value, words, shape, { id, made: { seed, steps, batch, data: hashOfData(data) } });
}

const countWords = (data: EmbedData, clusters: readonly Cluster[]): Vocabulary => {
  const all = new Vocabulary();
  for (const { text } of data.texts) all.add(meantText(text).text);
  for (const { lines, nearMisses } of clusters)
    for (const line of [...lines, ...nearMisses]) all.add(meantText(line).text, CLUSTER_WORDS);
  for (const { spelling, reading } of data.sayings)
    for (const said of [spelling, reading]) all.add(meantText(said).text, CLUSTER_WORDS);
  for (const { words, gloss, uses } of data.synsets) {
    if (uses === 0) continue;
    all.add(gloss, 0.2);
    for (const word of words) all.add(word, 0.5);
  }
  return all;
};

/** The words met most; then the commonest of those that others have learnt. */
const wordsFor = ({ vectors }: EmbedData, all: Vocabulary, options: EmbedOptions): readonly string[] => {
  const met = all.common(vectors === undefined ? options.words : options.met, LEAST);
  if (vectors === undefined) return met;
  const words = new Set(met);
  for (const word of vectors.words) {
    if (words.size >= options.words) break;
    if (isOneWord(word)) words.add(word);
  }
  return [...words];
};

/** Would a reader of words ever see it? Theirs have signs and words with hyphens among them. */
const isOneWord = (word: string): boolean => {
  const alone = new Vocabulary();
  alone.add(meantText(word).text);
  return alone.count(word) === 1 && alone.size === 1;
};

/** Words as common as this weigh half. */
const COMMON = 1e-3;

/** The commoner a word, the less it tells. Source: smooth inverse frequency (Arora, Liang and Ma 2017). */
const weightsOf = (words: readonly string[], shares: (word: string) => number): readonly number[] =>
  words.map((word) => COMMON / (COMMON + shares(word)));

const sharesIn = (words: readonly string[], all: Vocabulary): ((word: string) => number) => {
  const total = words.reduce((sum, word) => sum + all.count(word), 0);
  return (word) => all.count(word) / total;
};

/**
 * How common a word is, by its place among others. Our own counts would make much of what the paraphrases and the grammars say often.
 * Source: Zipf's law for English, a tenth of all words being the commonest one.
 */
const sharesByRank = (vectors: WordVectors): ((word: string) => number) => {
  const places = new Map(vectors.words.map((word, place) => [word, place + 2]));
  return (word) => 1 / (10 * (places.get(word) ?? vectors.words.length));
};

/** Is it of a grammar? */
const isMade = ({ id }: Cluster): boolean => id.includes("/");

const sourcesOf = (
  { texts, synsets, sayings, kinds }: EmbedData,
  clusters: readonly Cluster[],
  { shares }: EmbedOptions,
  timesUsed: (word: string) => number,
): readonly Source[] => [
  ...openSources(texts, likesFrom(synsets), texts.length === 0 ? 0 : shares.texts),
  ...(synsets.length === 0 ? [] : [wordNetSource(synsets, timesUsed, shares.synsets)]),
  clusterSource(
    clusters.filter((cluster) => !isMade(cluster)),
    shares.written,
  ),
  clusterSource(clusters.filter(isMade), shares.made),
  slangSource(sayings, texts, shares.sayings),
  kindSource(kinds, shares.kinds),
];

/** Tells two sets of data apart. */
const hashOfData = ({ texts, clusters, synsets, sayings, kinds }: EmbedData): string => {
  const hash = createHash("sha256");
  for (const { text } of texts) hash.update(`${text}\0`);
  for (const { id, lines, nearMisses } of clusters) hash.update([id, ...lines, ...nearMisses].join("\0"));
  for (const { words, gloss } of synsets) hash.update([...words, gloss].join("\0"));
  for (const { spelling, reading } of sayings) hash.update(`${spelling}\0${reading}\0`);
  for (const { text, corpus, kind, violation } of kinds) hash.update([text, corpus, kind, violation].join("\0"));
  return hash.digest("hex").slice(0, 16);
};
