import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ModelError } from "../../../engine/errors.ts";
import { readEmbedFile, writeEmbedFile } from "./file.ts";
import { loadEmbedder } from "./load-embedder.ts";
import { rowsOf } from "./pieces.ts";
import { knownWords } from "./words.ts";

const DIMENSIONS = 16;
const WORDS = ["kill", "process", "him", "so", "kys", "nice", "?"];
const SHAPE = { words: WORDS.length, parts: 64, pairs: 32 };

/** Numbers that look like chance: every row another direction. */
const bytes = (): Uint8Array => {
  const rows = rowsOf(SHAPE);
  const table = new Int8Array(rows * DIMENSIONS);
  let state = 1;
  for (let i = 0; i < table.length; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    table[i] = ((state >> 16) % 255) - 127;
  }
  return writeEmbedFile({
    header: { id: "tiny", dimensions: DIMENSIONS, shape: SHAPE, made: { seed: 1 } },
    known: knownWords(WORDS),
    scales: new Float32Array(rows).fill(0.01),
    table,
  });
};

const embedder = loadEmbedder(bytes());
const like = (a: string, b: string): number => {
  const other = embedder.embed(b);
  return embedder.embed(a).reduce((sum, x, k) => sum + x * other[k]!, 0);
};

describe("a file that is not what was written is refused, and says why", () => {
  const whole = bytes();
  const changed = (at: number): Uint8Array => {
    const copy = whole.slice();
    copy[at]! ^= 1;
    return copy;
  };
  const header = (text: string): Uint8Array => {
    const head = Buffer.from(text.padEnd(Math.ceil(text.length / 4) * 4));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(head.length);
    return Buffer.concat([Buffer.from("MBE1"), size, head]);
  };

  test.each<[string, Uint8Array, string]>([
    ["empty", new Uint8Array(0), "it does not begin with MBE1"],
    ["another file", Buffer.from("PK\u0003\u0004 something else"), "it does not begin with MBE1"],
    ["cut off in the header", whole.slice(0, 40), "its header is cut off"],
    ["a header that is no JSON", header("{nothing"), "its header is no JSON"],
    ["a header of another kind", header('{"format":"modbot-chat/1"}'), "its header is wrong at"],
    ["cut off in the numbers", whole.slice(0, -1), "bytes of numbers, and should have"],
    ["longer than it should be", Buffer.concat([whole, Buffer.from("x")]), "bytes of numbers, and should have"],
    ["a changed number", changed(whole.length - 5), "its numbers are not those that it was written with"],
  ])("%s", (_, broken, why) => {
    expect(() => readEmbedFile(broken, "models/x.bin")).toThrow(ModelError);
    expect(() => readEmbedFile(broken, "models/x.bin")).toThrow(why);
    expect(() => readEmbedFile(broken, "models/x.bin")).toThrow(/^models\/x\.bin: /);
  });

  test("every cut", () => {
    for (let length = 0; length < whole.length; length += 61)
      expect(() => readEmbedFile(whole.slice(0, length), "x")).toThrow(ModelError);
  });

  test("the whole file is not, wherever in memory it lies", () => {
    const within = Buffer.concat([Buffer.from("x"), whole]).subarray(1);
    expect(readEmbedFile(within, "x").header.id).toBe("tiny");
  });
});

test("a changed file is another version: what was reckoned with the old one is not taken for new", () => {
  const { model } = embedder;
  expect(model.id).toBe("tiny");
  expect(model.version).toMatch(/^[0-9a-f]{12}$/);
});

test("a disguised word is the word", () => {
  expect(like("kill him", "k1ll him")).toBeCloseTo(1);
  expect(like("kill him", "k.i.l.l him")).toBeCloseTo(1);
  expect(like("kill him", "k i l l him")).toBeCloseTo(1);
  expect(like("kill him", "ｋｉｌｌ him")).toBeCloseTo(1);
  expect(like("kys", "k y s")).toBeCloseTo(1);
  expect(like("so nice", "sooooo nice")).toBeCloseTo(1);
});

test("single letters that are words of chat are not taken for one that was spelled out", () => {
  expect(like("u r a nice", "ura nice")).toBeLessThan(0.9);
});

test("a misspelt word is nearer to the right one than another is", () => {
  expect(like("moderator", "moderatr")).toBeGreaterThan(like("moderator", "banana"));
});

test("a text without words is like nothing, and not like everything", () => {
  for (const nothing of ["", "   ", "...!!!", "\u200b"]) {
    expect(embedder.embed(nothing)).toEqual(new Float32Array(DIMENSIONS));
    expect(like(nothing, "kill him")).toBe(0);
  }
});

test("any text has a vector of unit length or of zeros, always the same one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const vector = loadEmbedder(bytes()).embed(text);
      const length = Math.hypot(...vector);
      expect(length === 0 || Math.abs(length - 1) < 1e-4).toBe(true);
      expect(embedder.embed(text)).toEqual(vector);
      expect(embedder.embed(text)).toEqual(vector);
    }),
    { numRuns: 50 },
  );
});

test.each([
  ["letters", "a".repeat(100_000)],
  ["single letters", "a ".repeat(50_000)],
  ["words that nobody knows", "xqzvkj ".repeat(15_000)],
  ["pictures", "👍🏽".repeat(25_000)],
  ["marks", "z\u0301\u0302".repeat(30_000)],
  ["question marks", "?!".repeat(50_000)],
  ["links", "http://".repeat(15_000)],
])("a hostile text of 100,000 characters holds nobody up: %s", (_, text) => {
  const before = performance.now();
  expect(embedder.embed(text).every(Number.isFinite)).toBe(true);
  // Folding it takes some 20 ms; a method that went back and forth would take minutes.
  expect(performance.now() - before).toBeLessThan(5_000);
});
