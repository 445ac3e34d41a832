import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eventually } from "../../../test/eventually.ts";
import { emptyFolder } from "../../../test/modbot.ts";
import { tinyClassifier, tinyEmbedder, writeModel } from "../../../test/onnx/tiny-models.ts";
import { siteThat } from "../../../test/web-server.ts";
import { httpGet } from "../../cli/models/http-get.ts";
import { changedFile, fingerprintOf } from "../transformers/check-files.ts";
import { modelsIn, readManifest } from "../transformers/model-folder.ts";
import { folderSource } from "./folder-source.ts";
import { hubSource } from "./hub-source.ts";
import type { ModelSource } from "./model-source.ts";
import { type Pull, pullModel } from "./pull-model.ts";

const NAME = "tiny/embedder";
const WEIGHTS = "onnx/model_quantized.onnx";
const FILES = tinyEmbedder();
const COMMIT = "0123456789abcdef0123456789abcdef01234567";

type Answers = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

/** Whatever was done for it: the question is answered. */
const answered = (_: unknown): true => true;

/** Cuts the connection once so many bytes have arrived in the folder: sooner, the client may not have seen them. */
const cutAt = (folder: string, bytes: Uint8Array, response: ServerResponse): true => {
  const part = join(folder, ".pulling", NAME, `${WEIGHTS}.part`);
  response.writeHead(200, { etag: `"${bytes.length}"`, "content-length": bytes.length });
  response.write(bytes.subarray(0, 100));
  void eventually("the first bytes", () => existsSync(part) && statSync(part).size === 100).then(() =>
    response.destroy(),
  );
  return true;
};

/** A hub on this machine. `odd` answers in its place, where it wants to. */
const hub = (files = FILES, odd: Answers = () => false) =>
  siteThat((request, response) => {
    const path = /^\/tiny\/\w+\/resolve\/(?:main|[0-9a-f]{40})\/(.+)$/.exec(request.url ?? "")?.[1] ?? "";
    if (odd(path, request, response)) return;
    const bytes = files[path];
    if (bytes === undefined) response.writeHead(404).end("Entry not found");
    else whole(bytes, request, response);
  });

const whole = (bytes: Uint8Array, request: IncomingMessage, response: ServerResponse): void => {
  const at = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const etag = `"${bytes.length}"`;
  if (at === 0 || request.headers["if-range"] !== etag)
    response.writeHead(200, { etag, "content-length": bytes.length }).end(bytes);
  else if (at >= bytes.length) response.writeHead(416, { "content-range": `bytes */${bytes.length}` }).end();
  else
    response
      .writeHead(206, { etag, "content-range": `bytes ${at}-${bytes.length - 1}/${bytes.length}` })
      .end(bytes.subarray(at));
};

const pull = (source: ModelSource, more: Partial<Pull> = {}) =>
  pullModel({
    folder: emptyFolder(),
    name: NAME,
    source,
    dtype: "q8",
    mostBytes: 1e6,
    again: false,
    now: 1_790_000_000_000,
    probe: async () => undefined,
    onProgress: () => {},
    onRetry: () => {},
    sleep: async () => {},
    signal: new AbortController().signal,
    ...more,
  });
const from = (url: string) => hubSource(new URL(url), NAME, httpGet());

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

test("a connection that is cut goes on where it broke off, within one pull", async () => {
  const bytes = FILES[WEIGHTS]!;
  const folder = emptyFolder();
  let cut = 0;
  const site = await hub(FILES, (path, request, response) => {
    if (path !== WEIGHTS || request.headers.range !== undefined || cut++ > 0) return false;
    return cutAt(folder, bytes, response);
  });
  await pull(from(site.url), { folder });
  expect(readFileSync(join(folder, NAME, WEIGHTS)).equals(bytes)).toBe(true);
  expect(site.asked.filter(({ url }) => url?.endsWith(WEIGHTS)).map(({ headers }) => headers.range)).toEqual([
    undefined,
    "bytes=100-",
  ]);
});

test("a pull that failed goes on with the next one, and takes nothing of a file that has changed meanwhile", async () => {
  const bytes = FILES[WEIGHTS]!;
  const folder = emptyFolder();
  const dead = await hub(FILES, (path, request, response) => {
    if (path !== WEIGHTS) return false;
    const at = Number(/\d+/.exec(request.headers.range ?? "0")?.[0]);
    response.writeHead(at > 0 ? 206 : 200, {
      etag: '"old"',
      "content-length": bytes.length - at,
      ...(at > 0 ? { "content-range": `bytes ${at}-${bytes.length - 1}/${bytes.length}` } : {}),
    });
    response.write(Buffer.alloc(20, "x"), () => response.destroy());
    return true;
  });
  await expect(pull(from(dead.url), { folder })).rejects.toMatchObject({
    name: "ModelError",
    retryable: true,
    hint: expect.stringContaining("goes on from there"),
  });
  expect(existsSync(join(folder, NAME))).toBe(false);
  const site = await hub();
  await pull(from(site.url), { folder });
  expect(readFileSync(join(folder, NAME, WEIGHTS)).equals(bytes)).toBe(true);
});

test("a day without a network loses nothing of what had come, and a beginning that is too long does no harm", async () => {
  const bytes = FILES[WEIGHTS]!;
  const folder = emptyFolder();
  const part = join(folder, ".pulling", NAME, `${WEIGHTS}.part`);
  const cuts = await hub(FILES, (path, _, response) => {
    if (path !== WEIGHTS) return false;
    return cutAt(folder, bytes, response);
  });
  const once = { folder, sleep: () => Promise.reject(new Error("no second try")) };
  await expect(pull(from(cuts.url), once)).rejects.toThrow("no second try");
  await expect(pull(from(cuts.url.replace(/:\d+$/, ":1")), { folder })).rejects.toThrow(/cannot/);
  expect(readFileSync(part).equals(bytes.subarray(0, 100))).toBe(true);
  const site = await hub();
  writeFileSync(part, Buffer.concat([bytes, bytes]));
  await pull(from(site.url), { folder });
  expect(readFileSync(join(folder, NAME, WEIGHTS)).equals(bytes)).toBe(true);
});

test.each([500, 429, 503])("an answer of %d is tried five times, and then said", async (status) => {
  const site = await hub(FILES, (path, _, response) => path === WEIGHTS && answered(response.writeHead(status).end()));
  await expect(pull(from(site.url))).rejects.toThrow(`it answers ${status}`);
  expect(site.asked.filter(({ url }) => url?.endsWith(WEIGHTS))).toHaveLength(5);
});

test("a file that is longer than it says, or longer than is allowed, does not fill the disk", async () => {
  const long = await hub(FILES, (path, _, response) => {
    if (path !== WEIGHTS) return false;
    response.writeHead(200, { "transfer-encoding": "chunked" });
    response.end(Buffer.alloc(2_000_000));
    return true;
  });
  await expect(pull(from(long.url))).rejects.toThrow(/has more than 1\.0 MB/);
  const said = await hub(
    FILES,
    (path, _, response) =>
      path === WEIGHTS && answered(response.writeHead(200, { "content-length": 9e12 }).flushHeaders()),
  );
  await expect(pull(from(said.url))).rejects.toThrow(/has more than 1\.0 MB/);
});

test("a model larger than the disk is refused before a byte of it is fetched", async () => {
  const site = await hub(
    FILES,
    (path, _, response) =>
      path === WEIGHTS && answered(response.writeHead(200, { "content-length": 9e14 }).flushHeaders()),
  );
  await expect(pull(from(site.url), { mostBytes: 1e15 })).rejects.toThrow(/the disk has no room for/);
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

test("what the hub says that a file must be is held against what came", async () => {
  const lies = await hub(FILES, (path, _, response) => {
    if (path === WEIGHTS) response.setHeader("x-linked-etag", `"${"0".repeat(64)}"`);
    return false;
  });
  await expect(pull(from(lies.url))).rejects.toThrow(/not what the hub says it is/);
  const folder = emptyFolder();
  writeModel(folder, NAME, FILES);
  const { sha256 } = await fingerprintOf(join(folder, NAME, WEIGHTS));
  const honest = await hub(FILES, (path, _, response) => {
    if (path === WEIGHTS) response.setHeader("x-linked-etag", `"${sha256}"`);
    return false;
  });
  expect((await pull(from(honest.url))).files).toContainEqual(expect.objectContaining({ path: WEIGHTS, sha256 }));
});

test("all files are of the commit that the first one is of", async () => {
  const site = await hub(FILES, (_, __, response) => {
    response.setHeader("x-repo-commit", COMMIT);
    return false;
  });
  expect((await pull(from(site.url))).revision).toBe(COMMIT);
  expect(site.asked.slice(1).every(({ url }) => url?.includes(COMMIT))).toBe(true);
});

test("a redirect on the site is followed, one to another site is not", async () => {
  const site = await hub(FILES, (path, request, response) => {
    if (request.url === "/cdn") return answered(response.end(FILES[WEIGHTS]));
    return path === WEIGHTS && answered(response.writeHead(302, { location: "/cdn" }).end());
  });
  await pull(from(site.url));
  const away = await hub(
    FILES,
    (path, _, response) =>
      path === WEIGHTS && answered(response.writeHead(302, { location: "https://cdn.example/x" }).end()),
  );
  await expect(pull(from(away.url))).rejects.toMatchObject({
    message: expect.stringMatching(/will not fetch from cdn\.example/),
    hint: expect.stringContaining("--from https://cdn.example/"),
  });
  const round = await hub(
    FILES,
    (path, request, response) => path === WEIGHTS && answered(response.writeHead(302, { location: request.url }).end()),
  );
  await expect(pull(from(round.url))).rejects.toThrow(/more than 5 redirects/);
});

test("without a name of theirs, hosts of this machine are not asked", async () => {
  const site = await hub();
  await expect(pull(hubSource(new URL(site.url), NAME, httpGet(), false))).rejects.toThrow(/http is not allowed/);
  expect(site.asked).toHaveLength(0);
});

test("a plain site with models in folders serves as a mirror", async () => {
  const site = await siteThat((request, response) => {
    const bytes = FILES[/^\/mirror\/tiny\/embedder\/(?!resolve)(.+)$/.exec(request.url ?? "")?.[1] ?? ""];
    if (bytes) response.end(bytes);
    else response.writeHead(404).end();
  });
  expect((await pull(from(`${site.url}/mirror`))).width).toBe(4);
});

test("a site that is silent is given up", async () => {
  const site = await hub(FILES, (path) => path === WEIGHTS);
  const source = hubSource(new URL(site.url), NAME, httpGet(50));
  await expect(pull(source)).rejects.toMatchObject({ name: "ModelError", retryable: true });
});

test("a page that asks for a log-in in place of a model is not taken for one", async () => {
  const site = await siteThat((_, response) => response.end("<html>Log in to this network</html>"));
  await expect(pull(from(site.url))).rejects.toThrow(/config\.json is not JSON/);
});

test("without a network it is said what to do instead", async () => {
  const site = await hub();
  const url = site.url.replace(/:\d+$/, ":1");
  await expect(pull(from(url))).rejects.toMatchObject({ hint: expect.stringMatching(/--from FOLDER.*built-in/) });
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
