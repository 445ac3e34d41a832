import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fingerprintOf } from "../src/models/transformers/check-files.ts";
import { openModel } from "../src/models/transformers/open-model.ts";
import type { ModelFile, ThreadJob } from "../src/models/transformers/protocol.ts";
import { realLater } from "../src/models/transformers/real-later.ts";
import { BERT_BASE_SIZE, MINILM_SIZE } from "../test/onnx/bert.ts";
import { randomBert, type TinyModel, tinyEmbedder, writeModel } from "../test/onnx/tiny-models.ts";

/** What the semantic step costs with a model in a thread of its own: npm run bench -- semantic [--messages N] [--threads N] */

const { values } = parseArgs({ options: { messages: { type: "string" }, threads: { type: "string" } } });
const MESSAGES = Number(values.messages ?? 500);
const THREADS = Number(values.threads ?? Math.max(1, Math.min(2, availableParallelism() - 1)));
const BATCH = 16;
const SHARED = join("..", "shared", "models");

const folder = mkdtempSync(join(tmpdir(), "modbot-semantic-"));
const made = (name: string, files: TinyModel): { folder: string; name: string } => {
  writeModel(folder, name, files);
  return { folder, name };
};
const models = [
  { is: "tiny, 4 dimensions", ...made("tiny", tinyEmbedder()) },
  ...(existsSync(join(SHARED, "chat-static-128"))
    ? [{ is: "chat-static-128", folder: SHARED, name: "chat-static-128" }]
    : []),
  { is: "MiniLM's size, numbers of chance", ...made("minilm-size", randomBert(MINILM_SIZE)) },
  { is: "BERT base's size, likewise", ...made("base-size", randomBert(BERT_BASE_SIZE)) },
];

/** Twelve words, which is what a message of chat has in tokens; no two alike, so that nothing is at hand. */
const WORDS = ["hello", "hi", "morning", "idiot", "stupid", "cat", "kitten", "win", "you", "are", "a"];
const textOf = (i: number): string => {
  const words = Array.from(
    { length: 12 },
    (_, at) => WORDS[(i * 7 + at * (1 + (i % 5)) + ((i >> at) & 1)) % WORDS.length],
  );
  return `${words.join(" ")} ${i}`;
};

const filesIn = async (at: string): Promise<readonly ModelFile[]> =>
  Promise.all(
    readdirSync(at, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(at.length + 1))
      .map(async (path) => ({ path, ...(await fingerprintOf(join(at, path))) })),
  );

const share = (times: readonly number[], of: number): string =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * of)]!.toFixed(2);

const measure = async (is: string, job: ThreadJob): Promise<void> => {
  const startedAt = performance.now();
  const model = openModel(fileURLToPath(new URL("./model-worker.mjs", import.meta.url)), job, {
    clock: () => performance.now(),
    later: realLater,
    limits: { deadlineMs: 60_000, batch: BATCH, mostWaiting: 100_000 },
    onNews: () => {},
  });
  await model.ready;
  const loaded = performance.now() - startedAt;
  let next = 0;
  const ask = (): Promise<unknown> => model.ask([textOf(next++)], "now", undefined);
  for (let i = 0; i < 50; i++) await ask();
  const alone: number[] = [];
  for (let i = 0; i < MESSAGES; i++) {
    const at = performance.now();
    await ask();
    alone.push(performance.now() - at);
  }
  const many = performance.now();
  await Promise.all(Array.from({ length: MESSAGES }, ask));
  const rate = (MESSAGES / (performance.now() - many)) * 1_000;
  const again = performance.now();
  for (let i = 0; i < 10_000; i++) await model.ask([textOf(0)], "now", undefined);
  const known = ((performance.now() - again) / 10_000) * 1_000;
  await model.close();
  console.log(
    [
      is.padEnd(34),
      `${loaded.toFixed(0)} ms`,
      share(alone, 0.5),
      share(alone, 0.95),
      share(alone, 0.99),
      rate.toFixed(0),
      known.toFixed(1),
    ].join("\t"),
  );
};

console.log(`${MESSAGES} messages of 13 words, ${THREADS} thread(s), Node ${process.version}`);
console.log([`model`.padEnd(34), "loads in", "p50 ms", "p95 ms", "p99 ms", "together/s", "known us"].join("\t"));
try {
  for (const { is, folder: at, name } of models)
    await measure(is, {
      folder: at,
      name,
      kind: "embedder",
      dtype: "q8",
      pooling: "mean",
      threads: THREADS,
      files: await filesIn(join(at, name)),
    });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
