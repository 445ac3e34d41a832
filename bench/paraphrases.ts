import { parseArgs } from "node:util";
import { hashedGrams } from "../src/corpora/paraphrases/baseline.ts";
import type { Cluster } from "../src/corpora/paraphrases/cluster.ts";
import { readFolder } from "../src/corpora/paraphrases/folder.ts";
import { clusters } from "../src/corpora/paraphrases/grammar/index.ts";
import { overlapOf } from "../src/corpora/paraphrases/overlap.ts";
import { measureRecall, type Recall } from "../src/corpora/paraphrases/recall.ts";
import { isUnseen } from "../src/corpora/paraphrases/split.ts";

/** How far plain spelling goes on the paraphrases: what a trained embedder has to beat, by the same protocol. */
const { values } = parseArgs({
  options: {
    made: { type: "string", default: "900" },
    others: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
});
const written = readFolder("corpora/paraphrases");
const made = clusters(Number(values.seed), Number(values.made));
const pool = [...written, ...made];
const options = { others: Number(values.others), seed: Number(values.seed) };

const seen = (cluster: Cluster): boolean => !isUnseen(cluster);
const TARGETS: readonly (readonly [string, readonly Cluster[]])[] = [
  ["by hand, unseen meanings", written.filter(isUnseen)],
  ["by hand, seen meanings", written.filter(seen)],
  ["grammar, unseen frames", made.filter(isUnseen)],
  ["grammar, seen frames", made.filter(seen)],
];
const results = TARGETS.map(([name, targets]) => ({
  name,
  clusters: targets.length,
  ...measureRecall(hashedGrams, targets, pool, options),
}));
const overlaps = { written: overlapOf(written), made: overlapOf(made) };

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const row = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(26) : cell.padStart(10))).join("");
const cellsOf = ({ queries, one, all, nearMiss }: Recall): readonly string[] => [
  String(queries),
  percent(one.at1),
  one.meanReciprocalRank.toFixed(3),
  percent(all.at1),
  all.meanReciprocalRank.toFixed(3),
  percent(nearMiss.one),
  percent(nearMiss.all),
];

if (values.json) console.log(JSON.stringify({ ...options, overlaps, results }));
else {
  console.log(`${written.length} clusters by hand, ${made.length} by grammar; words in common (Jaccard):`);
  for (const [name, { inside, nearMiss, neighbour }] of Object.entries(overlaps))
    console.log(
      `  ${name.padEnd(8)} inside ${inside.toFixed(3)}, near miss ${nearMiss.toFixed(3)}, likest other ${neighbour.toFixed(3)}`,
    );
  console.log(`\nhashed words and n-grams, one meaning among ${options.others} others`);
  console.log(row(["", "queries", "one @1", "mrr", "all @1", "mrr", "miss one", "miss all"]));
  for (const result of results) console.log(row([result.name, ...cellsOf(result)]));
}
