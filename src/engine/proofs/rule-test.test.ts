import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { rulebookWith } from "../../../test/rulebook.ts";
import { Moderator } from "../moderate.ts";
import { openRuleTest, type TestLine } from "./rule-test.ts";

const BOOK = rulebookWith([
  { id: "bait", says: "B.", when: { phrase: { any: ["free nitro"] } } },
  { id: "rude", says: "R.", mode: "shadow", when: { word: { any: ["idiot"] } } },
  { id: "crowd", says: "C.", when: { same_text: { authors: 3, within: "20s" } } },
]);

const test3 = (lines: readonly (Partial<TestLine> & { text: string })[], only?: string) => {
  const run = openRuleTest(new Moderator(BOOK), only);
  lines.forEach(({ text, ...line }, i) => {
    run.add({
      file: "t.jsonl",
      line: i + 1,
      message: messageWith(text, { id: `m${i}`, author: { id: `u${i}` } }),
      ...line,
    });
  });
  return run.result();
};
const counts = (result: ReturnType<typeof test3>) =>
  Object.fromEntries(
    [...result.rules].map(([id, { caught, missed, wrong }]) => [id, [caught.count, missed.count, wrong.count]]),
  );

test("a line that names a rule is caught by that rule or missed, whatever others do", () => {
  const result = test3([
    { text: "free nitro", rules: ["bait"] },
    { text: "free nitro, idiot", violation: true, rules: ["bait", "rude"] },
    { text: "free nitro", rules: ["rude"] },
  ]);
  expect(counts(result)).toEqual({ bait: [2, 0, 0], rude: [1, 1, 0] });
  expect(result.rules.get("rude")?.missed.first).toEqual([{ file: "t.jsonl", line: 3, text: "free nitro" }]);
  expect(result.isGood).toBe(false);
});

test("an innocent line must be hit by no rule, or by none of those that it names", () => {
  const result = test3([
    { text: "hello", violation: false },
    { text: "free nitro", violation: false },
    { text: "free nitro", violation: false, rules: ["rude"] },
  ]);
  expect(counts(result)).toEqual({ bait: [0, 0, 1] });
  expect(result.isGood).toBe(false);
});

test("a violation that names no rule is caught by any", () => {
  const result = test3([
    { text: "free nitro", violation: true },
    { text: "well", violation: true },
  ]);
  expect([result.any.caught.count, result.any.missed.count, result.isGood]).toEqual([1, 1, false]);
});

test("a line that nobody has labelled counts for nothing, and one rule alone hears of nothing else", () => {
  expect(test3([{ text: "free nitro" }])).toMatchObject({ lines: 1, labelled: 0, isGood: true });
  const lines = [
    { text: "free nitro", violation: false },
    { text: "well", violation: true },
    { text: "idiot", rules: ["rude"] },
  ];
  expect(counts(test3(lines, "rude"))).toEqual({ rude: [1, 0, 0] });
  expect(test3(lines, "rude").isGood).toBe(true);
});

test("an earlier message of a wave is caught once the wave has come", () => {
  const text = "this stream is owned by the llama army";
  const result = test3([1, 2, 3].map(() => ({ text, rules: ["crowd"] })));
  expect(counts(result)).toEqual({ crowd: [3, 0, 0] });
});

test("only the first lines of each kind are kept, cut", () => {
  const result = test3(Array.from({ length: 9 }, () => ({ text: `well ${"x".repeat(500)}`, rules: ["bait"] })));
  expect(result.rules.get("bait")?.missed).toMatchObject({ count: 9 });
  expect(result.rules.get("bait")?.missed.first.map(({ line, text }) => [line, text.length])).toEqual([
    [1, 300],
    [2, 300],
    [3, 300],
  ]);
});
