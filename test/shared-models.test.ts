import { existsSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { openSlowModels } from "../src/cli/models/slow-models.ts";
import { emptyFolder } from "./modbot.ts";
import { hasTransformers, modelWorker } from "./model-worker.ts";
import { pulledModel } from "./pulled-model.ts";

/** Small models that are no part of modbot and may lie beside it. */
const BESIDE = "../shared/models";
const why = !hasTransformers
  ? "@xenova/transformers is not installed"
  : existsSync(BESIDE)
    ? undefined
    : `there is no ${BESIDE}`;
const named = (name: string): string => (why === undefined ? name : `${name} (skipped: ${why})`);
const withBoth = test.skipIf(why !== undefined);

const opened = async (kind: "embedder" | "classifier", name: string) => {
  const folder = emptyFolder();
  const manifest = await pulledModel(folder, name, BESIDE);
  const slow = await openSlowModels(
    { folder, [kind]: name, labels: {} },
    {
      clock: () => performance.now(),
      onNews: (news) => expect(news).toBeUndefined(),
      program: await modelWorker(),
      limits: { deadlineMs: 10_000 },
    },
  );
  onTestFinished(slow.close);
  return { manifest, slow };
};

const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

withBoth(
  named("a sentence model with a real vocabulary puts what means the same closer than what does not"),
  async () => {
    const { manifest, slow } = await opened("embedder", "chat-static-128");
    expect(manifest).toMatchObject({ kind: "embedder", width: 128 });
    const pairs = [
      ["how do i get the new skin", "where can i find that new skin"],
      ["the stream is lagging for me", "my stream keeps buffering"],
      ["good morning everyone", "morning all"],
      ["when does the tournament start", "what time does the tournament begin"],
    ] as const;
    const vectors = (await slow.models?.embedder?.embed(pairs.flat())) ?? [];
    for (let i = 0; i < pairs.length; i++) {
      const mine = cosine(vectors[2 * i]!, vectors[2 * i + 1]!);
      const others = pairs.flatMap((_, j) => (j === i ? [] : [cosine(vectors[2 * i]!, vectors[2 * j + 1]!)]));
      expect(mine, pairs[i]![0]).toBeGreaterThan(Math.max(...others));
    }
  },
);

withBoth(named("a transformer with many labels scores each of ours, and ordinary chat low"), async () => {
  const { manifest, slow } = await opened("classifier", "chat-toxicity-tiny");
  expect(manifest).toMatchObject({ kind: "classifier", activation: "sigmoid", width: 10 });
  const classifier = slow.models?.classifier;
  expect(classifier?.labels).toHaveLength(10);
  const texts = ["you are an idiot", "nice play", "good morning everyone", "see you tomorrow"];
  const [bad, ...fine] = (await classifier?.score(texts)) ?? [];
  expect(bad?.toxicity).toBeGreaterThan(0.9);
  for (const scores of fine) expect(Math.max(...Object.values(scores))).toBeLessThan(0.5);
});
