import { describe, expect, test } from "vitest";
import { tinyModel, tinyVectors } from "../../../../test/tiny-classifier.ts";
import { ModbotError } from "../../../engine/errors.ts";
import { packModel, unpackModel } from "./model-file.ts";

const model = tinyModel();
const bytes = packModel(model);
const headerEnd = bytes.indexOf(10);
const changed = (change: (copy: Uint8Array) => Uint8Array): Uint8Array => change(bytes.slice());
const withHeader = (change: (header: string) => string): Uint8Array => {
  const header = change(new TextDecoder().decode(bytes.subarray(0, headerEnd)));
  return new Uint8Array([...new TextEncoder().encode(header.padEnd(headerEnd, " ")), ...bytes.subarray(headerEnd)]);
};

test("what is written is what is read", () => {
  expect(unpackModel(bytes)).toEqual(model);
});

test("what words mean is read as it was written, and a cut in it is seen", () => {
  const whole = tinyModel(1, tinyVectors);
  const written = packModel(whole);
  expect(whole.second?.meaning.table.hash.length).toBeGreaterThan(5);
  expect(unpackModel(written)).toEqual(whole);
  expect(() => unpackModel(written.slice(0, -1))).toThrow(/bytes of numbers/);
  expect(() => unpackModel(written.with(written.length - 1, written.at(-1)! ^ 1))).toThrow(/not those/);
});

test("a part of a larger buffer is read as that part", () => {
  const around = new Uint8Array(bytes.length + 24);
  around.set(bytes, 8);
  expect(unpackModel(Buffer.from(around.buffer, 8, bytes.length))).toEqual(model);
});

describe("a file that is not whole is refused, and nothing is judged by it", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["empty", new Uint8Array(), /does not begin with/],
    ["of an earlier format", new TextEncoder().encode("modbot-net/1 {}\n"), /made by another version of modbot/],
    ["something else", new TextEncoder().encode("PK\u0003\u0004 a zip"), /does not begin with/],
    ["cut in its header", bytes.slice(0, 40), /header has no end/],
    ["cut in its numbers", bytes.slice(0, -100), /bytes of numbers/],
    ["longer than it should be", new Uint8Array([...bytes, 0]), /bytes of numbers/],
    [
      "with one bit changed",
      changed((copy) => copy.with(copy.length - 5, copy.at(-5)! ^ 1)),
      /not those that it was made with/,
    ],
    ["with a broken header", withHeader((header) => header.replace('{"name"', '{"name')), /no JSON/],
    [
      "with a wrong number in its header",
      withHeader((header) => header.replace('"bits":10', '"bits":99')),
      /wrong at "bits"/,
    ],
    [
      "made for other labels",
      withHeader((header) => header.replace('"toxicity","hate"', '"hate","toxicity"')),
      /other labels/,
    ],
  ])("%s", (_, file, why) => {
    expect(() => unpackModel(file)).toThrow(ModbotError);
    expect(() => unpackModel(file)).toThrow(why);
  });
});
