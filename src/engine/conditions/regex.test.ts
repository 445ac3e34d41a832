import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelWhen, moderatorWhen } from "../../../test/rulebook.ts";

const price = { regex: { pattern: "steam gift \\d+\\$" } };

test.each([
  ["the raw text", "STEAM gift 50$"],
  ["the folded text", "ｓｔｅａｍ gift 50$"],
  ["the middle of a line", "hey steam gift 100$ now"],
  ["what percent signs hide", "%73%74eam gift 50$"],
  ["what entities hide", "st&#101;am gift 50$"],
])("a pattern is found in %s", (_, text) => expect(levelWhen(price, text)).toBe("act"));

test.each([
  ["ordinary talk", "i got steam as a gift"],
  ["a part", "steam gift $"],
  ["nothing", ""],
  ["the literal alone", "steam gift cards"],
  ["a share", "50% & 3% \\o/"],
])("a pattern is not found in %s", (_, text) => expect(levelWhen(price, text)).toBe("none"));

test("case: keep tells capitals apart", () => {
  const keep = { regex: { pattern: "ALERT", case: "keep", text: "raw" } };
  expect(levelWhen(keep, "ALERT")).toBe("act");
  expect(levelWhen(keep, "alert")).toBe("none");
});

test("text: raw does not look at the folded text", () =>
  expect(levelWhen({ regex: { pattern: "nitro", text: "raw" } }, "n1tro")).toBe("none"));

test("a pattern without any literal still runs on every message", () =>
  expect(levelWhen({ regex: { pattern: "\\d{3}-\\d{2}" } }, "call 123-45")).toBe("act"));

test("the span of a find in the folded text leads back to the text as sent", () => {
  const text = "so fr33 n1tro then";
  const decision = moderatorWhen({ regex: { pattern: "free nitro" } }).moderate(messageWith(text));
  const [span] = decision.rules[0]!.findings[0]!.spans;
  expect(text.slice(span?.start, span?.end)).toBe("fr33 n1tro");
});

test.each([
  ["lookahead", "a(?=b)"],
  ["nested repetition", "(a+)+"],
  ["nothing", ""],
  ["a match of nothing", "a*"],
  ["an open group", "(abc"],
])("%s is refused with its place", (_, pattern) =>
  expect(() => levelWhen({ regex: { pattern } }, "x")).toThrow(/test\.yaml:\d+:\d+: /),
);

test("the span of a find in what was escaped covers the escapes", () => {
  const text = "so %66ree n%69tro then";
  const decision = moderatorWhen({ regex: { pattern: "free nitro" } }).moderate(messageWith(text));
  const [span] = decision.rules[0]!.findings[0]!.spans;
  expect(text.slice(span!.start, span!.end)).toBe("%66ree n%69tro");
});
