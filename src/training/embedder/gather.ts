import { DEFAULT_SEED, linesOf } from "../../corpora/corpus.ts";
import { CORPORA } from "../../corpora/index.ts";
import type { Cluster } from "../../corpora/paraphrases/cluster.ts";
import { readFolder } from "../../corpora/paraphrases/folder.ts";
import { clusters } from "../../corpora/paraphrases/grammar/index.ts";
import { readWordVectors } from "../word-vectors.ts";
import type { KindLine } from "./sources/kind-pairs.ts";
import { readOpenTexts } from "./sources/open-texts.ts";
import type { Saying } from "./sources/slang-pairs.ts";
import { readWordNet } from "./sources/wordnet.ts";
import type { EmbedData } from "./train-embedder.ts";

/** Corpora that are about who writes when, and not about what is said. */
const NOT_TEXTS = new Set(["raids", "emote-waves", "hype-trains"]);
/** Of each of our own corpora, so many times its sample. */
const OWN_TIMES = 2;
/** Meanings from grammars, beside those that people wrote: to learn from, and to measure among. */
const GRAMMAR_CLUSTERS = 1_800;
const MEASURED_CLUSTERS = 900;
/** So many of the commonest words of a file of vectors are looked at. */
const VECTORS = 60_000;

export type GatherOptions = {
  /** Folders of labelled texts, of which only the texts are read. */
  readonly folders: readonly string[];
  /** The folder of our own paraphrases. */
  readonly paraphrases: string;
  /** The folder of a WordNet database. */
  readonly wordNet: string | undefined;
  /** A file of word vectors. */
  readonly vectors: string | undefined;
  readonly sayings: readonly Saying[];
};

/**
 * Meanings as they are written and as the grammars make them. Always the same ones: what is kept for measuring is kept from every training.
 * Those to measure among are some of those to learn from.
 */
export const meaningsToLearn = (paraphrases: string): readonly Cluster[] => meanings(paraphrases, GRAMMAR_CLUSTERS);
export const meaningsToMeasure = (paraphrases: string): readonly Cluster[] => meanings(paraphrases, MEASURED_CLUSTERS);

const meanings = (paraphrases: string, made: number): readonly Cluster[] => [
  ...readFolder(paraphrases),
  ...clusters(DEFAULT_SEED, made),
];

/** All that the embedder is trained on. */
export const gatherForEmbedder = ({ folders, paraphrases, wordNet, vectors, sayings }: GatherOptions): EmbedData => {
  const own = ownLines();
  return {
    texts: [
      ...own.map(({ text, corpus }) => ({ text, source: `own ${corpus}` })),
      ...folders.flatMap((folder) => readOpenTexts(folder)),
    ],
    kinds: own.filter(({ kind }) => kind !== ""),
    clusters: meaningsToLearn(paraphrases),
    synsets: wordNet === undefined ? [] : readWordNet(wordNet),
    sayings,
    vectors: vectors === undefined ? undefined : readWordVectors(vectors, VECTORS),
  };
};

/** The samples of our own corpora, each text once, with what it does where the corpus tells. */
const ownLines = (): readonly KindLine[] =>
  CORPORA.filter(({ name }) => !NOT_TEXTS.has(name)).flatMap((corpus) => {
    const seen = new Set<string>();
    return [...linesOf(corpus, DEFAULT_SEED, OWN_TIMES * corpus.size)].flatMap((line): readonly KindLine[] => {
      if (seen.has(line.text)) return [];
      seen.add(line.text);
      const kind = line.function ?? line.family;
      return [
        {
          text: line.text,
          corpus: corpus.name,
          kind: typeof kind === "string" ? kind : "",
          violation: line.violation === true,
        },
      ];
    });
  });
