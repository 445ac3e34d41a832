import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ModbotError } from "../engine/errors.ts";
import { readWordVectors } from "./word-vectors.ts";

const fileOf = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), "vectors-")), "vectors.json");
  writeFileSync(path, text);
  return path;
};
const HEAD = '{"precision":8,"dimensions":2,"words":["the","]"],"vectors":{';
const TAIL = '},"unkVector":[0,0,-1]}';

test("words that are signs themselves are read as words", () => {
  const path = fileOf(`${HEAD}"the":[1,2,9,0],"]":[3,4,9,1],"\\"":[5,6,9,2],"{":[7,8,9,3]${TAIL}`);
  const { words, dimensions, vectors } = readWordVectors(path, 100);
  expect(words).toEqual(["the", "]", '"', "{"]);
  expect(dimensions).toBe(2);
  expect([...vectors]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("every word has the numbers that the file gives it, whatever signs it is made of", () => {
  const dimensions = 8;
  const number = fc.integer({ min: -10_000, max: 10_000 }).map((x) => x / 1_000);
  // Names of whole numbers are no good example: JavaScript puts them first.
  const word = fc
    .string({ unit: "binary", minLength: 1, maxLength: 6 })
    .filter((one) => !/^\d+$/.test(one) && one.isWellFormed() && one !== "__proto__");
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 12 }),
      fc.array(fc.array(number, { minLength: dimensions, maxLength: dimensions }), { minLength: 12, maxLength: 12 }),
      fc.integer({ min: 1, max: 12 }),
      (words, rows, most) => {
        // As the package writes it: behind the numbers of a word stand their length and its place.
        const vectors = Object.fromEntries(words.map((one, i) => [one, [...(rows[i] ?? []), 1.5, i]]));
        const file = fileOf(JSON.stringify({ precision: 8, dimensions, words, vectors, unkVector: [0] }));
        const read = readWordVectors(file, most);
        expect(read.words).toEqual(words.slice(0, most));
        for (const i of read.words.keys())
          expect([...read.vectors.subarray(i * dimensions, (i + 1) * dimensions)]).toEqual(rows[i]?.map(Math.fround));
      },
    ),
    { numRuns: 60 },
  );
});

test("a word may hold what ends one in the file", () => {
  const words = ['a":[b', "\\", '\\"', '":[', "}"];
  const vectors = Object.fromEntries(words.map((one, i) => [one, [i, i]]));
  expect(readWordVectors(fileOf(JSON.stringify({ dimensions: 2, words, vectors })), 9).words).toEqual(words);
});

test("no more is read than was asked for", () => {
  const path = fileOf(`${HEAD}"the":[1,2],"a":[3,4],"b":[nothing that could be read`);
  expect(readWordVectors(path, 2).words).toEqual(["the", "a"]);
});

test("a file of many pieces is read like one, wherever it is cut", () => {
  const words = Array.from({ length: 60_000 }, (_, i) => `wörd${i}`);
  const path = fileOf(
    `${HEAD}${words.map((word, i) => `"${word}":[${i},0.25,123456789012345678901234567890]`)}${TAIL}`,
  );
  const read = readWordVectors(path, 100_000);
  expect(read.words).toEqual(words);
  expect(read.vectors.filter((_, i) => i % 2 === 0).every((x, i) => x === i)).toBe(true);
});

describe("what is no such file is refused, with the name of one that is", () => {
  test.each([
    ["nothing", "", /has no "dimensions" and "vectors"/],
    ["another file of JSON", '{"name":"wink"}', /has no "dimensions" and "vectors"/],
    ["one that ends before its vectors", '{"dimensions":8,"words":["a"]}', /has no "dimensions" and "vectors"/],
    ["something else", "hello", /has no "dimensions" and "vectors"/],
    ["one without words", `${HEAD}${TAIL}`, /has no words/],
    ["one cut short", `${HEAD}"the":[1,2,`, /ends within the vector of "the"/],
    ["a vector that is too short", `${HEAD}"the":[1]${TAIL}`, /vector of "the" is not one of 2 numbers/],
    ["a vector of something else", `${HEAD}"the":[1,"x"]${TAIL}`, /vector of "the" is not one of 2 numbers/],
  ])("%s", (_, text, why) => {
    const read = () => readWordVectors(fileOf(text), 10);
    expect(read).toThrow(ModbotError);
    expect(read).toThrow(why);
  });

  test("one that is not there", () => {
    expect(() => readWordVectors("/nowhere/vectors.json", 10)).toThrow(/cannot be read: \/nowhere\/vectors\.json/);
  });
});
