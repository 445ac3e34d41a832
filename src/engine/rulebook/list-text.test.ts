import { expect, test } from "vitest";
import { readListText } from "./list-text.ts";

const sectionsOf = (text: string) =>
  readListText(text).sections.map(({ traits, lines }) => [traits, lines.map(({ entry }) => entry)]);

test("a plain file is one section of which nothing is said", () => {
  expect(
    sectionsOf("\uFEFF# what they promise\r\nfree nitro # always\r\n\r\n  claim your gift\t\r\nC# course\n"),
  ).toEqual([[{}, ["free nitro", "claim your gift", "C# course"]]]);
});

test("a % line holds for all entries below it, until another one says otherwise", () => {
  const text =
    "one\n% severity: high\n%category: made up # words\ntwo\n% at_most: queue\nthree\n% severity: low\n%at_most: act\nfour";
  expect(sectionsOf(text)).toEqual([
    [{}, ["one"]],
    [{ severity: "high", category: "made up" }, ["two"]],
    [{ severity: "high", category: "made up", atMost: "queue" }, ["three"]],
    [{ severity: "low", category: "made up", atMost: "act" }, ["four"]],
  ]);
});

test("places of one file that say the same are one section, so that they cost one look", () => {
  expect(sectionsOf("% match: prefix\na\n% match: word\nb\n% match: prefix\nc")).toEqual([
    [{ match: "prefix" }, ["a", "c"]],
    [{ match: "word" }, ["b"]],
  ]);
});

test("what is wrong is told with its line, and the rest is read all the same", () => {
  const { problems, sections } = readListText(
    "one\n% severity: awful\ntwo\n% severity\n% colour: red\n% category:\nthree\n",
  );
  expect(problems.map(({ line }) => line)).toEqual([2, 4, 5, 6]);
  expect(sections.flatMap(({ lines }) => lines)).toEqual([
    { entry: "one", line: 1 },
    { entry: "two", line: 3 },
    { entry: "three", line: 7 },
  ]);
});

test("100,000 lines are read in a moment, without a section for each", () => {
  const text = Array.from({ length: 100_000 }, (_, i) => `entry ${i}`).join("\n");
  expect(readListText(`% severity: low\n${text}`).sections.map(({ lines }) => lines.length)).toEqual([100_000]);
});
