import fc from "fast-check";
import { expect, test } from "vitest";
import { domainSet } from "../text/domain-set.ts";
import { feedProblem } from "./check-feed.ts";
import { openLiveLists } from "./live-lists.ts";
import { FEED_FORMATS, type FeedFormat, parseFeed } from "./parse-feed.ts";

test.each<[FeedFormat, string]>([
  ["lines", "# a comment\n\nEvil.example.com\r\nhttps://bad.example.org/\n*.worse.example.net # why\nbit.ly/Abc\n"],
  [
    "hosts",
    "127.0.0.1 localhost\n::1 ip6-localhost\n0.0.0.0 evil.example.com bad.example.org\n0.0.0.0 worse.example.net # why\n0.0.0.0 bit.ly/abc",
  ],
  [
    "json",
    JSON.stringify({ version: 3, domains: ["evil.example.com", "bad.example.org", "worse.example.net", "bit.ly/abc"] }),
  ],
  ["json", JSON.stringify(["evil.example.com", "bad.example.org", "worse.example.net", "bit.ly/abc"])],
])("%s are read", (format, text) => {
  const { entries, dropped } = parseFeed(text, format);
  expect([...entries]).toEqual(["evil.example.com", "bad.example.org", "worse.example.net", "bit.ly/abc"]);
  expect(dropped).toBe(0);
});

test("what would list everybody, or nobody, is left out and counted", () => {
  const { entries, dropped } = parseFeed(
    "com\nco.uk\ngithub.io\nno domain at all\n10.0.0.1\nnitro-site\nsomebody.github.io",
    "lines",
  );
  expect([...entries]).toEqual(["somebody.github.io"]);
  expect(dropped).toBe(6);
});

test.each([
  "https://youtube.com/watch?v=abc",
  "https://www.google.com/url?q=https://evil.example.com",
  "https://bit.ly/?x=1",
  "https://steamcommunity.com/sharedfiles/filedetails/?id=1",
  "https://github.com/#evil",
])("one bad page does not list all pages that differ from it in their query: %s", (entry) =>
  expect(parseFeed(entry, "lines")).toEqual({ entries: new Set(), dropped: 1 }),
);

// 31 seconds with a pattern for the slashes at the end, in which the bot does nothing else.
test("a feed of slashes does not stop the bot", () => {
  const { entries } = parseFeed(`evil.example.com${"/".repeat(400_000)}x\nbad.example.org///`, "lines");
  expect([...entries].map((entry) => entry.slice(0, 20))).toEqual(["evil.example.com////", "bad.example.org"]);
});

test.each(["{", "3", "null", '{"domains": "evil.example"}'])("%j is no feed in JSON", (text) =>
  expect(() => parseFeed(text, "json")).toThrow(/JSON/),
);

test("no text can break the reading of a feed", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...FEED_FORMATS.filter((f) => f !== "json")),
      (text, format) => {
        for (const entry of parseFeed(text, format).entries) expect(entry).toMatch(/^[^\s/]+\.[^\s/]+/);
      },
    ),
  );
});

const genuine = domainSet(["youtube.com", "github.io", "=itch.io", "discord.tools"]);
const many = (count: number) => new Set(Array.from({ length: count }, (_, i) => `evil${i}.example.com`));

test.each([
  ["one that holds a genuine site", new Set(["evil.example.com", "youtube.com"]), /youtube\.com, known to be genuine/],
  ["a part of one", new Set(["www.youtube.com"]), /genuine/],
  ["an empty one", new Set<string>(), /no entries/],
  ["one that has lost more than half", many(49), /shrunk from 100 entries to 49/],
])("a feed is refused: %s", (_, entries, why) => expect(feedProblem(entries, 100, genuine)).toMatch(why));

test.each([
  ["as large as before", many(100), 100],
  ["half as large", many(50), 100],
  ["never seen before", many(1), undefined],
  ["a small one that halves", many(3), 10],
  ["with a page of a genuine site", new Set(["youtube.com/evil", ...many(60)]), 100],
  ["with what somebody opened below a shared one", new Set(["evil.github.io", "evil.itch.io", ...many(60)]), 100],
])("a feed is taken: %s", (_, entries, before) => expect(feedProblem(entries, before, genuine)).toBeUndefined());

test("what is put into a live list counts from then on, with its source", () => {
  const live = openLiveLists(
    new Map([
      ["one", "phishing"],
      ["two", "phishing"],
      ["other", "spam"],
    ]),
  );
  const set = domainSet(["own.example"], live.of("phishing"));
  expect(set.find("evil.example", "")).toBeUndefined();
  live.put({ name: "one", entries: new Set(["evil.example", "bit.ly/abc"]), fetchedAt: Date.UTC(2026, 10, 20, 12) });
  expect(set.find("a.evil.example", "/x")).toEqual({
    entry: "evil.example",
    source: "feed one of 2026-11-20 12:00 UTC",
  });
  expect(set.find("bit.ly", "/Abc/?x=1")).toMatchObject({ entry: "bit.ly/abc" });
  expect(set.find("bit.ly", "/other")).toBeUndefined();
  live.put({ name: "one", entries: new Set(["next.example"]), fetchedAt: 0 });
  expect(set.find("evil.example", "")).toBeUndefined();
  live.put({ name: "other", entries: new Set(["spam.example"]), fetchedAt: 0 });
  expect(set.find("spam.example", "")).toBeUndefined();
  expect(live.of("trusted")).toBeUndefined();
});
