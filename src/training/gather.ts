import { chanceFrom } from "../corpora/chance.ts";
import type { Example } from "./example.ts";
import { innocentExamples, listExamples } from "./lists.ts";
import { ownExamples } from "./own.ts";
import { readSets } from "./sets.ts";

export type GatherOptions = {
  readonly seed: number;
  /** Folders of sets. None: texts of our own alone. */
  readonly folders: readonly string[];
  /** Where the word lists of the built-in rulebook lie. */
  readonly lists: string;
  /** How many times as many texts as in `corpora/`. */
  readonly times: number;
  /** Texts for each entry of a word list. */
  readonly copies: number;
  /** Sources, or beginnings of ids, that are kept from the training. */
  readonly leftOut: readonly string[];
};

export type Gathered = {
  readonly examples: readonly Example[];
  /** Words that people hide from filters. */
  readonly wanted: ReadonlySet<string>;
};

/** Sentences around innocent words, for each sentence around a word of a list. */
const INNOCENT_SHARE = 0.6;
const SHORTEST = 3;

/** Everything that a training learns from. The same options and files give the same texts in the same order. */
export const gather = ({ seed, folders, lists, times, copies, leftOut }: GatherOptions): Gathered => {
  const chance = chanceFrom(seed);
  const own = ownExamples(times, chance.apart());
  const listed = listExamples(lists, chance.apart(), copies);
  const words = wordsOf(listed);
  const inCarriers = listed.length * INNOCENT_SHARE + own.filter(({ source }) => source === "own disguises").length;
  const innocents = innocentExamples(innocentWords(own, words), chance.apart(), Math.round(inCarriers));
  const sets = folders.flatMap((folder) => readSets(folder, "train"));
  return {
    examples: [...sets, ...own, ...listed, ...innocents].filter((example) => !isLeftOut(example, leftOut)),
    wanted: words,
  };
};

export const isLeftOut = ({ source, id }: Example, leftOut: readonly string[]): boolean =>
  leftOut.some((name) => source === name || id?.startsWith(name) === true);

const wordsOf = (listed: readonly Example[]): ReadonlySet<string> =>
  new Set(listed.flatMap(({ text }) => (/^[a-z]{4,}$/.test(text) ? [text] : [])));

/** Words of innocent texts of our own. */
const innocentWords = (own: readonly Example[], bad: ReadonlySet<string>): readonly string[] => {
  const words = new Set<string>();
  for (const { text, labels } of own) {
    if (labels.length > 0) continue;
    for (const word of text.toLowerCase().split(/[^a-z']+/))
      if (word.length >= SHORTEST && !bad.has(word)) words.add(word);
  }
  return [...words];
};
