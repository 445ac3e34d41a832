import { expect, test } from "vitest";
import { chanceFrom } from "../../corpora/chance.ts";
import { PieceReader } from "../../models/builtin/embedder/pieces.ts";
import { knownWords } from "../../models/builtin/embedder/words.ts";
import { commonDirections, withoutDirections } from "./common-directions.ts";
import { startFromVectors } from "./start-from-vectors.ts";

const DIMENSIONS = 12;
const LEARNT = ["do", "not", "kill", "yourself", "hate", "love", "kitten", "moderator", "banana", "you", "are"];
const WORDS = [...LEARNT, "dont", "kys", "moderatorr", "lol"];
const shape = { words: WORDS.length, parts: 512, pairs: 4 };

/** Every word another direction. */
const vectors = {
  words: LEARNT,
  dimensions: DIMENSIONS,
  vectors: Float32Array.from({ length: LEARNT.length * DIMENSIONS }, (_, i) =>
    i % DIMENSIONS === Math.floor(i / DIMENSIONS) ? 3 : 0.1,
  ),
};
const start = (texts: readonly string[] = []): Float32Array =>
  startFromVectors(
    {
      vectors,
      company: undefined,
      shape,
      words: WORDS,
      weights: WORDS.map((word) => (word === "you" ? 0.1 : 1)),
      dimensions: DIMENSIONS,
      texts,
      sayings: [
        { spelling: "kys", reading: "kill yourself", sure: true },
        { spelling: "lol", reading: "love", sure: false },
        { spelling: "moderatorr", reading: "banana", sure: true, needs: ["fruit"] },
      ],
    },
    chanceFrom(1),
  );

const reader = new PieceReader(shape, knownWords(WORDS));
const vectorOf = (table: Float32Array, text: string): Float32Array => {
  const sum = new Float32Array(DIMENSIONS);
  reader.read(text);
  for (let p = 0; p < reader.count; p++)
    for (let k = 0; k < DIMENSIONS; k++)
      sum[k]! += reader.weights[p]! * (table[reader.rows[p]! * DIMENSIONS + k] ?? Number.NaN);
  return sum;
};
const like = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, x, k) => sum + x * b[k]!, 0) / (Math.hypot(...a) * Math.hypot(...b));

test("a word begins where the vectors put it, and weighs what it was said to", () => {
  const table = start();
  const hate = vectorOf(table, "hate");
  expect(Math.hypot(...hate)).toBeCloseTo(1, 1);
  expect(Math.hypot(...vectorOf(table, "you"))).toBeLessThan(0.2);
  expect(like(hate, vectorOf(table, "love"))).toBeLessThan(0.5);
});

test("a short form and slang that is sure begin as what they mean; slang that is not sure, or is not always, does not", () => {
  const table = start();
  expect(like(vectorOf(table, "dont"), vectorOf(table, "do not"))).toBeGreaterThan(0.99);
  expect(like(vectorOf(table, "kys"), vectorOf(table, "kill yourself"))).toBeGreaterThan(0.99);
  expect(like(vectorOf(table, "lol"), vectorOf(table, "love"))).toBeLessThan(0.9);
  expect(like(vectorOf(table, "moderatorr"), vectorOf(table, "banana"))).toBeLessThan(0.5);
});

test("a word that nobody knows lies near those that are spelled much like it", () => {
  const table = start();
  for (const misspelt of ["moderatorz", "moderater", "moderatorr"])
    expect(like(vectorOf(table, misspelt), vectorOf(table, "moderator")), misspelt).toBeGreaterThan(
      like(vectorOf(table, misspelt), vectorOf(table, "banana")) + 0.2,
    );
});

test("what all texts say is taken out of every word", () => {
  const texts = ["you kill", "you hate", "you love", "you are", "kill yourself", "banana", "kill kill", "kill you"];
  const before = vectorOf(start(), "kill");
  expect(like(vectorOf(start(texts), "kill"), before)).toBeLessThan(0.9);
  expect(like(vectorOf(start(texts), "moderator"), vectorOf(start(), "moderator"))).toBeGreaterThan(0.8);
});

test("the widest directions are found, at right angles, and nothing is left along them", () => {
  const rows = Float32Array.from({ length: 300 * 4 }, (_, i) =>
    i % 4 === 0 ? 1 : i % 4 === 1 ? 0.5 * Math.sin(i) : 0.01 * Math.cos(i),
  );
  const [first, second] = commonDirections(rows, 4, 2, chanceFrom(1));
  if (first === undefined || second === undefined) throw new Error("two were asked for");
  expect(Math.abs(first[0]!)).toBeCloseTo(1, 2);
  expect(Math.abs(second[1]!)).toBeCloseTo(1, 2);
  const row = Float32Array.of(1, 2, 3, 4);
  withoutDirections(row, [first, second]);
  expect(row[0]! * first[0]! + row[1]! * first[1]! + row[2]! * first[2]! + row[3]! * first[3]!).toBeCloseTo(0, 4);
});
