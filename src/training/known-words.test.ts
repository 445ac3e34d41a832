import { expect, test } from "vitest";
import type { SlangEntry } from "../engine/text/slang/entry.ts";
import { HEAD_COUNT } from "../models/builtin/classifier/heads.ts";
import { readRaw } from "../models/builtin/classifier/read-text.ts";
import { newTokens, readTokens } from "../models/builtin/classifier/tokens.ts";
import { newRowOf, writeVector } from "../models/builtin/classifier/word-table.ts";
import { datasetOf, newVocabulary } from "./dataset.ts";
import { knownWords } from "./known-words.ts";

const of = {
  words: ["you", "not", "do", "die", "please", "table", "cant", "anvil", "it's"],
  dimensions: 2,
  vectors: Float32Array.from(
    [
      [1, 0],
      [0, 1],
      [1, 0],
      [0, -5],
      [-1, 0],
      [2, 2],
      [3, 3],
      [1, 1],
      [1, -1],
    ].flat(),
  ),
};
const slang = (spelling: string, reading: string, more: Partial<SlangEntry> = {}): SlangEntry => ({
  ...{ spelling, reading, class: "insult", sure: true, needs: [], bars: [], asWritten: false, file: "f", line: 1 },
  ...more,
});
const textsOf = (...texts: readonly string[]) =>
  datasetOf(
    texts.map((text) => ({
      text,
      ...{ source: "s", violation: false, clean: true, labels: [] },
      targets: new Float32Array(HEAD_COUNT),
      weights: new Float32Array(HEAD_COUNT),
    })),
    newVocabulary(),
  );
const nothing = textsOf();

/** The direction of a word, to the tenth; nothing where it is not known. */
const directionOf = (table: ReturnType<typeof knownWords>, word: string): readonly number[] | undefined => {
  const tokens = newTokens();
  readTokens(readRaw(word), tokens);
  const row = newRowOf(table)(tokens, 0);
  if (row < 0) return undefined;
  const vector = new Float32Array(table.dimensions);
  writeVector(table, row, vector);
  return [...vector].map((x) => Math.round(10 * x) / 10 + 0);
};

test("a word means what its vector says, however long that is", () => {
  const table = knownWords(of, [], nothing, 50);
  expect(directionOf(table, "die")).toEqual([0, -1]);
  expect(directionOf(table, "DIE")).toEqual([0, -1]);
  expect(directionOf(table, "unheard")).toBeUndefined();
});

test("slang means what it is read as; what may mean something else keeps its own meaning", () => {
  const table = knownWords(
    of,
    [slang("kyss", "die"), slang("anvil", "die", { sure: false }), slang("gg wp", "die")],
    nothing,
    50,
  );
  expect(directionOf(table, "kyss")).toEqual([0, -1]);
  expect(directionOf(table, "anvil")).toEqual([0.7, 0.7]);
  expect(directionOf(table, "wp")).toBeUndefined();
});

test("don't is not do", () => {
  const table = knownWords(of, [], nothing, 50);
  expect(directionOf(table, "do")).toEqual([1, 0]);
  expect(directionOf(table, "don't")?.[1]).toBeGreaterThan(0.3);
});

test("where there is no room for all, words of the texts go before others, and then the most frequent", () => {
  const table = knownWords(of, [], textsOf(..."anvil ".repeat(4).trim().split(" "), "table"), 2);
  expect(directionOf(table, "anvil")).toBeDefined();
  expect(directionOf(table, "you")).toBeDefined();
  expect(directionOf(table, "table")).toBeUndefined();
  expect(table.hash.length).toBe(2);
});

test("a word of every text says less of what a text is about than a rare one", () => {
  const { weights } = knownWords(of, [], nothing, 3);
  expect(weights[0]).toBeLessThan(10);
  expect([...weights]).toEqual([...weights].sort((a, b) => a - b));
});
