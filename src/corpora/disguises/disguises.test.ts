import { expect, test } from "vitest";
import { chanceFrom } from "../chance.ts";
import { linesOf } from "../corpus.ts";
import { disguises } from "./index.ts";
import { STYLES } from "./letters.ts";
import { TECHNIQUES } from "./techniques.ts";
import { TERMS, termsFrom } from "./terms.ts";

const technique = (name: string) => TECHNIQUES.find((one) => one.name === name)!;
const hidden = (name: string): readonly (readonly [string, string])[] => {
  const chance = chanceFrom(3);
  return TERMS.flatMap(({ word }) => {
    const made = technique(name).hide(word, chance);
    return typeof made === "string" ? [[word, made] as const] : [];
  });
};

test("there are many terms and techniques, none twice", () => {
  expect(new Set(TERMS.map(({ word }) => word)).size).toBe(TERMS.length);
  expect(TERMS.length).toBeGreaterThanOrEqual(120);
  for (const { word } of TERMS) expect(word).toMatch(/^[a-z]{4,12}$/);
  expect(new Set(TECHNIQUES.map(({ name }) => name)).size).toBe(TECHNIQUES.length);
  expect(TECHNIQUES.length).toBeGreaterThanOrEqual(70);
});

test("a disguise changes the word, or says that it has none for it", () => {
  const chance = chanceFrom(5);
  for (const { name, hide } of TECHNIQUES.filter(({ name }) => name !== "plain")) {
    const made = TERMS.map(({ word }) => [word, hide(word, chance)] as const).filter(([, text]) => text !== undefined);
    expect(made.length, name).toBeGreaterThan(3);
    for (const [word, text] of made) expect(text, name).not.toBe(word);
  }
});

test("letters of another form are those of the word", () => {
  const compatible = STYLES.filter(
    ([name]) => /full|mathematical|circled|superscript|squared/.test(name) && !/negative/.test(name),
  );
  expect(compatible.length).toBeGreaterThan(15);
  for (const [name] of compatible) {
    for (const [word, text] of hidden(name)) expect(text.normalize("NFKC").toLowerCase(), name).toBe(word);
  }
});

test.each([
  "zero-width",
  "one zero-width",
  "default-ignorable mix",
  "tag characters between",
  "variation selectors",
  "soft hyphens",
  "combining marks",
  "strike-through marks",
  "zalgo",
  "dots between",
  "spaces between",
  "slashes between",
  "spoiler bars between",
  "wide spaces between",
  "brackets around each",
  "emoji between",
  "mixed separators",
  "markdown marks inside",
  "bidi marks between",
  "one space inside",
])("%s leaves the letters of the word in their order", (name) => {
  for (const [word, text] of hidden(name)) expect(text.replace(/[^a-z]/g, "")).toBe(word);
});

test.each([
  ["Cyrillic look-alikes", 2],
  ["Greek look-alikes", 2],
  ["Armenian look-alikes", 2],
  ["Cherokee look-alikes", 2],
  ["leet digits", 2],
  ["leet signs", 2],
  ["currency signs", 2],
  ["accents", 1],
  ["strokes", 1],
  ["mask *", 2],
])("%s leaves at least %i letters: nobody hides a word from those who shall read it", (name, least) => {
  for (const [word, text] of hidden(name))
    expect([...text].filter((char) => word.includes(char)).length).toBeGreaterThanOrEqual(least);
});

test("what is encoded can be decoded", () => {
  for (const [word, text] of hidden("percent-encoded")) expect(decodeURIComponent(text)).toBe(word);
  for (const [word, text] of hidden("HTML entities")) {
    const decoded = text.replace(/&#(x?)([0-9a-f]+);/g, (_, hex, code) =>
      String.fromCharCode(parseInt(code, hex ? 16 : 10)),
    );
    expect(decoded).toBe(word);
  }
  for (const [word, text] of hidden("right-to-left override"))
    expect([...text.slice(1, -1)].reverse().join("")).toBe(word);
});

test("a word over several messages comes from one author within seconds, and only the last piece completes it", () => {
  const lines = [...linesOf(disguises, 1, 3_000)];
  const ends = lines.flatMap((line, i) => (/^(\d)\/\1$/.test(String(line.piece)) ? [i] : []));
  expect(ends.length).toBeGreaterThan(20);
  for (const end of ends) {
    const count = Number(String(lines[end]!.piece)[0]);
    const pieces = lines.slice(end - count + 1, end + 1);
    expect(pieces.map((line) => line.text).join("")).toBe(lines[end]!.term);
    expect(new Set(pieces.map((line) => JSON.stringify(line.author))).size).toBe(1);
    expect(Date.parse(String(pieces.at(-1)!.at)) - Date.parse(String(pieces[0]!.at))).toBeLessThan(12_000);
    expect(lines[end]!.violation).toBe(true);
  }
  expect(lines.filter((line) => line.piece !== undefined && line.violation === false).length).toBeGreaterThan(20);
});

test("every technique is in the sample, and each line names technique and term", () => {
  const lines = [...linesOf(disguises, 1, disguises.size)];
  expect(new Set(lines.map((line) => line.technique))).toEqual(new Set(TECHNIQUES.map(({ name }) => name)));
  for (const line of lines) expect([typeof line.term, typeof line.fuzzy]).toEqual(["string", "boolean"]);
});

test("other terms can be given, and words that we know keep their label", () => {
  const lines = [...linesOf(disguises, 1, 400, { terms: ["blarg", "retard"] })];
  expect(new Set(lines.map((line) => line.term))).toEqual(new Set(["blarg", "retard"]));
  expect(termsFrom(["blarg", "retard"]).map(({ label }) => label)).toEqual(["profanity", "hate"]);
});
