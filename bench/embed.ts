import { readFileSync } from "node:fs";
import type { Embedder } from "../src/engine/scorers/embedder.ts";
import { readEmbedFile } from "../src/models/builtin/embedder/file.ts";
import { embedderOf } from "../src/models/builtin/embedder/load-embedder.ts";
import { remembering } from "../src/models/builtin/embedder/remembering.ts";
import { HOSTILE } from "./hostile.ts";
import { newStream, newTask } from "./task.ts";

/** What the built-in embedder costs: us a text over the stream of the benchmark, the same for texts that were said lately, and for hostile ones of 4,000 characters. */

const FILE = process.argv[2] ?? "models/modbot-embed.bin";
const COUNT = 40_000;
const before = process.cpuUsage();
const bytes = readFileSync(FILE);
const embedder = embedderOf(readEmbedFile(bytes, FILE));
embedder.embed("the first text makes the tables of folding");
const { user, system } = process.cpuUsage(before);
const texts = newStream(newTask(), COUNT, 5).map(({ text }) => text);

/** us of CPU a text, the best of five rounds. */
const costOf = ({ embed }: Pick<Embedder, "embed">, of: readonly string[]): number =>
  Math.min(
    ...Array.from({ length: 5 }, () => {
      const start = process.cpuUsage();
      for (const text of of) embed(text);
      const used = process.cpuUsage(start);
      return (used.user + used.system) / of.length;
    }),
  );

const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
const known = remembering(embedder, COUNT);
for (const text of texts) known.embed(text);
const rows: readonly (readonly [string, string])[] = [
  ["load, ms of CPU", ((user + system) / 1000).toFixed(0)],
  [`new text of ${mean.toFixed(0)} characters, us`, costOf(embedder, texts).toFixed(1)],
  ["text said lately, us", costOf(known, texts).toFixed(2)],
  ...Object.entries(HOSTILE).map(([name, text]): [string, string] => [
    `hostile: ${name}, us`,
    costOf(
      embedder,
      Array.from({ length: 20 }, () => text),
    ).toFixed(0),
  ]),
];
console.log(
  `${FILE}, ${(bytes.length / 1e6).toFixed(1)} MB, ${embedder.dimensions} dimensions; Node ${process.version}`,
);
for (const [what, figure] of rows) console.log(`${what.padEnd(44)}${figure.padStart(8)}`);
