import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder } from "../../../test/modbot.ts";
import { answered, cutAt, FILES, from, hub, NAME, pull, WEIGHTS } from "../../../test/model-hub.ts";
import { writeModel } from "../../../test/onnx/tiny-models.ts";
import { siteThat } from "../../../test/web-server.ts";
import { httpGet } from "../../cli/models/http-get.ts";
import { fingerprintOf } from "../transformers/check-files.ts";
import { hubSource } from "./hub-source.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";

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

test("a mirror that packs files does not leave a packed one behind", async () => {
  const site = await hub(FILES, (path, _, response) => {
    if (path === WEIGHTS) response.setHeader("content-encoding", "gzip");
    return false;
  });
  await expect(pull(from(site.url))).rejects.toThrow(/packed \(gzip\)/);
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
