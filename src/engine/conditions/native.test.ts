import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelWhen, moderatorWhen, wordsIn } from "../../../test/rulebook.ts";
import type { NativeHit } from "../message.ts";

const hitBy = (...native: readonly NativeHit[]) => messageWith("hi", { native });

test.each([
  ["any", hitBy({ rule: "Block Links" }), "act"],
  ["any", hitBy(), "none"],
  ["any", messageWith("hi"), "none"],
  [["block links"], hitBy({ rule: "Block Links" }), "act"],
  [["123"], hitBy({ rule: "Block Links", id: "123" }), "act"],
  [["Block"], hitBy({ rule: "Block Links" }), "none"],
  [["Block Words", "Spam"], hitBy({ rule: "Block Links" }), "none"],
] as const)("native: { rule: %j } is as it should be", (rule, message, expected) =>
  expect(levelWhen({ native: { rule } }, message)).toBe(expected),
);

test("what the platform's filter found is unknown where nobody says, and people can be asked", () => {
  const asks = moderatorWhen({ native: { rule: "any" } }, { if_unknown: "queue" });
  expect(asks.moderate(messageWith("hi")).route).toBe("queue");
  expect(asks.moderate(hitBy()).route).toBe("ignore");
});

test("it names the platform's rules", () =>
  expect(wordsIn(moderatorWhen({ native: { rule: "any" } }).moderate(hitBy({ rule: "Block Links" })))).toBe(
    'the platform\'s own filter found "Block Links"',
  ));
