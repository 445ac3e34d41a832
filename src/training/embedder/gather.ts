import { DEFAULT_SEED, linesOf } from "../../corpora/corpus.ts";
import { CORPORA } from "../../corpora/index.ts";
import type { Cluster } from "../../corpora/paraphrases/cluster.ts";
import { readFolder } from "../../corpora/paraphrases/folder.ts";
import { clusters } from "../../corpora/paraphrases/grammar/index.ts";
import { type OpenText, readOpenTexts } from "./sources/open-texts.ts";
import type { Saying } from "./sources/slang-pairs.ts";
import { readWordNet } from "./sources/wordnet.ts";
import type { EmbedData } from "./train-embedder.ts";

/** Corpora that are about who writes when, and not about what is said. */
const NOT_TEXTS = new Set(["raids", "emote-waves", "hype-trains"]);
/** Meanings from grammars, beside those that people wrote. */
const GRAMMAR_CLUSTERS = 1_400;

export type GatherOptions = {
  /** Folders of labelled texts, of which only the texts are read. */
  readonly folders: readonly string[];
  /** The folder of our own paraphrases. */
  readonly paraphrases: string;
  /** The folder of a WordNet database. */
  readonly wordNet: string | undefined;
  readonly sayings: readonly Saying[];
};

/** Meanings as they are written and as the grammars make them, always the same ones: what is kept for measuring is kept everywhere. */
export const meanings = (paraphrases: string): readonly Cluster[] => [
  ...readFolder(paraphrases),
  ...clusters(DEFAULT_SEED, GRAMMAR_CLUSTERS),
];

/** All that the embedder is trained on. */
export const gatherForEmbedder = ({ folders, paraphrases, wordNet, sayings }: GatherOptions): EmbedData => ({
  texts: [...ownTexts(), ...folders.flatMap((folder) => readOpenTexts(folder))],
  clusters: meanings(paraphrases),
  synsets: wordNet === undefined ? [] : readWordNet(wordNet),
  sayings,
});

/** The samples of our own corpora, each text once. */
const ownTexts = (): readonly OpenText[] =>
  CORPORA.filter(({ name }) => !NOT_TEXTS.has(name)).flatMap((corpus) => {
    const texts = new Set([...linesOf(corpus, DEFAULT_SEED, corpus.size)].map(({ text }) => text));
    return [...texts].map((text) => ({ text, source: `own ${corpus.name}` }));
  });
