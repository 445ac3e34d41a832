import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rulebookWith } from "../../../test/rulebook.ts";
import { Moderator } from "../moderate.ts";
import type { Rulebook } from "../rulebook/rule.ts";
import { drawFor } from "./draw.ts";
import { HARMLESS } from "./harmless.ts";
import { MUTATION_NAMES, MUTATIONS } from "./mutations.ts";
import { proveMutations } from "./prove-mutations.ts";

const bookOf = (when: object, prove: object, fields: object = {}): Rulebook =>
  rulebookWith([{ id: "bait", says: "Bait.", when, prove, ...fields }]);
const reportOf = (book: Rulebook, hasTime?: () => boolean) => proveMutations(book, (b) => new Moderator(b), hasTime);
const missesOf = (book: Rulebook): string[] =>
  reportOf(book).misses.map(({ expected, mutation, texts }) => `${expected} ${mutation}: ${texts.join(" | ")}`);

const BAIT = { phrase: { any: ["free nitro"] } };

describe("a phrase that is looked for folded is seen in every disguise", () => {
  test.each(MUTATION_NAMES)("%s", (name) => {
    const book = bookOf(BAIT, { catches: ["get your free nitro here"], mutations: [name] });
    expect(reportOf(book)).toEqual({ tried: 1, misses: [], untried: [] });
  });
});

test("a phrase that is looked for as sent is missed in disguise, and not in capitals", () => {
  const book = bookOf({ phrase: { any: ["free nitro"], text: "raw" } }, { catches: ["get your free nitro here"] });
  const missed = reportOf(book).misses.map(({ mutation }) => mutation);
  expect(missed).not.toContain("case");
  expect(missed).toEqual(expect.arrayContaining(["leet", "zero-width", "full-width", "homoglyphs", "spaced"]));
});

test("only what the finding names is changed: words around it, links, numbers and names of accounts stay", () => {
  const book = bookOf(
    { all: [{ phrase: { any: ["free nitro"], text: "raw" } }, { link: { any: true } }] },
    {
      catches: ["hey ann_7 get 2 free nitro at https://evil.example/free now"],
      mutations: ["full-width", "leet"],
    },
  );
  for (const { texts } of reportOf(book).misses) {
    expect(texts[0]).toMatch(/^hey ann_7 get 2 .{10} at https:\/\/\S+/u);
  }
  expect(reportOf(book).misses.map(({ mutation }) => mutation)).toEqual(["full-width", "leet"]);
});

test("a word inside a link is a part of the link, and stays as it is", () => {
  const book = bookOf(
    { phrase: { any: ["gift"], text: "raw" } },
    { catches: ["a gift at https://evil.example/gift now"], mutations: ["full-width"] },
  );
  expect(reportOf(book)).toMatchObject({ tried: 1, misses: [] });
});

test.each<[string, object, object]>([
  ["a rate", { rate: { by: "author", at_least: 3, within: "10s" } }, { catches: [{ text: "hey", times: 3 }] }],
  ["an age", { account: { younger_than: "1d" } }, { catches: [{ text: "hey", account_age: "1h" }] }],
  [
    "the same text again",
    { all: [BAIT, { same_text: { times: 2, within: "60s" } }] },
    { catches: [{ text: "free nitro for all of you", times: 2 }] },
  ],
  [
    "a host by leet",
    { link: { in: ["evil.example"] } },
    {
      catches: ["https://evil.example/x"],
      mutations: ["leet", "zero-width", "homoglyphs", "spaced", "split", "stretched"],
    },
  ],
])("%s is not written otherwise: that would be something else", (_what, when, prove) => {
  expect(reportOf(bookOf(when, prove))).toEqual({ tried: 0, misses: [], untried: [] });
});

test("a host is found in capitals, escaped and in wide letters, as a browser finds it", () => {
  expect(reportOf(bookOf({ link: { in: ["evil.example"] } }, { catches: ["see https://evil.example/x"] }))).toEqual({
    tried: 3,
    misses: [],
    untried: [],
  });
});

test("a phrase split over two messages of one author is told where a rule skips what is doubtful", () => {
  const prove = { catches: ["get your free nitro here"], mutations: ["split"] };
  expect(missesOf(bookOf(BAIT, prove))).toEqual([]);
  expect(missesOf(bookOf({ phrase: { any: ["free nitro"], doubtful: "skip" } }, prove))).toEqual([
    "catches split: get your free | nitro here",
  ]);
});

test("what does not hold as it stands is not tried, nor what a rule leaves out, nor a rule that is off", () => {
  expect(reportOf(bookOf(BAIT, { catches: ["nothing"] })).tried).toBe(0);
  expect(reportOf(bookOf(BAIT, { allows: ["free nitro"] })).tried).toBe(0);
  expect(reportOf(bookOf(BAIT, { catches: ["free nitro"], mutations: "off" })).tried).toBe(0);
  expect(reportOf(bookOf(BAIT, { catches: ["free nitro"] }, { mode: "off" })).tried).toBe(0);
});

test("rules for which no time is left are named, and the others tried", () => {
  let asked = 0;
  const book = rulebookWith(
    ["one", "two", "three"].map((id) => ({
      id,
      says: "S.",
      when: BAIT,
      prove: { catches: ["free nitro"], mutations: ["leet"] },
    })),
  );
  expect(reportOf(book, () => asked++ < 1)).toEqual({ tried: 1, misses: [], untried: ["two", "three"] });
});

test("the same rulebook gives the same misses every time", () => {
  const book = bookOf({ phrase: { any: ["free nitro"], text: "raw" } }, { catches: ["get your free nitro here"] });
  expect(missesOf(book)).toEqual(missesOf(book));
});

test("an innocent example stays innocent however it is written; one that does not is told", () => {
  expect(missesOf(bookOf(BAIT, { allows: ["nitro is free", "https://Nitro.example/Free free"] }))).toEqual([]);
  const longer = { length: { at_least: 9 } };
  expect(missesOf(bookOf(longer, { allows: ["hi there"] }))).toEqual([]);
  const twice = { repetition: { words: 3 } };
  expect(missesOf(bookOf(twice, { allows: ["no No"] }))).toEqual([]);
});

test("a mutation changes nothing outside the ranges, and whatever the text is it fails never", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.nat(40),
      fc.nat(40),
      fc.constantFrom(...MUTATION_NAMES),
      (text, a, b, name) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const of = { text, spans: [{ start, end }] };
        const texts = MUTATIONS[name](of, drawFor(text));
        expect(MUTATIONS[name](of, drawFor(text))).toEqual(texts);
        if (texts === undefined) return;
        if (name !== "split") {
          expect(texts).toHaveLength(1);
          expect(texts[0]?.startsWith(text.slice(0, start))).toBe(true);
          expect(texts[0]?.endsWith(text.slice(end))).toBe(true);
          expect(texts[0]).not.toBe(text);
        } else expect(texts.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
      },
    ),
  );
});

test("what is harmless leaves links and the codes of a platform as they are", () => {
  const text = "Look at https://Example.test/Path <@123> :KEKW: <:wave:1> ok";
  expect(HARMLESS.capitals?.change(text)).toBe("LOOK AT https://Example.test/Path <@123> :KEKW: <:wave:1> OK");
  expect(HARMLESS["small letters"]?.change(text)).toBe("look at https://Example.test/Path <@123> :KEKW: <:wave:1> ok");
  expect(HARMLESS.emoji?.change("")).toBe("");
});
