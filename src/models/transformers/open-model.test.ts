import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { emptyFolder } from "../../../test/modbot.ts";
import { hasTransformers, modelWorker, unlessInstalled } from "../../../test/model-worker.ts";
import { randomBert, tinyClassifier, tinyEmbedder } from "../../../test/onnx/tiny-models.ts";
import { tinyJob } from "../../../test/tiny-job.ts";
import type { BreakerNews } from "./breaker.ts";
import { labelMap } from "./label-map.ts";
import { type ModelLimits, type OpenModel, openModel } from "./open-model.ts";
import type { ThreadJob } from "./protocol.ts";
import { realLater } from "./real-later.ts";
import { slowClassifier } from "./slow-classifier.ts";
import { slowEmbedder } from "./slow-embedder.ts";

const REF = { id: "tiny/embedder", version: "1" };
const opened: OpenModel[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((model) => model.close()));
});

const open = async (job: ThreadJob, limits: Partial<ModelLimits> = {}, program?: string) => {
  const news: BreakerNews[] = [];
  const model = openModel(program ?? (await modelWorker()), job, {
    clock: () => performance.now(),
    later: realLater,
    limits: { deadlineMs: 10_000, ...limits },
    onNews: (one) => news.push(one),
  });
  opened.push(model);
  return { model, news };
};

const cosine = (a: Float32Array | undefined, b: Float32Array | undefined): number =>
  a && b ? a.reduce((sum, x, i) => sum + x * b[i]!, 0) : Number.NaN;

const withModels = test.skipIf(!hasTransformers);

withModels(
  unlessInstalled("a sentence model of others puts texts that mean much the same close together"),
  async () => {
    const { model } = await open(await tinyJob(emptyFolder(), "embedder", tinyEmbedder()));
    const dimensions = await model.ready;
    expect(dimensions).toBe(4);
    const embedder = slowEmbedder(REF, dimensions, model);
    const [hello, hi, idiot, cat, nothing] = await embedder.embed([
      "hello you",
      "hi",
      "you are a stupid idiot",
      "cat",
      "xyz",
    ]);
    expect(cosine(hello, hello)).toBeCloseTo(1, 5);
    expect(cosine(hello, hi)).toBeGreaterThan(0.9);
    expect(cosine(hello, idiot)).toBeLessThan(0.3);
    expect(cosine(hello, cat)).toBeLessThan(0.3);
    // Words that it does not know: like nothing, not like anything.
    expect([...nothing!]).toEqual([0, 0, 0, 0]);
  },
);

withModels(unlessInstalled("a text means the same alone and beside a long one"), async () => {
  const { model } = await open(await tinyJob(emptyFolder(), "embedder", tinyEmbedder()));
  await model.ready;
  const [alone] = await model.ask(["hello cat"], "now", undefined);
  const again = await open(await tinyJob(emptyFolder(), "embedder", tinyEmbedder()));
  await again.model.ready;
  const [beside] = await again.model.ask(["hello cat", "you are a stupid idiot ".repeat(20)], "now", undefined);
  expect(cosine(alone, beside)).toBeCloseTo(1, 5);
});

withModels(unlessInstalled("a classifier of others scores our labels, and what is friendly stays low"), async () => {
  const { model } = await open(
    await tinyJob(emptyFolder(), "classifier", tinyClassifier("multi_label_classification")),
  );
  await model.ready;
  const map = labelMap("tiny/classifier", ["insult", "toxic", "friendly"], {});
  const classifier = slowClassifier(REF, { map, activation: "sigmoid", platt: {} }, model);
  expect(classifier.labels).toEqual(["toxicity", "harassment"]);
  const [bad, good, plain] = await classifier.score(["you are a stupid idiot", "hello hi", "cat"]);
  expect(bad?.harassment).toBeGreaterThan(0.95);
  expect(good?.harassment).toBeLessThan(0.01);
  expect(plain?.harassment).toBeLessThan(0.05);
});

withModels(unlessInstalled("a model whose file was changed on the disk is not run"), async () => {
  const folder = emptyFolder();
  const job = await tinyJob(folder, "embedder", tinyEmbedder());
  // One bit of a number: as long as before, and loads as well.
  const file = join(folder, job.name, "onnx/model_quantized.onnx");
  const bytes = readFileSync(file);
  bytes[bytes.indexOf(Buffer.from(Float32Array.of(0.9).buffer))]! ^= 1;
  writeFileSync(file, bytes);
  const { model } = await open(job);
  await expect(model.ready).rejects.toMatchObject({
    name: "ModelError",
    message: "cannot use model tiny/embedder: onnx/model_quantized.onnx is not what was pulled.",
    hint: expect.stringContaining("modbot models pull tiny/embedder"),
  });
  await expect(model.ask(["hello"], "now", undefined)).rejects.toMatchObject({ retryable: true });
});

withModels(unlessInstalled("what is no model says so, and does not hang"), async () => {
  const files = { ...tinyEmbedder(), "onnx/model_quantized.onnx": Buffer.from("no model") };
  const { model } = await open(await tinyJob(emptyFolder(), "embedder", files));
  await expect(model.ready).rejects.toThrow(/does not load as embedder/);
});

withModels(
  unlessInstalled("a transformer with layers, heads and weights of bytes runs, and padding hardly matters to it"),
  async () => {
    const files = randomBert({ layers: 2, width: 32, heads: 4, inner: 64, vocabulary: 16 });
    const job = await tinyJob(emptyFolder(), "embedder", files);
    const { model } = await open(job);
    expect(await model.ready).toBe(32);
    const [alone] = await model.ask(["hello cat you win"], "now", undefined);
    const again = await open(job);
    await again.model.ready;
    const [beside, other] = await again.model.ask(["hello cat you win", "idiot ".repeat(60)], "now", undefined);
    // Bytes are made of the numbers of a whole batch: what stands beside a text shifts it by a hair.
    expect(cosine(alone, beside)).toBeGreaterThan(0.98);
    expect(cosine(alone, other)).toBeLessThan(0.9);
  },
);

withModels(unlessInstalled("a repeated text is not computed again"), async () => {
  const { model } = await open(await tinyJob(emptyFolder(), "embedder", tinyEmbedder()));
  await model.ready;
  const [first] = await model.ask(["hello"], "now", undefined);
  const [second, third] = await model.ask(["hello", "hello"], "now", undefined);
  expect(second).toBe(first);
  expect(third).toBe(first);
});

withModels(unlessInstalled("four hundred texts asked at once all get their own answers"), async () => {
  const { model } = await open(await tinyJob(emptyFolder(), "embedder", tinyEmbedder()));
  await model.ready;
  const texts = Array.from({ length: 400 }, (_, i) => `${"cat ".repeat(i % 7)}${"hello ".repeat(i % 5)}win ${i}`);
  const rows = await Promise.all(texts.map((text) => model.ask([text], "now", undefined)));
  const [same] = await model.ask([texts[123]!], "now", undefined);
  expect(rows[123]?.[0]).toBe(same);
  for (const [i, [row]] of rows.entries()) {
    const cats = (i % 7) + 0;
    const expected = Math.hypot(i % 5, cats, 1);
    expect(row?.[2], texts[i]).toBeCloseTo(cats / expected, 4);
  }
});
