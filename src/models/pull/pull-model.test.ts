import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder } from "../../../test/modbot.ts";
import { FILES, from, hub, NAME, pull, WEIGHTS } from "../../../test/model-hub.ts";
import { tinyClassifier, writeModel } from "../../../test/onnx/tiny-models.ts";
import { httpGet } from "../../cli/models/http-get.ts";
import { changedFile } from "../transformers/check-files.ts";
import { modelsIn, readManifest } from "../transformers/model-folder.ts";
import { folderSource } from "./folder-source.ts";
import { hubSource } from "./hub-source.ts";

test("a model is fetched whole, is what the hub has, and is known from then on", async () => {
  const folder = emptyFolder();
  const site = await hub();
  const manifest = await pull(from(site.url), { folder });
  expect(manifest).toMatchObject({ name: NAME, kind: "embedder", width: 4, pooling: "mean", source: `${site.url}/` });
  for (const [path, bytes] of Object.entries(FILES))
    expect(readFileSync(join(folder, NAME, path)).equals(bytes), path).toBe(true);
  expect(await changedFile(join(folder, NAME), manifest.files)).toBeUndefined();
  expect(modelsIn(folder)).toEqual([{ name: NAME, manifest }]);
  expect(readdirSync(folder)).toEqual(["tiny"]);
});

test("a classifier is told from a sentence model, with its labels in their order", async () => {
  const site = await hub(tinyClassifier("multi_label_classification"));
  const manifest = await pull(hubSource(new URL(site.url), "tiny/classifier", httpGet()), { name: "tiny/classifier" });
  expect(manifest).toMatchObject({
    kind: "classifier",
    width: 3,
    labels: ["insult", "toxic", "friendly"],
    activation: "sigmoid",
  });
});

test("a hub without the model, or without its ONNX file, says what to look at", async () => {
  const nothing = await hub({});
  await expect(pull(from(nothing.url))).rejects.toMatchObject({
    message: expect.stringContaining(`has no config.json of ${NAME}`),
    hint: expect.stringContaining("Check the name"),
  });
  const { [WEIGHTS]: _, ...rest } = FILES;
  await expect(pull(from((await hub(rest)).url))).rejects.toMatchObject({ hint: expect.stringContaining("--dtype") });
});

test("a folder is a source: one of models, or the model's own", async () => {
  const folder = emptyFolder();
  writeModel(folder, NAME, FILES);
  for (const place of [folder, join(folder, "tiny"), join(folder, NAME)])
    expect((await pull(folderSource(place, place, NAME))).width).toBe(4);
  expect(() => folderSource(emptyFolder(), "empty", NAME)).toThrow(/there is no model tiny\/embedder in empty/);
});

test("a folder with pointers of Git LFS is told from one with a model", async () => {
  const folder = emptyFolder();
  writeModel(folder, NAME, {
    ...FILES,
    [WEIGHTS]: Buffer.from("version https://git-lfs.github.com/spec/v1\noid sha256:0"),
  });
  await expect(pull(folderSource(folder, folder, NAME))).rejects.toMatchObject({
    hint: expect.stringContaining("git lfs pull"),
  });
});

test("a model that has changed at its source is not taken unseen", async () => {
  const folder = emptyFolder();
  const first = await pull(from((await hub()).url), { folder });
  const changed = { ...FILES, "tokenizer_config.json": Buffer.from('{"tokenizer_class":"BertTokenizer"}') };
  const site = await hub(changed);
  await expect(pull(from(site.url), { folder })).rejects.toMatchObject({
    message: expect.stringContaining("not what was pulled before"),
    hint: expect.stringContaining("--again"),
  });
  expect(readManifest(folder, NAME)).toEqual(first);
  expect(await changedFile(join(folder, NAME), first.files)).toBeUndefined();
  expect((await pull(from(site.url), { folder, again: true })).files).not.toEqual(first.files);
});

test("a model that does not load leaves the one before in its place", async () => {
  const folder = emptyFolder();
  const first = await pull(from((await hub()).url), { folder });
  const bad = pull(from((await hub()).url), { folder, probe: () => Promise.reject(new Error("it does not load")) });
  await expect(bad).rejects.toThrow("it does not load");
  expect(readManifest(folder, NAME)).toEqual(first);
});

test("two pulls of one model do not write into one file, and one that was killed is in nobody's way", async () => {
  const folder = emptyFolder();
  const site = await hub();
  const first = pull(from(site.url), { folder });
  await expect(pull(from(site.url), { folder })).rejects.toThrow(
    `another pull of ${NAME} is under way (process ${process.pid})`,
  );
  await first;
  mkdirSync(join(folder, ".pulling", "tiny"), { recursive: true });
  writeFileSync(join(folder, ".pulling", `${NAME}.lock`), "4194305");
  await pull(from(site.url), { folder });
  expect(readdirSync(folder)).toEqual(["tiny"]);
});

test("a manifest that names files outside its folder is not believed", () => {
  const folder = emptyFolder();
  writeModel(folder, NAME, FILES);
  const manifest = {
    format: "modbot-model/1",
    name: NAME,
    kind: "embedder",
    source: "x",
    pulled_at: 1,
    dtype: "q8",
    pooling: "mean",
    width: 4,
  };
  for (const path of ["../../secrets", "/etc/passwd", "a/../../b", "."]) {
    const files = [{ path, bytes: 1, sha256: "0".repeat(64) }];
    writeFileSync(join(folder, NAME, "modbot.json"), JSON.stringify({ ...manifest, files }));
    expect(() => readManifest(folder, NAME), path).toThrow(/is damaged/);
  }
  cpSync(join(folder, NAME), join(folder, "other", "name"), { recursive: true });
  expect(() => readManifest(folder, "other/name")).toThrow(/is damaged/);
});
