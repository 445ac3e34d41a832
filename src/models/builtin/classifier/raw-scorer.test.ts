import fc from "fast-check";
import { expect, test } from "vitest";
import { scoredText, tinyModel } from "../../../../test/tiny-classifier.ts";
import { LABELS } from "../../../engine/scorers/labels.ts";
import { anyOf, FIRST_ANY } from "./any-head.ts";
import { HEAD_COUNT } from "./heads.ts";
import { newClassifier } from "./load-classifier.ts";
import { newRawScorer } from "./raw-scorer.ts";

const model = tinyModel();
const score = newRawScorer(model);
const any = (text: string): number => score(text)[HEAD_COUNT]!;

test("what breaks a rule is told by one number, and what breaks none", () => {
  expect(any("honestly, what a muppet he is")).toBeGreaterThan(0.6);
  expect(any("honestly, what a match this is")).toBeLessThan(0.3);
});

test("those who measure see the scores that rules see", () => {
  const classifier = newClassifier(model, "x");
  const seen = classifier.score(scoredText("such a muppet"));
  const measured = score("such a muppet");
  for (const [head, label] of LABELS.entries()) expect(measured[head]).toBeCloseTo(seen[label], 6);
});

test("it is a share, whatever the scores are", () => {
  const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: HEAD_COUNT, maxLength: HEAD_COUNT });
  fc.assert(
    fc.property(scores, (of) => {
      for (const head of [FIRST_ANY, model.any]) {
        expect(anyOf(of, head)).toBeGreaterThanOrEqual(0);
        expect(anyOf(of, head)).toBeLessThanOrEqual(1);
      }
    }),
  );
});
