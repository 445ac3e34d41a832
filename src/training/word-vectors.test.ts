import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
