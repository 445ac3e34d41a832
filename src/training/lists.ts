import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Chance } from "../corpora/chance.ts";
import { type Head, headOf } from "../models/builtin/classifier/heads.ts";
import { type Example, noTargets } from "./example.ts";
import { inContext } from "./in-context.ts";

/** What the entries of a list say wherever they stand, and how often that is so. */
type Meaning = { readonly labels: readonly Head[]; readonly sure: number };

/** Word lists of the built-in rulebook that say something by themselves. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  profanity: { labels: ["profanity"], sure: 1 },
  insults: { labels: ["harassment", "toxicity"], sure: 1 },
  "slurs-ethnic": { labels: ["hate", "toxicity"], sure: 1 },
  "slurs-gender": { labels: ["hate", "toxicity"], sure: 1 },
  "slurs-religious": { labels: ["hate", "toxicity"], sure: 1 },
  "slurs-disability": { labels: ["hate", "toxicity"], sure: 0.7 },
  hate: { labels: ["hate", "toxicity"], sure: 1 },
  threats: { labels: ["threat", "toxicity"], sure: 1 },
  "self-harm": { labels: ["self_harm", "harassment", "toxicity"], sure: 1 },
  sexual: { labels: ["sexual"], sure: 0.8 },
  "sexual-minors": { labels: ["sexual"], sure: 1 },
  "viewer-bots": { labels: ["spam"], sure: 1 },
};

/** Mild entries say less. */
const MILD = 0.3;

type Entry = { readonly text: string; readonly sure: number };

const entriesOf = (folder: string, list: string, sure: number): readonly Entry[] => {
  let now = sure;
  return readFileSync(join(folder, `${list}.txt`), "utf8")
    .split("\n")
    .flatMap((line) => {
      const row = line.trim();
      if (row.startsWith("% category:")) now = sure;
      else if (row.startsWith("% severity: low")) now *= MILD;
      // What the list itself lets people decide about (`dyke`, `autistic`) means many things: nothing is learnt of it.
      else if (row.startsWith("% at_most:")) now = 0;
      return now === 0 || row === "" || /^[#%]/.test(row)
        ? []
        : [{ text: row.replace(/[*"]/g, "").toLowerCase(), sure: now }];
    });
};

/**
 * Entries of the word lists: alone, and in `contexts`, which are innocent texts that are learnt as such too, so that they say nothing.
 * `copies`: texts an entry; of a part of one, so many entries have one.
 */
export const listExamples = (
  folder: string,
  contexts: readonly string[],
  chance: Chance,
  copies: number,
): readonly Example[] =>
  Object.entries(MEANINGS).flatMap(([list, { labels, sure }]) =>
    entriesOf(folder, list, sure).flatMap((entry) => {
      const count = Math.floor(copies) + (chance.holds(copies % 1) ? 1 : 0);
      return Array.from({ length: count }, (_, i) =>
        listExample(list, labels, entry, i === 0 ? entry.text : inContext(entry.text, chance.pick(contexts), chance)),
      );
    }),
  );

const listExample = (list: string, labels: readonly Head[], { sure }: Entry, text: string): Example => {
  const { targets, weights } = noTargets();
  for (const label of labels) {
    targets[headOf(label)] = 1;
    weights[headOf(label)] = sure;
  }
  return { text, source: `list ${list}`, violation: true, clean: false, labels, targets, weights };
};

/** Single words of the lists that people hide from filters. */
export const listedWords = (folder: string): ReadonlySet<string> =>
  new Set(
    Object.entries(MEANINGS).flatMap(([list, { sure }]) =>
      entriesOf(folder, list, sure).flatMap(({ text }) => (HIDEABLE.test(text) ? [text] : [])),
    ),
  );
const HIDEABLE = /^[a-z]{4,}$/;
