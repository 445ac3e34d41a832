import fc from "fast-check";
import { expect, test } from "vitest";
import { domainEntry, domainSet } from "./domain-set.ts";

const listed = (entries: readonly string[], host: string, path = ""): string | undefined =>
  domainSet(entries).find(host, path)?.entry;

test.each([
  [["a.example"], "a.example", "a.example"],
  [["a.example"], "x.y.a.example", "a.example"],
  [["a.example"], "ba.example", undefined],
  [["a.example"], "example", undefined],
  [["a.example"], "", undefined],
  [["=a.example"], "a.example", "=a.example"],
  [["=a.example"], "x.a.example", undefined],
  [["a.example", "!b.a.example"], "c.b.a.example", undefined],
  [["a.example", "!b.a.example", "c.b.a.example"], "c.b.a.example", "c.b.a.example"],
  [["a.example", "!=b.a.example"], "c.b.a.example", "a.example"],
  [["B\u00fccher.example"], "xn--bcher-kva.example", "B\u00fccher.example"],
  [["A.Example."], "a.example", "A.Example."],
])("of %j, %s is listed as %s", (entries, host, entry) => expect(listed(entries, host)).toBe(entry));

test.each([
  ["/forms", "a.example/forms/"],
  ["/FORMS/d/1?x", "a.example/forms/"],
  ["/forms?x=1", "a.example/forms/"],
  ["/forms#x", "a.example/forms/"],
  ["/formsx", undefined],
  ["/", undefined],
  ["", undefined],
  ["/forms/ours/1", undefined],
])("a path that begins like the entry's is listed at a border: %j", (path, entry) =>
  expect(listed(["a.example/forms/", "!a.example/forms/ours"], "x.a.example", path)).toBe(entry),
);

test.each([
  "",
  "a",
  ".example",
  "a..example",
  "https://a.example",
  "*.example",
  "a.example:80",
  "a b.example",
  "!",
  "=!a.example",
  "/x",
])("%j is no entry", (text) => expect(domainEntry(text)).toBeUndefined());

test("what feeds add is asked where the list says nothing, and never where it says no", () => {
  const live = {
    find: (domain: string) => (domain === "evil.example" ? { entry: domain, source: "a feed" } : undefined),
  };
  const set = domainSet(["bad.example", "!fine.evil.example"], live);
  expect(set.find("x.evil.example", "")).toEqual({ entry: "evil.example", source: "a feed" });
  expect(set.find("fine.evil.example", "")).toBeUndefined();
  expect(set.find("bad.example", "")).toEqual({ entry: "bad.example" });
});

/** By trying every entry on every host. */
const naive = (entries: readonly string[], host: string): boolean => {
  const fitting = entries
    .map((entry) => ({
      entry,
      name: entry.replace(/^[!=]+/, ""),
      without: entry.startsWith("!"),
      exact: entry.includes("="),
    }))
    .filter(({ name, exact }) => host === name || (!exact && host.endsWith(`.${name}`)));
  const longest = Math.max(...fitting.map(({ name }) => name.length));
  const most = fitting.filter(({ name }) => name.length === longest);
  return most.length > 0 && !most.some(({ without }) => without);
};

test("whatever is on the list, it answers as trying every entry would", () => {
  const label = fc.constantFrom("a", "b", "c", "ab");
  const domain = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join("."));
  const entry = fc.tuple(fc.constantFrom("", "", "!", "=", "!="), domain).map((parts) => parts.join(""));
  let found = 0;
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), domain, (entries, host) => {
      const answer = domainSet(entries).find(host, "/x") !== undefined;
      expect(answer, JSON.stringify([entries, host])).toBe(naive(entries, host));
      if (answer) found++;
    }),
    { numRuns: 5000 },
  );
  expect(found).toBeGreaterThan(100);
});
