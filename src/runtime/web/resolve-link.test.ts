import { expect, test } from "vitest";
import { onlyThisMachine, siteThat } from "../../../test/web-server.ts";
import { domainSet } from "../../engine/text/domain-set.ts";
import { shortLinks } from "./resolve-link.ts";

const shorteners = domainSet(["short.example", "shorter.example", "nowhere.example"]);
const never = new AbortController().signal;
/** Every shortener stands on this machine; what any other name resolves to would be asked there too, and noted. */
const resolver = async (name: string) => [
  { address: name === "nowhere.example" ? "169.254.169.254" : "127.0.0.1", family: 4 },
];
const setting = async (leads: Readonly<Record<string, string>>, refusesHead = false) => {
  const site = await siteThat((request, response) => {
    const location = leads[request.url ?? ""];
    if (refusesHead && request.method === "HEAD") response.writeHead(405).end();
    else if (location === undefined) response.writeHead(200).end("x".repeat(100_000));
    else response.writeHead(301, { location: location.replaceAll("PORT", String(site.port)) }).end();
  });
  const resolve = shortLinks(shorteners, { resolver, isAllowed: onlyThisMachine });
  const way = async (path: string, host = "short.example") =>
    (await resolve(new URL(`http://${host}:${site.port}${path}`), never)).map((url) =>
      url.href.replace(`:${site.port}`, ""),
    );
  return { site, way };
};

test("a short link is followed to the first site that is no shortener, which is not visited", async () => {
  const { site, way } = await setting({ "/a": "http://shorter.example:PORT/b", "/b": "https://evil.example/login" });
  expect(await way("/a")).toEqual(["http://shorter.example/b", "https://evil.example/login"]);
  expect(site.asked.map(({ headers, url }) => `${headers.host?.split(":")[0]}${url}`)).toEqual([
    "short.example/a",
    "shorter.example/b",
  ]);
  expect(site.asked.every(({ method }) => method === "HEAD")).toBe(true);
});

test("a site that does not answer HEAD is asked otherwise", async () => {
  const { way } = await setting({ "/a": "https://evil.example/" }, true);
  expect(await way("/a")).toEqual(["https://evil.example/"]);
});

test("one that leads nowhere has no way, and no other site is ever asked", async () => {
  const { site, way } = await setting({});
  expect(await way("/gone")).toEqual([]);
  expect(await way("/x", "evil.example")).toEqual([]);
  expect(site.asked).toHaveLength(1);
});

test("circles end, and a shortener with a private address is refused", async () => {
  const { way } = await setting({ "/a": "/b", "/b": "/a", "/in": "http://nowhere.example/latest/meta-data" });
  await expect(way("/a")).rejects.toThrow(/more than 5 redirects/);
  await expect(way("/in")).rejects.toThrow(/169\.254\.169\.254 is not an address of the public internet/);
});

test("a shortener that does not answer is given up", async () => {
  const site = await siteThat(() => undefined);
  const resolve = shortLinks(shorteners, { resolver, isAllowed: onlyThisMachine, deadlineMs: 50 });
  await expect(resolve(new URL(`http://short.example:${site.port}/a`), never)).rejects.toThrow(/in time/);
});
