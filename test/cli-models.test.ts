import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { liveModbot } from "./live-modbot.ts";
import { emptyFolder, modbot } from "./modbot.ts";
import { hasTransformers, unlessInstalled } from "./model-worker.ts";
import { tinyClassifier, tinyEmbedder, writeModel } from "./onnx/tiny-models.ts";
import { siteThat } from "./web-server.ts";

// Each test starts modbot several times, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const CONFIG = "mode: observe   # for now\nrules: rules.yaml\nconnectors: { jsonl: { file: chat.jsonl } }\n";
const RULES =
  'format: modbot-rules/1\nversion: "1"\nrules: [{ id: scam, says: A scam., when: { phrase: { any: [free nitro] } } }]\n';

const community = (config = CONFIG): string => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "modbot.yaml"), config);
  writeFileSync(join(cwd, "rules.yaml"), RULES);
  writeFileSync(join(cwd, "chat.jsonl"), '{"id":"1","text":"hello there"}\n');
  writeModel(join(cwd, "usb"), "tiny/embedder", tinyEmbedder());
  writeModel(join(cwd, "usb"), "tiny/classifier", tinyClassifier("multi_label_classification"));
  return cwd;
};
const pulled = async (...names: readonly string[]): Promise<string> => {
  const cwd = community();
  for (const name of names)
    expect(await modbot(["models", "pull", name, "--from", "usb"], { cwd })).toMatchObject({ code: 0 });
  return cwd;
};

test("a model is pulled from a folder, used, listed and removed, and modbot.yaml keeps its comments", async () => {
  const cwd = community();
  const pull = await modbot(["models", "pull", "tiny/embedder", "--from", "usb"], { cwd });
  expect(pull.stdout).toMatch(/^tiny\/embedder: embedder, 4 dimensions, 0\.0 MB, in modbot-models/);
  expect(pull.stderr).toContain("modbot models use tiny/embedder");
  const use = await modbot(["models", "use", "tiny/embedder"], { cwd });
  expect(use.stdout).toContain("+  embedder: tiny/embedder");
  expect(readFileSync(join(cwd, "modbot.yaml"), "utf8")).toBe(`${CONFIG}models:\n  embedder: tiny/embedder\n`);
  const list = await modbot(["models", "list"], { cwd });
  expect(list.code).toBe(0);
  expect(list.stdout).toMatch(/builtin +embedder +\d\.\d MB +part of modbot/);
  expect(list.stdout).toMatch(/builtin +classifier +in use/);
  expect(list.stdout).toMatch(/tiny\/embedder +embedder +in use +0\.0 MB +4 dimensions/);
  const kept = await modbot(["models", "remove", "tiny/embedder"], { cwd });
  expect([kept.code, kept.stderr]).toEqual([2, expect.stringMatching(/is the embedder in use.*--force/s)]);
  await modbot(["models", "use", "builtin"], { cwd });
  expect(readFileSync(join(cwd, "modbot.yaml"), "utf8")).toContain("mode: observe   # for now\n");
  expect((await modbot(["models", "remove", "tiny/embedder"], { cwd })).stdout).toBe("tiny/embedder removed\n");
  expect(existsSync(join(cwd, "modbot-models", "tiny"))).toBe(false);
});

test("a program can read what there is", async () => {
  const cwd = await pulled("tiny/embedder", "tiny/classifier");
  const { stdout } = await modbot(["models", "list", "--json"], { cwd });
  const { models } = JSON.parse(stdout) as { models: readonly Record<string, unknown>[] };
  expect(models.map(({ name, kind, in_use }) => [name, kind, in_use])).toEqual([
    ["builtin", "embedder", true],
    ["builtin", "classifier", true],
    ["tiny/classifier", "classifier", false],
    ["tiny/embedder", "embedder", false],
  ]);
  expect(models[2]).toMatchObject({ labels: ["insult", "toxic", "friendly"], dtype: "q8" });
  expect(models[3]).toMatchObject({
    dimensions: 4,
    files: expect.arrayContaining([expect.objectContaining({ path: "config.json" })]),
  });
});

test("a file that was changed is found by the list, with what to do", async () => {
  const cwd = await pulled("tiny/embedder");
  appendFileSync(join(cwd, "modbot-models/tiny/embedder/onnx/model_quantized.onnx"), "x");
  expect((await modbot(["models", "list"], { cwd })).code).toBe(0);
  const { code, stdout } = await modbot(["models", "list", "--check"], { cwd });
  expect(code).toBe(1);
  expect(stdout).toContain("onnx/model_quantized.onnx is not what was pulled. modbot models pull tiny/embedder");
  expect((await modbot(["models", "pull", "tiny/embedder", "--from", "usb"], { cwd })).code).toBe(0);
  expect((await modbot(["models", "list", "--check"], { cwd })).code).toBe(0);
});

test("a model comes from a mirror over HTTP", async () => {
  const files = tinyEmbedder();
  const site = await siteThat((request, response) => {
    const bytes = files[/^\/tiny\/embedder\/resolve\/main\/(.+)$/.exec(request.url ?? "")?.[1] ?? ""];
    if (bytes) response.end(bytes);
    else response.writeHead(404).end();
  });
  const cwd = community();
  const { code, stdout } = await modbot(["models", "pull", "tiny/embedder", "--from", site.url, "--json"], { cwd });
  expect(code).toBe(0);
  const asked = site.asked.length;
  const second = await modbot(["models", "pull", "tiny/embedder", "--from", site.url], { cwd });
  expect([second.code, second.stderr]).toEqual([0, expect.stringContaining("is there already, and whole")]);
  expect(site.asked).toHaveLength(asked);
  expect((await modbot(["models", "pull", "tiny/embedder", "--from", site.url, "--again"], { cwd })).code).toBe(0);
  expect(site.asked.length).toBeGreaterThan(asked);
  expect(JSON.parse(stdout)).toMatchObject({
    name: "tiny/embedder",
    kind: "embedder",
    width: 4,
    tried: hasTransformers,
  });
});

test.each([
  [["pull", "../../etc"], "is not the name of a model"],
  [["pull", "a/b/c"], "is not the name of a model"],
  [["pull", "builtin"], "is part of modbot"],
  [["pull", "tiny/embedder", "--from", "nowhere"], "there is no such folder"],
  [["pull", "tiny/none", "--from", "usb"], "there is no model tiny/none in usb"],
  [["pull", "tiny/embedder", "--from", "usb", "--dtype", "q9"], "Write one of: q8"],
  [["pull", "tiny/embedder", "--from", "usb", "--dtype", "fp32"], "--dtype"],
  [["pull", "tiny/embedder", "--from", "usb", "--max-size", "lots"], "500MB or 2GB"],
  [["use", "tiny/embedder"], "modbot models pull tiny/embedder"],
  [["use", "builtin", "--as", "oracle"], "neither embedder nor classifier"],
  [["remove", "tiny/embedder"], "there is no model tiny/embedder"],
])("models %j is refused with a way out", async (args, why) => {
  const { code, stdout, stderr } = await modbot(["models", ...args], { cwd: community() });
  expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(why)]);
});

test("a mistake under models: is told with its place", async () => {
  const cwd = community("models:\n  embedder: ../evil\n  labels: { S: sexy }\n");
  const { code, stderr } = await modbot(["models", "list"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("modbot.yaml:2:13: ");
  expect(stderr).toContain("Xenova/all-MiniLM-L6-v2");
  expect(stderr).toContain("modbot.yaml:3:16: ");
});

test("a classifier of unknown labels is told of when it is chosen", async () => {
  const cwd = community();
  const files = tinyClassifier("multi_label_classification");
  const config = Buffer.from(files["config.json"]!).toString().replaceAll("insult", "a").replaceAll("toxic", "b");
  writeModel(join(cwd, "usb"), "tiny/odd", { ...files, "config.json": Buffer.from(config) });
  await modbot(["models", "pull", "tiny/odd", "--from", "usb"], { cwd });
  const { code, stderr } = await modbot(["models", "use", "tiny/odd"], { cwd });
  expect([code, stderr]).toEqual([
    0,
    expect.stringMatching(/none of the labels of tiny\/odd is known: a, b, friendly\..*models: \{ labels/),
  ]);
});

test.skipIf(!hasTransformers)(unlessInstalled("what does not load is not put in its place"), async () => {
  const cwd = community();
  writeModel(join(cwd, "usb"), "tiny/broken", {
    ...tinyEmbedder(),
    "onnx/model_quantized.onnx": Buffer.from("no model at all"),
  });
  const { code, stderr } = await modbot(["models", "pull", "tiny/broken", "--from", "usb"], { cwd });
  expect([code, stderr]).toEqual([2, expect.stringContaining("does not load as embedder")]);
  expect((await modbot(["models", "list"], { cwd })).stdout).not.toContain("broken");
});

test("a run whose model is gone says so once, says what to type, and judges", async () => {
  const cwd = community(`${CONFIG}models: { embedder: tiny/gone }\n`);
  const run = await modbot(["run"], { cwd });
  expect(run.code).toBe(0);
  expect(run.stderr.match(/tiny\/gone cannot be used, and the built-in one serves/g)).toHaveLength(1);
  expect(run.stderr).toContain("modbot models pull tiny/gone");
  expect((await modbot(["models", "list"], { cwd })).stdout).toContain("tiny/gone: it is not there");
  const told = (await modbot(["run", "--json", "--from", "chat.jsonl"], { cwd })).stdout.split("\n");
  expect(told.filter((line) => line.includes('"event":"model"'))).toHaveLength(1);
});

test.skipIf(!hasTransformers)(
  unlessInstalled("a run with a pulled model starts, ends and leaves nothing behind"),
  async () => {
    const cwd = await pulled("tiny/embedder", "tiny/classifier");
    for (const name of ["tiny/embedder", "tiny/classifier"]) await modbot(["models", "use", name], { cwd });
    const run = await modbot(["run"], { cwd });
    expect([run.code, run.stderr]).toEqual([0, expect.not.stringContaining("warning")]);
  },
);

/** People here find `stupid` no insult, and `idiot` one. */
const labelled = (): string =>
  Array.from({ length: 120 }, (_, i) => {
    const has = i % 3 === 0;
    const text = has ? "idiot" : i % 3 === 1 ? "stupid" : "hello cat";
    return JSON.stringify({ text: `${text} ${i}`, labels: has ? ["harassment"] : [], violation: has });
  }).join("\n");

test.skipIf(!hasTransformers)(
  unlessInstalled(
    "a classifier learns how sure it may be from what people say, and what nobody labelled stays as it was",
  ),
  async () => {
    const cwd = await pulled("tiny/classifier");
    writeFileSync(join(cwd, "labelled.jsonl"), labelled());
    const { code, stdout } = await modbot(["models", "calibrate", "tiny/classifier", "labelled.jsonl"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/toxicity +0 +80 +too few: as it was/);
    const [, before, after] = /harassment +40 +80 +(0\.\d+) +(0\.\d+) +calibrated/.exec(stdout) ?? [];
    expect(Number(after)).toBeLessThan(Number(before));
    const list = JSON.parse((await modbot(["models", "list", "--check", "--json"], { cwd })).stdout) as {
      models: readonly { calibrated?: unknown }[];
    };
    expect(list.models[2]?.calibrated).toEqual(["harassment"]);
    writeFileSync(join(cwd, "plain.jsonl"), '{"text":"hello"}\n');
    const nothing = await modbot(["models", "calibrate", "tiny/classifier", "plain.jsonl"], { cwd });
    expect([nothing.code, nothing.stderr]).toEqual([
      2,
      expect.stringMatching(/nothing in plain\.jsonl tells.*"violation": false/s),
    ]);
  },
);

const MEANING = `format: modbot-rules/1
version: "1"
concepts: { cats: { near: ["cat", "kitten"], far: ["hello", "morning"] } }
rules: [{ id: cats, says: Is about cats., mode: queue, when: { meaning: { near: cats, queue_at: 0.2, act_at: 0.9 } } }]
`;

test.skipIf(!hasTransformers)(
  unlessInstalled(
    "concepts are compared by a pulled sentence model, in explain and in a run, and its vectors are made once",
  ),
  async () => {
    const cwd = await pulled("tiny/embedder");
    writeFileSync(join(cwd, "rules.yaml"), MEANING);
    writeFileSync(join(cwd, "modbot.yaml"), `${CONFIG}models: { embedder: tiny/embedder }\n`);
    const about = await modbot(["explain", "you are a kitten"], { cwd });
    expect(about.stdout).toMatch(/QUEUE.*cats \d\.\d+: .*like "kitten".*\(tiny\/embedder [0-9a-f]{12}\)/s);
    expect((await modbot(["explain", "hello you"], { cwd })).stdout).toMatch(/^IGNORE/);
    const live = liveModbot(cwd);
    await live.saidOnStderr("knows the phrases of all concepts now");
    expect(await live.judged("m1", "you are a kitten")).toMatchObject({ route: "queue" });
    expect(await live.end()).toBe(0);
    const again = liveModbot(cwd);
    await again.started();
    expect(await again.judged("m2", "a kitten")).toMatchObject({ route: "queue" });
    expect(await again.end()).toBe(0);
    expect(again.stderr()).not.toContain("wait for tiny/embedder");
  },
);
