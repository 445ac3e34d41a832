import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { brandsFrom } from "./brands.ts";
import { lookAlikeOf } from "./look-alike.ts";
import { findUrls } from "./urls.ts";

/** Each piece again and again, and one after an opening that never closes. */
const HOSTILE: Readonly<Record<string, string>> = {
  dots: ".",
  "short labels": "a.",
  schemes: "://",
  "schemes with a host": "https://a.co ",
  "names before the host": "https://a@",
  "decoys before the host": "https://a,",
  escapes: "%25",
  "escaped dots": "%2e",
  "escaped bytes": "%E3%80",
  "spaced dots": "a . ",
  "spelled dots": " dot ",
  "spelled hosts": "com . ",
  "spelled hosts with paths": "y.x . com / ",
  labels: "[a.co](b.co)",
  "opened labels": "[",
  "opened brackets": "https://[",
  "links in links": "http://a.co/?u=",
  "tags before links": '<a href="a.co">',
  "invitations without a host": " .gg/ab",
};

// 160,000 characters take a moment while every step is linear. A quadratic one would outlast the time that a test has.
test.each(Object.entries(HOSTILE))("finding links in %s takes time in proportion to the length", (_, piece) => {
  findUrls(piece.repeat(Math.ceil(160_000 / piece.length)));
});

test("decoys before the host, each behind the last, do not end in a stack that is full", () => {
  expect(findUrls(`https://a${",x@b".repeat(40_000)}.example.com`)[0]?.host).toBe("b.example.com");
});

test("a host as long as a host can be is compared with all brands all the same", () => {
  const lines = readFileSync("rules/lists/brands.txt", "utf8").split("\n");
  const brands = brandsFrom(lines.filter((line) => line !== "" && !line.startsWith("#")));
  for (const label of ["steamcomunity", "rn", "cl", "gift", "a-", "discord-"]) {
    const name = label.repeat(Math.floor(60 / label.length)).replace(/-$/, "");
    for (let i = 0; i < 200; i++) lookAlikeOf(`${name}.${name}.${name}${i}.com`, brands);
  }
  expect(lookAlikeOf("steamcomunity.com", brands)?.brand).toBe("steamcommunity");
});
