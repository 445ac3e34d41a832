import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelMap, labelsOf } from "./label-map.ts";
import { modelName } from "./model-name.ts";
import { poolTokens } from "./pool-tokens.ts";
import { logitsByLabel } from "./slow-classifier.ts";
import { openTextCache } from "./text-cache.ts";

describe("names of models lead out of no folder", () => {
  test.each(["Xenova/all-MiniLM-L6-v2", "chat-static-128", "a/b", "BAAI/bge-small-en-v1.5", "x/y_z"])(
    "%s is one",
    (text) => expect(modelName(text)).toBe(text),
  );
  test.each([
    "",
    "..",
    ".",
    "../x",
    "x/..",
    "x/../y",
    "/etc",
    "a/b/c",
    "a//b",
    "a\\b",
    "C:x",
    ".hidden",
    "x/.git",
    "a b",
    "a%2fb",
    "builtin",
    "a\0",
    "x/",
    "-x",
    "é",
  ])("%j is none", (text) => expect(modelName(text)).toBeUndefined());
  test("whatever is typed, a name has two plain parts at most", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a./\\-]{0,12}$/)), (text) => {
        const name = modelName(text);
        if (name === undefined) return;
        expect(name.split("/").length).toBeLessThanOrEqual(2);
        for (const part of name.split("/")) expect(part).toMatch(/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/);
      }),
    );
  });
});

describe("tokens become one vector", () => {
  const finite = fc.double({ min: -100, max: 100, noNaN: true });
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
    .chain(([texts, tokens, width]) =>
      fc.record({
        texts: fc.constant(texts),
        tokens: fc.constant(tokens),
        width: fc.constant(width),
        values: fc.array(finite, { minLength: texts * tokens * width, maxLength: texts * tokens * width }),
        mask: fc.array(fc.constantFrom(0, 1), { minLength: texts * tokens, maxLength: texts * tokens }),
      }),
    );
  test("of unit length, or of zeros where there is nothing", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("mean" as const, "cls" as const), (one, pooling) => {
        const out = poolTokens({ ...one, values: Float32Array.from(one.values) }, pooling);
        for (let i = 0; i < one.texts; i++) {
          const length = Math.hypot(...out.subarray(i * one.width, (i + 1) * one.width));
          expect(length === 0 || Math.abs(length - 1) < 1e-4).toBe(true);
        }
      }),
    );
  });
  test("what only fills up a row changes nothing", () => {
    const values = Float32Array.of(1, 0, 0, 1, 9, 9);
    const out = poolTokens({ texts: 1, tokens: 3, width: 2, values, mask: [1n, 1n, 0n] }, "mean");
    expect([...out]).toEqual([Math.SQRT1_2, Math.SQRT1_2].map(Math.fround));
    expect([...poolTokens({ texts: 1, tokens: 3, width: 2, values, mask: [1n, 1n, 0n] }, "cls")]).toEqual([1, 0]);
  });
  test("numbers that a broken model gives do not spread", () => {
    const values = Float32Array.of(Number.NaN, 1);
    expect([...poolTokens({ texts: 1, tokens: 1, width: 2, values, mask: [1] }, "mean")]).toEqual([0, 0]);
  });
});

describe("labels of others become ours", () => {
  const jigsaw = ["toxic", "severe_toxic", "obscene", "threat", "insult", "identity_hate"];
  test("those of toxic-bert are known", () =>
    expect(labelMap("Xenova/toxic-bert", jigsaw, {})).toEqual([
      "toxicity",
      "toxicity",
      "profanity",
      "threat",
      "harassment",
      "hate",
    ]));
  test("what says that a text is fine, or names who it is about, counts for nothing", () =>
    expect(labelsOf(labelMap("x/y", ["neutral", "OK", "female", "muslim", "LABEL_0", "non-toxic"], {}))).toEqual([]));
  test("one letter means something only in the model that it is known of", () => {
    expect(labelMap("KoalaAI/Text-Moderation", ["S", "OK"], {})).toEqual(["sexual", undefined]);
    expect(labelMap("somebody/other", ["S", "OK"], {})).toEqual([undefined, undefined]);
  });
  test("what a person says goes first, whatever the case", () =>
    expect(labelMap("Xenova/toxic-bert", ["toxic", "Obscene"], { TOXIC: "none", obscene: "sexual" })).toEqual([
      undefined,
      "sexual",
    ]));

  const odds = (p: number): number => Math.log(p / (1 - p));
  test("of a model with one answer, the shares of labels that mean the same are added", () => {
    const shares = [0.5, 0.2, 0.2, 0.1];
    const scoring = { map: ["hate", "hate", "sexual", undefined] as const, activation: "softmax" as const, platt: {} };
    const found = logitsByLabel(Float32Array.from(shares.map(Math.log)), scoring);
    expect(found.get("hate")).toBeCloseTo(odds(0.7), 4);
    expect(found.get("sexual")).toBeCloseTo(odds(0.2), 4);
  });
  test("of a model with many answers, the surest counts", () => {
    const scoring = { map: ["hate", "hate", undefined] as const, activation: "sigmoid" as const, platt: {} };
    expect(logitsByLabel(Float32Array.of(-1, 2, 9), scoring)).toEqual(new Map([["hate", 2]]));
  });
});

describe("what was said about texts is kept, and no more than there is room for", () => {
  const row = (n: number): Float32Array => new Float32Array(n).fill(n);
  test("what is asked for stays, what is not goes first", () => {
    const cache = openTextCache(1_000);
    for (const text of ["a", "b", "c"]) cache.put(text, row(10));
    cache.get("a");
    cache.put("d", row(10));
    expect(["a", "b", "c", "d"].map((text) => cache.get(text) !== undefined)).toEqual([true, false, true, true]);
  });
  test("it never grows past its size, and knows how large it is", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ maxLength: 50 }), fc.integer({ min: 0, max: 400 }))), (puts) => {
        const cache = openTextCache(5_000);
        for (const [text, size] of puts) {
          cache.put(text, row(size));
          expect(cache.bytes()).toBeLessThanOrEqual(5_000);
        }
        const [text, size] = puts.at(-1) ?? ["", 0];
        if (puts.length > 0) expect(cache.get(text)).toEqual(row(size));
      }),
    );
  });
});
