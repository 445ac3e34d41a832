import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoredText, tinyModel, tinyVectors } from "../../../../test/tiny-classifier.ts";
import { LABELS } from "../../../engine/scorers/labels.ts";
import { loadClassifier, newClassifier } from "./load-classifier.ts";
import { packModel, unpackModel, versionOf } from "./model-file.ts";

const model = tinyModel();
const bytes = packModel(model);
const classifier = loadClassifier(bytes);
const score = (text: string) => classifier.score(scoredText(text));

test("what was learnt is found in other words around it, and nowhere else", () => {
  expect(score("honestly, what a muppet he is").harassment).toBeGreaterThan(0.7);
  expect(score("honestly, what a match this is").harassment).toBeLessThan(0.3);
  expect(score("good game friend").spam).toBeLessThan(0.3);
});

test.each(["mupppet", "m u p p e t", "m.u.p.p.e.t", "MUPPET", "ｍｕｐｐｅｔ", "mu\u200bppet", "muppetss"])(
  "%s scores much as the word does",
  (word) => {
    expect(score(`such a ${word} you are`).harassment).toBeGreaterThan(0.6);
  },
);

test("a negative mood is no label", () => {
  const { harassment, negative } = score("shut up muppet");
  expect(negative).toBeGreaterThan(0.5);
  expect(harassment).toBeGreaterThan(0.5);
  expect(score("well played friend").negative).toBeLessThan(0.4);
});

test("the same bytes give the same scores, whatever was scored before", () => {
  const fresh = loadClassifier(packModel(tinyModel()));
  for (const text of ["a", "what a muppet", "b c d", "well played"]) score(text);
  for (const text of ["what a muppet", "well played", "", "😂"]) {
    expect(fresh.score(scoredText(text))).toEqual(score(text));
  }
  expect(fresh.model).toEqual(classifier.model);
});

test("another seed is another model, and says so", () => {
  expect(versionOf(packModel(tinyModel(2)))).not.toBe(versionOf(bytes));
});

test("the words that a score rests on are shown where they stand in the text as it was sent", () => {
  const text = "@anna you ｍｕｐｐｅｔ, get lost";
  const spans = classifier.because?.(scoredText(text), "harassment") ?? [];
  expect(spans.map(({ start, end }) => text.slice(start, end))).toContain("ｍｕｐｐｅｔ");
});

test("reasons of a long text stand where they say", () => {
  const text = `${"what a muppet he is ".repeat(100)}such a muppet`;
  const spans = classifier.because?.(scoredText(text), "harassment") ?? [];
  for (const { start, end } of spans) expect(text.slice(start, end)).toMatch(/^\S+$/);
});

describe("any text at all", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
  );

  test("scores between 0 and 1 on every label", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const scored = score(text);
        for (const label of [...LABELS, "negative"] as const) {
          expect(scored[label]).toBeGreaterThanOrEqual(0);
          expect(scored[label]).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("has reasons within it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of classifier.because?.(scoredText(text), "harassment") ?? []) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

test.each([
  ["one letter", "a".repeat(100_000)],
  ["words", "muppet ".repeat(15_000)],
  ["words that nobody has met", Array.from({ length: 15_000 }, (_, i) => `w${i}x`).join(" ")],
  ["signs", "?!*.".repeat(25_000)],
])("100,000 characters of %s hold nothing up", (_, raw) => {
  const text = scoredText(raw);
  // The best of a few: whatever else the machine does is not the text's fault.
  const took = Array.from({ length: 5 }, () => {
    classifier.score(scoredText("something else"));
    const startedAt = performance.now();
    classifier.score(text);
    return performance.now() - startedAt;
  });
  expect(Math.min(...took)).toBeLessThan(50);
});

test("what the whole model minds, the gate lets through, and what is ordinary it lets go", () => {
  expect(classifier.mayScore(scoredText("shut up muppet"))).toBe(true);
  expect(classifier.mayScore(scoredText("well played friend"))).toBe(false);
});

describe("what the gate or the net alone finds out", () => {
  const both = newClassifier(tinyModel(1, tinyVectors), "x");
  const again = newClassifier(tinyModel(1, tinyVectors), "x");
  const texts = [
    "shut up muppet",
    "well played friend",
    "such a muppet you are",
    "what a muppet",
    "a gem of a game",
    "",
  ];

  test("changes no score, whoever is asked first", () => {
    for (const text of [...texts, ...texts.toReversed()]) {
      const asked = scoredText(text);
      both.mayScore(asked);
      expect(both.score(asked), text).toEqual(again.score(scoredText(text)));
    }
  });

  test("changes no score when reasons were asked for in between", () => {
    const asked = scoredText("shut up muppet");
    both.mayScore(asked);
    both.because?.(asked, "harassment");
    expect(both.score(asked)).toEqual(again.score(asked));
  });

  test("lets nothing go that scores high", () => {
    for (const text of texts) {
      const asked = scoredText(text);
      if (LABELS.some((label) => again.score(asked)[label] >= 0.7)) expect(both.mayScore(asked), text).toBe(true);
    }
    expect(texts.map((text) => both.mayScore(scoredText(text)))).toContain(false);
  });
});

test("a model is the same in memory as from its file", () => {
  const text = scoredText("what a muppet");
  expect(newClassifier(unpackModel(bytes), "x").score(text)).toEqual(newClassifier(model, "x").score(text));
});
