import { expect, test } from "vitest";
import { chanceFrom } from "../../corpora/chance.ts";
import { PieceReader } from "../../models/builtin/embedder/pieces.ts";
import { knownWords } from "../../models/builtin/embedder/words.ts";
import { Contrast, type Learnt, PieceBatch } from "./contrast.ts";

const WORDS = ["cat", "kitten", "dog", "puppy", "car", "truck", "not"];
const SHAPE = { words: WORDS.length, parts: 8, pairs: 8 };
const DIMENSIONS = 8;
const ROWS = 23;
const reader = new PieceReader(SHAPE, knownWords(WORDS));

const newTable = (seed: number): Learnt => {
  const chance = chanceFrom(seed);
  const values = Float32Array.from({ length: ROWS * DIMENSIONS }, () => chance.next() - 0.5);
  return { dimensions: DIMENSIONS, rows: ROWS, values, moved: new Float32Array(ROWS) };
};

const batchOf = (...texts: readonly string[]): PieceBatch => {
  const batch = new PieceBatch(texts.length);
  for (const text of texts) batch.add(reader.read(text));
  return batch;
};

const pairs = batchOf("cat", "dog", "car", "kitten", "puppy", "truck", "not kitten");
const apart = Int32Array.of(0, 1, 2);
const lossOf = (table: Learnt, groups = apart): number =>
  new Contrast({ ...table, values: table.values.slice(), moved: new Float32Array(ROWS) }, 8).step(pairs, 3, groups, {
    rate: 0,
    temperature: 0.1,
  });

test("a small step makes what was paired more alike, wherever the table begins", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const table = newTable(seed);
    const before = lossOf(table);
    new Contrast(table, 8).step(pairs, 3, apart, { rate: 0.002, temperature: 0.1 });
    expect(lossOf(table)).toBeLessThan(before);
  }
});

test("every number moves against the slope of the loss: the slope is what it is said to be", () => {
  const table = newTable(7);
  const moved = { ...table, values: table.values.slice(), moved: new Float32Array(ROWS) };
  new Contrast(moved, 8).step(pairs, 3, apart, { rate: 1e-3, temperature: 0.5 });
  const slopeAt = (at: number): number => {
    const by = 1e-2;
    const loss = (change: number): number => {
      const values = table.values.slice();
      values[at]! += change;
      return new Contrast({ ...table, values, moved: new Float32Array(ROWS) }, 8).step(pairs, 3, apart, {
        rate: 0,
        temperature: 0.5,
      });
    };
    return (loss(by) - loss(-by)) / (2 * by);
  };
  let compared = 0;
  for (let at = 0; at < WORDS.length * DIMENSIONS; at++) {
    const slope = slopeAt(at);
    const step = moved.values[at]! - table.values[at]!;
    if (Math.abs(slope) < 0.01) continue;
    compared++;
    expect(Math.sign(step)).toBe(-Math.sign(slope));
  }
  expect(compared).toBeGreaterThan(20);
});

test("wordings of one meaning are not held against each other", () => {
  const table = newTable(3);
  expect(lossOf(table, Int32Array.of(0, 0, 0))).toBeLessThan(lossOf(table));
});

test("what no text holds stays where it is", () => {
  const table = newTable(5);
  const before = table.values.slice();
  new Contrast(table, 8).step(batchOf("cat", "kitten"), 1, Int32Array.of(0), { rate: 0.1, temperature: 0.1 });
  const truck = WORDS.indexOf("truck") * DIMENSIONS;
  expect(table.values.slice(truck, truck + DIMENSIONS)).toEqual(before.slice(truck, truck + DIMENSIONS));
});
