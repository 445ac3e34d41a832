import fc from "fast-check";
import { expect, test } from "vitest";
import { BarrenWords } from "./barren-words.ts";
import { type Lexicon, lexiconBuilder } from "./lexicon.ts";

const lexiconOf = (): { lexicon: Lexicon; group: number } => {
  const builder = lexiconBuilder();
  const group = builder.terms(["plonker", "numpty", "wazzock", "berks"], { mode: "word", text: "both" });
  return { lexicon: builder.build(), group };
};

test("a guess that was made once is made again, and none is made for what stood beside it", () => {
  const warm = lexiconOf();
  const word = fc.constantFrom(
    ..."plonker plonkr plnoker plonkers wazzok wazock numpy Numpyt nunpty ytpmun krebs the is so stream streams planner planker s a".split(
      " ",
    ),
  );
  const joint = fc.constantFrom(" ", ", ", "! ", " s ", "-", "'", "0", "\u0301", "é", "ж ", "");
  fc.assert(
    fc.property(fc.array(fc.tuple(word, joint), { minLength: 1, maxLength: 8 }), (parts) => {
      const text = parts.flat().join("");
      const fresh = lexiconOf();
      const hits = warm.lexicon.scan(text).hits(warm.group);
      expect(hits).toEqual(fresh.lexicon.scan(text).hits(fresh.group));
    }),
    { numRuns: 1500 },
  );
});

test("only the very word is remembered: none that begins or ends like it, and none that a sign or another letter makes another one", () => {
  const barren = new BarrenWords();
  expect(barren.has("stream on", 0)).toBe(false);
  barren.add();
  for (const text of ["stream", "Stream!?".slice(0, 6), "STREAM, on", "stream on"])
    expect(barren.has(text, 0)).toBe(true);
  expect(barren.has("my stream", 3)).toBe(true);
  for (const text of [
    "strea",
    "streams",
    "streem",
    "stre4m",
    "stream4",
    "stream!x",
    "stréam",
    "stream\u0301",
    "stream$",
    "",
  ])
    expect(barren.has(text, 0)).toBe(false);
});

test("a word of more than twelve letters is looked at each time", () => {
  const barren = new BarrenWords();
  for (let i = 0; i < 2; i++) {
    expect(barren.has("abcdefghijklm", 0)).toBe(false);
    barren.add();
  }
  expect(barren.has("abcdefghijkl", 0)).toBe(false);
  barren.add();
  expect(barren.has("abcdefghijkl", 0)).toBe(true);
  expect(barren.has("abcdefghijklm", 0)).toBe(false);
});
