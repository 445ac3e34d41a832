import fc from "fast-check";
import { expect, test } from "vitest";
import { readListText } from "../rulebook/list-text.ts";
import { termIn, termKey } from "./suggestion.ts";

test.each([
  ["grobnik", "grobnik"],
  ["  two   words ", "two words"],
  ['"in quotes"', "in quotes"],
  ["Ünïcode", "Ünïcode"],
  ["c#", "c#"],
  ["日本", "日本"],
])("%j suggests %j", (text, term) => expect(termIn(text)).toBe(term));

test.each([
  "",
  "x",
  "!!",
  "% severity: high",
  "# a comment",
  "a # b",
  "a\nb",
  "a\u202eb",
  "a\u0000b",
  "x".repeat(61),
  "a\u200bb",
  '""',
])("%j suggests nothing", (text) => expect(termIn(text)).toBeUndefined());

test("two ways of writing a term are one", () => expect(termKey("ＧＲＯＢnik")).toBe(termKey("grobNIK")));

test("whatever is suggested stands in a list file as one entry, and as nothing else", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.string({ unit: fc.constantFrom("a", "#", "%", " ", ":", '"', "\n", "é"), maxLength: 20 }),
  );
  fc.assert(
    fc.property(text, (written) => {
      const term = termIn(written);
      if (term === undefined) return;
      const { sections, problems } = readListText(`first\n${term}\nlast\n`);
      expect(problems).toEqual([]);
      expect(sections.flatMap(({ lines }) => lines.map(({ entry }) => entry))).toEqual(["first", term, "last"]);
    }),
  );
});
