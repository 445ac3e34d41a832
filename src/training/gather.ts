import { chanceFrom } from "../corpora/chance.ts";
import type { SlangFile } from "../engine/text/slang/entry.ts";
import { emoteExamples } from "./emotes.ts";
import type { Example } from "./example.ts";
import { identityExamples } from "./identity/identity.ts";
import { listExamples, listedWords } from "./lists.ts";
import { ownExamples } from "./own.ts";
import { readSets } from "./sets.ts";
import { slangExamples } from "./slang.ts";

export type GatherOptions = {
  readonly seed: number;
  /** Folders of sets. None: texts of our own alone. */
  readonly folders: readonly string[];
  /** Where the word lists of the built-in rulebook lie. */
  readonly lists: string;
  /** The lexicon of chat slang. */
  readonly slang: readonly SlangFile[];
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

/** A word of a list is lost in a longer text. */
const LONGEST = 80;

/** Statements of what people are, times as many as `times`. */
const IDENTITIES = 2_500;
/** Rows of emotes, likewise. */
const EMOTES = 500;

/** Everything that a training learns from. The same options and files give the same texts in the same order. */
export const gather = ({ seed, folders, lists, slang, times, copies, leftOut }: GatherOptions): Gathered => {
  const chance = chanceFrom(seed);
  const own = ownExamples(times, chance.apart());
  const contexts = own.flatMap(({ text, labels }) => (labels.length === 0 && text.length <= LONGEST ? [text] : []));
  const listed = listExamples(lists, contexts, chance.apart(), copies);
  const slangs = slangExamples(slang, contexts, chance.apart(), copies);
  const identities = identityExamples(Math.round(IDENTITIES * times), chance.apart());
  const emotes = emoteExamples(Math.round(EMOTES * times), chance.apart());
  const sets = folders.flatMap((folder) => readSets(folder, "train"));
  return {
    examples: [...sets, ...own, ...listed, ...slangs, ...identities, ...emotes].filter(
      (example) => !isLeftOut(example, leftOut),
    ),
    wanted: listedWords(lists),
  };
};

export const isLeftOut = ({ source, id }: Example, leftOut: readonly string[]): boolean =>
  leftOut.some((name) => source === name || id?.startsWith(name) === true);
