import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { ModelChoice } from "../src/cli/config/models.ts";
import { type Context, contextOf } from "../src/cli/context.ts";
import { openPatientModels } from "../src/cli/models/patient.ts";
import { type ModelNews, openSlowModels } from "../src/cli/models/slow-models.ts";
import { slowRefs } from "../src/cli/models/slow-refs.ts";
import { replayFiles } from "../src/cli/replay/replay-files.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { compileRulebook } from "../src/engine/rulebook/compile.ts";
import type { Rulebook } from "../src/engine/rulebook/rule.ts";
import { arrivals, fedConnector, notingPerformer, temporaryFolder } from "./bot-bench.ts";
import { eventually } from "./eventually.ts";
import { emptyFolder } from "./modbot.ts";
import { hasTransformers, modelWorker, unlessInstalled } from "./model-worker.ts";
import { type TinyModel, tinyClassifier, tinyEmbedder, writeModel } from "./onnx/tiny-models.ts";
import { pulledModel } from "./pulled-model.ts";
import { databaseIn, opened, running } from "./running-bot.ts";
import { wordClassifier } from "./word-models.ts";

const withModels = test.skipIf(!hasTransformers);

/** As much of a context as a replay needs. */
const quietContext = (): Context => contextOf(process, new AbortController().signal, { quiet: true }, () => {});

const pulled = async (folder: string, name: string, files: TinyModel): Promise<void> => {
  const from = emptyFolder();
  writeModel(from, name, files);
  await pulledModel(folder, name, from);
};

const opening = async (choice: ModelChoice) => {
  const news: ModelNews[] = [];
  const slow = await openSlowModels(choice, {
    clock: () => performance.now(),
    onNews: (one) => news.push(one),
    program: await modelWorker(),
    limits: { deadlineMs: 5_000 },
  });
  onTestFinished(slow.close);
  return { slow, news };
};

/** What the built-in classifier does not know, and the pulled one does: `stupid`. */
const rulebookBy = (choice: ModelChoice): Rulebook =>
  compileRulebook({
    file: "rules.yaml",
    text: 'format: modbot-rules/1\nversion: "1"\nrules:\n  - { id: a, says: A., mode: act, then: { message: delete }, when: { label: { name: harassment, queue_at: 0.6, act_at: 0.9 } } }\n',
    models: { classifier: () => wordClassifier({ villain: { harassment: 0.97 } }), ...slowRefs(choice) },
  });

const chatBy = async (choice: ModelChoice, texts: readonly string[]) => {
  const { slow, news } = await opening(choice);
  const { performer, performed } = notingPerformer();
  const chat = fedConnector(performer);
  const bot = await running({
    store: await opened(databaseIn(temporaryFolder())),
    connectors: [chat.connector],
    moderator: new Moderator(rulebookBy(choice)),
    ...(slow.models === undefined ? {} : { slowModels: slow.models }),
  });
  chat.feed(arrivals([...texts]));
  await eventually("all decisions", () => bot.acknowledged().length === texts.length);
  chat.end();
  await bot.done;
  const evidence = bot.events.flatMap((event) =>
    event.type === "decided" ? event.recorded.decision.rules.map((rule) => JSON.stringify(rule)) : [],
  );
  return { news, evidence, deleted: performed.map(({ effect }) => effect.target.message) };
};

withModels(
  unlessInstalled("a message is acted on by what a pulled classifier says, and the decision names it"),
  async () => {
    const folder = emptyFolder();
    await pulled(folder, "tiny/classifier", tinyClassifier("multi_label_classification"));
    const choice = { folder, classifier: "tiny/classifier", labels: {} };
    const { deleted, evidence, news } = await chatBy(choice, [
      "hello you",
      "you are a stupid idiot",
      "cat",
      "hi kitten",
    ]);
    expect(deleted).toEqual(["m2"]);
    expect(evidence[0]).toContain("tiny/classifier");
    expect(news).toEqual([]);
  },
);

withModels(
  unlessInstalled("a model that was changed on the disk is told of once, and the built-in one serves"),
  async () => {
    const folder = emptyFolder();
    await pulled(folder, "tiny/classifier", tinyClassifier("multi_label_classification"));
    appendFileSync(join(folder, "tiny/classifier/onnx/model_quantized.onnx"), "x");
    const choice = { folder, classifier: "tiny/classifier", labels: {} };
    const { deleted, news } = await chatBy(choice, ["you villain", "you are a stupid idiot", "hello"]);
    expect(deleted).toEqual(["m1"]);
    expect(news).toEqual([
      expect.objectContaining({
        model: "tiny/classifier",
        now: "missing",
        why: expect.stringContaining("not what was pulled"),
      }),
    ]);
  },
);

test("a model that was never pulled is told of once, with what to type, and the built-in one serves", async () => {
  const choice = { folder: emptyFolder(), embedder: "tiny/gone", classifier: "tiny/gone", labels: {} };
  const { deleted, news } = await chatBy(choice, ["you villain", "hello"]);
  expect(deleted).toEqual(["m1"]);
  expect(news.map(({ kind, now, hint }) => [kind, now, hint])).toEqual([
    ["embedder", "missing", "Fetch it: modbot models pull tiny/gone"],
    ["classifier", "missing", "Fetch it: modbot models pull tiny/gone"],
  ]);
});

withModels(
  unlessInstalled("a classifier of which no label is known is refused until somebody says what they mean"),
  async () => {
    const folder = emptyFolder();
    const files = tinyClassifier("single_label_classification");
    const config = Buffer.from(
      JSON.stringify({
        ...JSON.parse(Buffer.from(files["config.json"]!).toString()),
        id2label: { 0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2" },
      }),
    );
    await pulled(folder, "tiny/classifier", { ...files, "config.json": config });
    const choice = { folder, classifier: "tiny/classifier" };
    const { slow, news } = await opening({ ...choice, labels: {} });
    expect(slow.models).toBeUndefined();
    expect(news[0]).toMatchObject({
      now: "missing",
      why: expect.stringContaining("LABEL_0"),
      hint: expect.stringContaining("models: { labels:"),
    });
    const named = await opening({ ...choice, labels: { label_0: "harassment" } });
    const [bad, good] = (await named.slow.models?.classifier?.score(["you are a stupid idiot", "hello hi"])) ?? [];
    expect(bad?.harassment).toBeGreaterThan(0.9);
    expect(good?.harassment).toBeLessThan(0.01);
  },
);

withModels(unlessInstalled("a sentence model answers who waits and who does not, with the same vectors"), async () => {
  const folder = emptyFolder();
  await pulled(folder, "tiny/embedder", tinyEmbedder());
  const { slow } = await opening({ folder, embedder: "tiny/embedder", labels: {} });
  expect(slow.models?.embedder).toMatchObject({
    dimensions: 4,
    model: { id: "tiny/embedder", version: expect.stringMatching(/^[0-9a-f]{12}$/) },
  });
  const phrases = Array.from({ length: 300 }, (_, i) => `hello cat ${"win ".repeat(i % 9)}`);
  const idle = slow.idle?.embedder?.embed(phrases);
  const [now] = (await slow.models?.embedder?.embed(["hello cat win"])) ?? [];
  expect((await idle)?.[1]).toEqual(now);
});

withModels(unlessInstalled("a replay judges as a run does, and comes to the same each time"), async () => {
  const folder = emptyFolder();
  await pulled(folder, "tiny/classifier", tinyClassifier("multi_label_classification"));
  const choice = { folder, classifier: "tiny/classifier", labels: {} };
  const refs = slowRefs(choice);
  const rulebook = rulebookBy(choice);
  const file = join(folder, "chat.jsonl");
  const texts = ["you are a stupid idiot", "hello you", "you villain", "cat"];
  writeFileSync(file, texts.map((text, i) => JSON.stringify({ id: String(i), text })).join("\n"));
  const said: string[] = [];
  const ctx = { ...quietContext(), say: (line: string) => void said.push(line) };
  const replayed = async (): Promise<readonly string[]> => {
    const models = await openPatientModels(ctx, choice, rulebook, refs, await modelWorker());
    const lines: string[] = [];
    await replayFiles(ctx, {
      rulebook,
      files: [file],
      strict: true,
      write: (line) => lines.push(line),
      ...(models ? { models } : {}),
    });
    await models?.close();
    return lines;
  };
  const lines = await replayed();
  // What the pulled model knows of goes by it, also where the built-in one would say otherwise.
  expect(lines.map((line) => (JSON.parse(line) as { route: string }).route)).toEqual([
    "act",
    "ignore",
    "ignore",
    "ignore",
  ]);
  expect(await replayed()).toEqual(lines);
  expect(said).toEqual([]);
  expect(await openPatientModels(ctx, choice, rulebookBy({ folder, labels: {} }), refs)).toBeUndefined();
});
