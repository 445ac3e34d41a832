import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { FlatIndex } from "../src/engine/concepts/flat-index.ts";
import { migrate } from "../src/store/migrations/index.ts";
import { exemplarTable } from "../src/store/sqlite/exemplars.ts";
import { phraseVectorTable } from "../src/store/sqlite/phrase-vectors.ts";
import { loadVectorExtension } from "../src/store/sqlite/vector-extension.ts";
import { vectorSearch } from "../src/store/sqlite/vector-index.ts";

/** How long it takes to find what is like a vector: in memory, in the database one by one, and by its index. Usage: npm run bench -- vectors [--dimensions N] */

const { values } = parseArgs({ options: { dimensions: { type: "string", default: "128" } } });
const dimensions = Number(values.dimensions);
const MODEL = { id: "bench", version: "1" };
const PLACES = 5;

let seed = 20261126;
const chance = (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32 - 0.5;
};
const unit = (numbers: Float32Array): Float32Array => {
  const length = Math.hypot(...numbers);
  return numbers.map((x) => x / length);
};
const centres = Array.from({ length: 200 }, () => unit(Float32Array.from({ length: dimensions }, chance)));
const near = (centre: Float32Array): Float32Array => unit(centre.map((x) => x + chance() * 0.2));
const some = (): Float32Array => near(centres[Math.floor((chance() + 0.5) * centres.length)]!);

const timed = (name: string, rounds: number, ask: (vector: Float32Array) => unknown): void => {
  const queries = Array.from({ length: rounds }, some);
  for (const query of queries.slice(0, rounds / 4)) ask(query);
  const times = queries
    .map((query) => {
      const before = performance.now();
      ask(query);
      return performance.now() - before;
    })
    .sort((a, b) => a - b);
  const at = (share: number): string => `${times[Math.floor(times.length * share)]!.toFixed(3)} ms`;
  console.log(`${name.padEnd(58)} p50 ${at(0.5)}  p95 ${at(0.95)}`);
};

console.log(`${dimensions} dimensions, Node ${process.version}`);
for (const rows of [500, 2_000, 10_000]) {
  const index = new FlatIndex(Array.from({ length: rows }, some), dimensions);
  timed(`${rows} phrases in memory, the nearest 3`, 1_000, (query) => index.nearest(query, 3, 0));
}
for (const rows of [10_000, 50_000]) {
  const db = new Database(":memory:");
  migrate(db, "bench");
  const [exemplars, vectors] = [exemplarTable(db), phraseVectorTable(db)];
  db.transaction(() => {
    for (let i = 0; i < rows; i++) {
      const where = { platform: "discord", community: `s${i % PLACES}` };
      const by = { kind: "modbot" } as const;
      exemplars.add({ concept: `c${i % 1000}`, side: "near", text: `${i}`, where, caseId: "c1", rule: "a", at: i, by });
      vectors.save(MODEL, new Map([[`${i}`, some()]]));
    }
  })();
  await loadVectorExtension(db);
  const here = { platform: "discord", community: "s1" };
  const asked = (vector: Float32Array) => ({ model: MODEL, where: here, vector, count: 5 });
  const { oneByOne, nearest } = vectorSearch(db, true);
  timed(`${rows} exemplars, ${rows / PLACES} of them here: one by one`, 40, (query) => oneByOne(asked(query)));
  nearest(asked(some()));
  timed(`${rows} exemplars, ${rows / PLACES} of them here: sqlite-vec`, 200, (query) => nearest(asked(query)));
  const { nearest: bySigns } = vectorSearch(db, true, 1_000);
  timed(`${rows} exemplars, ${rows / PLACES} of them here: sqlite-vec, signs first`, 200, (query) =>
    bySigns(asked(query)),
  );
  db.close();
}
