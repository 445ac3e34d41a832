import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Chance } from "../corpora/chance.ts";
import { CARRIERS } from "../corpora/disguises/carriers.ts";
import { type Head, headOf } from "../models/builtin/classifier/heads.ts";
import { type Example, noTargets } from "./example.ts";

/** What a lists's entries say, wherever they stand. `sure`: how often that is so. */
type Meaning = { readonly labels: readonly Head[]; readonly sure: number; readonly phrases?: true };

/** Word lists of the built-in rulebook that say something without the words around them. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  "profanity.txt": { labels: ["profanity"], sure: 1 },
  "insults.txt": { labels: ["harassment", "toxicity"], sure: 1 },
  "slurs-ethnic.txt": { labels: ["hate", "toxicity"], sure: 1 },
  "slurs-gender.txt": { labels: ["hate", "toxicity"], sure: 1 },
  "slurs-religious.txt": { labels: ["hate", "toxicity"], sure: 1 },
  "slurs-disability.txt": { labels: ["hate", "toxicity"], sure: 0.7 },
  "hate.txt": { labels: ["hate", "toxicity"], sure: 1 },
  "threats.txt": { labels: ["threat", "toxicity"], sure: 1 },
  "self-harm.txt": { labels: ["self_harm", "harassment", "toxicity"], sure: 1 },
  "sexual.txt": { labels: ["sexual"], sure: 0.8 },
  "sexual-minors.txt": { labels: ["sexual"], sure: 1 },
  "viewer-bots.txt": { labels: ["spam"], sure: 1 },
  "phishing.txt": { labels: [], sure: 0 },
};
const MILD = /low/;

const NAMES = ["jungler", "streamer", "mid", "bro", "dude", "mods", "admin", "bot", "chat", "team"];

type Entry = { readonly text: string; readonly sure: number };

const entriesOf = (folder: string, file: string, sure: number): readonly Entry[] => {
  let weight = sure;
  return readFileSync(join(folder, file), "utf8")
    .split("\n")
    .flatMap((line) => {
      const row = line.trim();
      if (row.startsWith("% category:")) weight = sure;
      if (row.startsWith("% severity:")) weight = MILD.test(row) ? sure * 0.3 : weight;
      if (row.startsWith("% at_most:")) weight *= 0.4;
      if (row === "" || row.startsWith("#") || row.startsWith("%")) return [];
      return [{ text: row.replace(/[*"]/g, "").toLowerCase(), sure: weight }];
    });
};

/** Entries of the word lists, alone and in sentences that say nothing else. */
export const listExamples = (folder: string, chance: Chance, copies: number): readonly Example[] =>
  Object.entries(MEANINGS).flatMap(([file, { labels, sure }]) =>
    labels.length === 0
      ? []
      : entriesOf(folder, file, sure).flatMap(({ text, sure: weight }) =>
          Array.from({ length: copies }, (_, i): Example => {
            const { targets, weights } = noTargets();
            for (const label of labels) {
              targets[headOf(label)] = 1;
              weights[headOf(label)] = weight;
            }
            targets[headOf("any")] = 1;
            weights[headOf("any")] = weight;
            for (const label of ["spam", "scam", "doxxing"] as const)
              if (!labels.includes(label)) weights[headOf(label)] = 0.5;
            const isWord = !text.includes(" ");
            const said =
              i === 0
                ? text
                : isWord
                  ? chance.pick(CARRIERS).replaceAll("{term}", () => text)
                  : chance.pick([
                      `${text} lol`,
                      `hey ${chance.pick(NAMES)} ${text}`,
                      `${text} ${chance.pick(NAMES)}`,
                      `@someone ${text}`,
                      `lmao ${text}`,
                      `${text}!!`,
                      `bro ${text}`,
                      `and ${text}`,
                    ]);
            return {
              text: said,
              source: `list ${file.replace(".txt", "")}`,
              violation: true,
              labels,
              targets,
              weights,
            };
          }),
        ),
  );

/** The same sentences around words that mean no harm, so that the sentences themselves mean nothing. */
export const innocentExamples = (words: readonly string[], chance: Chance, count: number): readonly Example[] =>
  Array.from({ length: count }, (): Example => {
    const { targets, weights } = noTargets();
    weights.fill(0.7, 0, headOf("negative"));
    const word = chance.pick(words);
    const text = chance.holds(0.75)
      ? chance.pick(CARRIERS).replaceAll("{term}", () => word)
      : chance.pick([
          word,
          `${word} lol`,
          `hey ${chance.pick(NAMES)} ${word}`,
          `${word} ${chance.pick(NAMES)}`,
          `@someone ${word}`,
          `lmao ${word}`,
          `${word}!!`,
          `bro ${word}`,
          `and ${word}`,
        ]);
    return { text, source: "list innocent", violation: false, labels: [], targets, weights };
  });
