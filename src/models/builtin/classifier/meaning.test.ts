import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoredText, tinyModel, tinyVectors } from "../../../../test/tiny-classifier.ts";
import { LABELS } from "../../../engine/scorers/labels.ts";
import { loadClassifier, newClassifier } from "./load-classifier.ts";
import { newMeaningRunner } from "./meaning.ts";
import { packModel } from "./model-file.ts";
import { readRaw } from "./read-text.ts";
import { newTokens, readTokens } from "./tokens.ts";

const model = tinyModel(1, tinyVectors);
const classifier = loadClassifier(packModel(model));
const score = (text: string) => classifier.score(scoredText(text)).harassment;
const meaning = model.second?.meaning;
if (meaning === undefined) throw new Error("trained without meaning");
const run = newMeaningRunner(meaning);
const tokens = newTokens();
const sums = (text: string, leftOut?: number): readonly number[] => {
  readTokens(readRaw(text), tokens);
  return [...run(tokens, leftOut)];
};

test("a word that no text held scores as those that mean the same", () => {
  expect(score("what a nincompoop")).toBeGreaterThan(score("what a gem") + 0.2);
  expect(score("what a gem")).toBeLessThan(0.5);
});

test("nothing else changes: the net is the one that is learnt without vectors", () => {
  expect(model.net).toEqual(tinyModel(1).net);
});

test("what is shown as the reason is the word that means it", () => {
  const text = "what a muppet";
  const spans = classifier.because?.(scoredText(text), "harassment") ?? [];
  expect(spans.map(({ start, end }) => text.slice(start, end))).toContain("muppet");
});

describe("what the words mean", () => {
  test("does not hang on what was read before, nor on words that nobody knows", () => {
    const fresh = sums("what a muppet");
    sums("you are such a star");
    expect(sums("what a muppet")).toEqual(fresh);
    expect(sums("qxv what a zzyq muppet")).toEqual(fresh);
  });

  test("does not hang on what had to be forgotten for it", () => {
    const syllables = ["ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "tu"];
    const words = Array.from({ length: 9_000 }, (_, i) =>
      [...String(i)].map((digit) => syllables[Number(digit)]).join(""),
    );
    const hash = Int32Array.from(words, (word) => {
      readTokens(readRaw(word), tokens);
      return tokens.hash[0]!;
    });
    const d = meaning.table.dimensions;
    const table = {
      dimensions: d,
      hash,
      vectors: Int8Array.from({ length: hash.length * d }, (_, i) => ((i * 37) % 255) - 127),
      weights: new Uint8Array(hash.length).fill(200),
    };
    const read = (runner: typeof run, text: string): readonly number[] => {
      readTokens(readRaw(text), tokens);
      return [...runner(tokens)];
    };
    expect(new Set(hash).size).toBe(words.length);
    const used = newMeaningRunner({ ...meaning, table });
    for (let i = 0; i < words.length; i += 100) read(used, words.slice(i, i + 100).join(" "));
    // Words whose places have been taken by others since, and words that took them.
    for (const text of [`${words[3]} ${words[5]}`, `${words[8_195]} ${words[3]}`, `${words[8_999]} ${words[0]}`])
      expect(read(used, text)).toEqual(read(newMeaningRunner({ ...meaning, table }), text));
  });

  test("without a word is what the text says without it", () => {
    expect(sums("what a muppet", 2)).toEqual(sums("what a"));
  });

  test("of any text at all is a number", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(sums(text).every(Number.isFinite)).toBe(true);
        const scored = classifier.score(scoredText(text));
        for (const label of LABELS) expect(scored[label]).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test("a model is the same in memory as from its file", () => {
  for (const text of ["what a muppet", "well played", "", "a nincompoop and a gem"])
    expect(newClassifier(model, "x").score(scoredText(text))).toEqual(classifier.score(scoredText(text)));
});

test("a hundred thousand characters of known words hold nothing up", () => {
  const text = scoredText("what a muppet you star ".repeat(4_500));
  const took = Array.from({ length: 5 }, () => {
    classifier.score(scoredText("something else"));
    const startedAt = performance.now();
    classifier.score(text);
    return performance.now() - startedAt;
  });
  expect(Math.min(...took)).toBeLessThan(50);
});
