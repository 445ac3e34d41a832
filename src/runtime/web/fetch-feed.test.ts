import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { onlyThisMachine, siteThat } from "../../../test/web-server.ts";
import { httpFeeds } from "./fetch-feed.ts";

const never = new AbortController().signal;
const fetchFrom = (url: string, more: Parameters<typeof httpFeeds>[0] = {}, ask = {}) =>
  httpFeeds({ isAllowed: onlyThisMachine, ...more })({ url, allowHttp: true, ...ask }, never);

test("a feed is fetched once, and not again while it has not changed", async () => {
  const site = await siteThat((request, response) => {
    if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
    else
      response.writeHead(200, { etag: '"v1"', "last-modified": "Fri, 20 Nov 2026 12:00:00 GMT" }).end("evil.example\n");
  });
  const first = await fetchFrom(site.url);
  expect(first).toEqual({
    kind: "fetched",
    text: "evil.example\n",
    etag: '"v1"',
    lastModified: "Fri, 20 Nov 2026 12:00:00 GMT",
  });
  expect(await fetchFrom(site.url, {}, { etag: '"v1"', lastModified: "Fri, 20 Nov 2026 12:00:00 GMT" })).toEqual({
    kind: "same",
  });
  expect(site.asked[1]?.headers["if-modified-since"]).toBe("Fri, 20 Nov 2026 12:00:00 GMT");
});

test("a packed feed is unpacked", async () => {
  const site = await siteThat((_, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("evil.example")),
  );
  expect(await fetchFrom(site.url)).toEqual({ kind: "fetched", text: "evil.example" });
});

test.each([
  [500, true],
  [429, true],
  [404, false],
  [403, false],
])("an answer of %d fails, worth another try: %s", async (status, retryable) => {
  const site = await siteThat((_, response) => response.writeHead(status).end());
  await expect(fetchFrom(site.url)).rejects.toMatchObject({
    name: "ConnectorError",
    retryable,
    message: expect.stringContaining(String(status)),
  });
});

test("a site that does not answer is given up", async () => {
  const site = await siteThat(() => undefined);
  await expect(fetchFrom(site.url, { deadlineMs: 50 })).rejects.toMatchObject({
    retryable: true,
    message: expect.stringContaining("in time"),
  });
});

test("a site that stops half-way is given up", async () => {
  const site = await siteThat((_, response) => void response.writeHead(200, { "content-length": "100" }).write("evil"));
  await expect(fetchFrom(site.url, { deadlineMs: 100 })).rejects.toMatchObject({ retryable: true });
});

test.each([
  ["plain", {}, Buffer.alloc(2_000, "a")],
  ["packed small", { "content-encoding": "gzip" }, gzipSync(Buffer.alloc(100_000, "a"))],
])("a feed without end does not fill the memory: %s", async (_, headers, body) => {
  const site = await siteThat((__, response) => response.writeHead(200, headers).end(body));
  await expect(fetchFrom(site.url, { mostBytes: 1_000 })).rejects.toMatchObject({
    retryable: false,
    message: expect.stringContaining("more than 1000"),
  });
});

test.each([
  "http://169.254.169.254/latest/meta-data",
  "http://[::1]/",
  "http://127.0.0.2/",
  "http://10.0.0.1/x",
  "http://2130706434/",
  "ftp://a.example/x",
  "file:///etc/passwd",
])("a redirect to %s is not followed", async (location) => {
  const site = await siteThat((_, response) => response.writeHead(302, { location }).end());
  await expect(fetchFrom(site.url)).rejects.toMatchObject({
    name: "ConnectorError",
    retryable: false,
    message: expect.stringContaining("will not fetch"),
  });
});

test("a redirect to another page is followed, a circle is not", async () => {
  const site = await siteThat((request, response) => {
    if (request.url === "/new") response.end("evil.example");
    else response.writeHead(302, { location: request.url === "/old" ? "/new" : "/circle" }).end();
  });
  expect(await fetchFrom(`${site.url}/old`)).toMatchObject({ text: "evil.example" });
  await expect(fetchFrom(`${site.url}/circle`)).rejects.toThrow(/more than 3 redirects/);
});

test("plain HTTP and a password in the address are refused unless allowed", async () => {
  const site = await siteThat((_, response) => response.end("evil.example"));
  await expect(fetchFrom(site.url, {}, { allowHttp: false })).rejects.toThrow(/http is not allowed/);
  await expect(fetchFrom(site.url.replace("//", "//ann:pw@"))).rejects.toThrow(/a name or a password/);
  expect(site.asked).toHaveLength(0);
});

test("a name is looked up once, and refused when any of its addresses is private", async () => {
  const site = await siteThat((_, response) => response.end("evil.example"));
  const named = `http://feed.example:${site.port}/`;
  const answers = [[{ address: "127.0.0.1", family: 4 }], [{ address: "10.0.0.1", family: 4 }]];
  let asked = 0;
  const rebinding = async () => answers[asked++] ?? [];
  expect(await fetchFrom(named, { resolver: rebinding })).toMatchObject({ text: "evil.example" });
  expect(asked).toBe(1);
  const both = async () => [...answers[0]!, ...answers[1]!];
  await expect(fetchFrom(named, { resolver: both })).rejects.toThrow(
    /10\.0\.0\.1 is not an address of the public internet/,
  );
  expect(site.asked).toHaveLength(1);
});

test("without a guard of its own it refuses this machine", async () => {
  const site = await siteThat((_, response) => response.end("evil.example"));
  await expect(httpFeeds()({ url: site.url, allowHttp: true }, never)).rejects.toThrow(
    /not an address of the public internet/,
  );
  expect(site.asked).toHaveLength(0);
});
