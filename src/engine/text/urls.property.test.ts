import fc from "fast-check";
import { expect, test } from "vitest";
import { findUrls } from "./urls.ts";

/** What finding links has opinions about, so that links and near links are common. */
const PIECES = [
  ..."./:\\@#?%-_[](){}<>\"'*|,;!~ \n0x1",
  "://",
  "https:",
  "hxxp://",
  "h**p://",
  "http:\\\\",
  "www.",
  "evil",
  "discord",
  ".com",
  ".gg",
  ".gg/x",
  ".rs",
  "co.uk",
  " dot ",
  "(dot)",
  "[.]",
  " . ",
  " slash ",
  "](",
  'href="',
  "%2e",
  "%252e",
  "%E3%80%82",
  "%ff",
  "xn--",
  "[::1]",
  "3232235777",
  "0300.0250.1.1",
  "\u3002",
  "\uff0e",
  "\u200b",
  "і",
  "😀",
  "\ud800",
];
const chat = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 30 })
  .map((parts) => parts.join(""));

test("no text can break the finding of links, and what is found lies within it and in order", () => {
  let found = 0;
  fc.assert(
    fc.property(chat, (text) => {
      let before = 0;
      for (const { host, path, span, label } of findUrls(text)) {
        found++;
        expect(host).toMatch(/^[a-z0-9._:-]+$|[^\0-\x7f]/);
        expect(path).toMatch(/^$|^[/?#]/);
        expect(span.start).toBeGreaterThanOrEqual(before);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(label?.host).not.toBe("");
        before = span.start;
      }
    }),
    { numRuns: 10_000 },
  );
  expect(found).toBeGreaterThan(100);
});

test.each([
  "https://evil.example.com/x",
  "http://3232235777/x",
  "evil.com/x",
  "[look](https://evil.example.com/x)",
  "hxxps://evil[.]com/x",
  "https:\\\\evil.gift",
])("whatever stands before and after it, apart by a space, %s is found", (link) => {
  const alone = findUrls(link).at(-1);
  fc.assert(
    fc.property(chat, chat, (before, after) => {
      const hosts = findUrls(`${before} ${link} ${after}`).map((url) => url.host);
      expect(hosts, JSON.stringify([before, after])).toContain(alone?.host);
    }),
    { numRuns: 3_000 },
  );
});
