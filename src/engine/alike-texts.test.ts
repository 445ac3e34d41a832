import { expect, test } from "vitest";
import { alikeTexts } from "./alike-texts.ts";

const grouped = (texts: readonly string[]) =>
  alikeTexts(texts, (text) => text).map(({ example, count }) => [example, count]);

test("texts that say the same stand together, disguised ones too, and the largest group comes first", () => {
  expect(
    grouped([
      "where do I find the second key",
      "free nitro for everybody, claim it now",
      "FR33 N1TR0 for everybody, claim it now!!",
      "free nitro for everybody, claim it today",
      "gg",
    ]),
  ).toEqual([
    ["free nitro for everybody, claim it now", 3],
    ["where do I find the second key", 1],
    ["gg", 1],
  ]);
});

test("short texts and such without letters stand together only where they are equal", () => {
  expect(grouped(["gg", "gl", "gg", "😂", "😭", "😂", ""])).toEqual([
    ["gg", 2],
    ["😂", 2],
    ["gl", 1],
    ["😭", 1],
    ["", 1],
  ]);
});

test("many texts that are like no other do not take quadratic time", () => {
  const texts = Array.from(
    { length: 3_000 },
    (_, i) => `${(i * 7919).toString(36)} ${(i * 104_729).toString(36)} ${i}`,
  );
  expect(alikeTexts(texts, (text) => text).length).toBeGreaterThan(1_000);
});
