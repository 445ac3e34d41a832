import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelWhen, moderatorWhen, wordsIn } from "../../../test/rulebook.ts";

const tagged = { spoiler: { tagged: true } };
const open = { spoiler: { any: ["snape kills", "rosebud"], tagged: false } };
const hidden = { spoiler: { any: ["rosebud"], tagged: true } };

test.each([
  [tagged, "the end is ||he wakes up||", "act"],
  [tagged, "||one|| and ||two||", "act"],
  [tagged, "no bars here", "none"],
  [tagged, "if (a || b) return a || b", "act"],
  [tagged, "`if (a || b || c)`", "none"],
  [tagged, "```\na || b || c\n```", "none"],
  [tagged, "a || b", "none"],
  [tagged, "|| ||", "none"],
  [open, "it is rosebud", "act"],
  [open, "it is R0SEBUD!", "act"],
  [open, "||it is|| rosebud", "act"],
  [open, "it is ||rosebud||", "none"],
  [open, "||all of it, rosebud too|| so sad", "none"],
  [open, "what a film", "none"],
  [open, "rosebuds are flowers", "none"],
  [hidden, "it is ||rosebud||", "act"],
  [hidden, "it is rosebud ||haha||", "none"],
  [hidden, "||so sad||", "none"],
] as const)("%j on %s is %s", (when, text, expected) => expect(levelWhen(when, text)).toBe(expected));

test("a picture that the platform hides is hidden, another one is not", () => {
  const withFile = (spoiler: boolean) => messageWith("look", { attachments: [{ name: "a.png", spoiler }] });
  expect(levelWhen(tagged, withFile(true))).toBe("act");
  expect(levelWhen(tagged, withFile(false))).toBe("none");
});

test("it names what stands in the open", () => {
  const decision = moderatorWhen(open).moderate(messageWith("||so|| it is rosebud"));
  expect(wordsIn(decision)).toBe('"rosebud" in the open');
  expect(decision.rules[0]?.findings[0]?.spans).toEqual([{ start: 13, end: 20 }]);
});

test("what is not hidden is nearly everything: it is refused without terms", () =>
  expect(() => levelWhen({ spoiler: { tagged: false } }, "x")).toThrow(/name the terms with any/));
