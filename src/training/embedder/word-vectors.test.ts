import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ModbotError } from "../../engine/errors.ts";
import { readWordVectors } from "./word-vectors.ts";

const folder = mkdtempSync(join(tmpdir(), "vectors-"));
const DIMENSIONS = 8;

const written = (text: string): string => {
  const path = join(folder, "vectors.json");
  writeFileSync(path, text);
  return path;
};

/** As the package writes it: behind the numbers of a word stand their length and its place. */
const fileOf = (words: readonly string[], rows: readonly (readonly number[])[]): string =>
  written(
    JSON.stringify({
      precision: 8,
      dimensions: DIMENSIONS,
      words,
      vectors: Object.fromEntries(words.map((word, i) => [word, [...(rows[i] ?? []), 1.5, i]])),
      unkVector: [0],
    }),
  );

const number = fc.integer({ min: -10_000, max: 10_000 }).map((x) => x / 1_000);

test("every word has the numbers that the file gives it, whatever signs it is made of", () => {
  fc.assert(
    fc.property(
      // Names of whole numbers are no good example: JavaScript puts them first.
      fc.uniqueArray(
        fc.string({ unit: "binary", minLength: 1, maxLength: 6 }).filter((word) => !/^\d+$/.test(word)),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
      fc.array(fc.array(number, { minLength: DIMENSIONS, maxLength: DIMENSIONS }), { minLength: 12, maxLength: 12 }),
      fc.integer({ min: 1, max: 12 }),
      (all, rows, most) => {
        const words = all.filter((word) => word.isWellFormed() && word !== "__proto__");
        const read = readWordVectors(fileOf(words, rows), most);
        expect(read.words).toEqual(words.slice(0, most));
        for (const i of read.words.keys())
          expect([...read.values.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS)]).toEqual(rows[i]?.map(Math.fround));
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ["nothing", "", "dimensions"],
  ["another file of JSON", '{"name":"wink"}', "dimensions"],
  ["no list of words", '{"dimensions":8,"words":[1,2],"vectors":{}}', "no list of words"],
  ["words that are cut off", '{"dimensions":8,"words":["a","b', "no list of words"],
  ["no vectors", '{"dimensions":8,"words":["a"]}', '"vectors"'],
  ["a word without numbers", '{"dimensions":8,"words":["a"],"vectors":{"b":[1,2,3,4,5,6,7,8]}}', "have no numbers"],
  ["too few numbers", '{"dimensions":8,"words":["a"],"vectors":{"a":[1,2]}}', "is none"],
  ["cut off in the numbers", '{"dimensions":8,"words":["a"],"vectors":{"a":[1,2', "have no numbers"],
])("a file that is none is refused with its name and a way out: %s", (_, text, why) => {
  const path = written(text);
  expect(() => readWordVectors(path, 10)).toThrow(ModbotError);
  expect(() => readWordVectors(path, 10)).toThrow(why);
  expect(() => readWordVectors(path, 10)).toThrow(path);
});

test("a file that is not there is told by its name", () => {
  expect(() => readWordVectors(join(folder, "none.json"), 10)).toThrow(ModbotError);
  expect(() => readWordVectors(join(folder, "none.json"), 10)).toThrow(/none\.json: there is no such file/);
});
