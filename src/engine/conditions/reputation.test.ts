import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelIn, levelWhen, moderatorWhen, wordsIn } from "../../../test/rulebook.ts";

const known = (upheld: number, overturned: number) => ({ record: { strikes: 0, upheld, overturned } });
const poor = moderatorWhen({ reputation: { below: "50%" } });
const good = moderatorWhen({ reputation: { at_least: "85%" } });

test.each([
  [4, 0, "act"],
  [20, 10, "act"],
  [0, 0, "none"],
  [1, 0, "none"],
  [3, 0, "none"],
  [4, 4, "none"],
  [0, 9, "none"],
] as const)(
  "somebody with %d cases upheld and %d overturned is of poor reputation: %s",
  (upheld, overturned, expected) =>
    expect(levelIn(poor.moderate(messageWith("hi"), known(upheld, overturned)))).toBe(expected),
);

test.each([
  [0, 4, "act"],
  [0, 0, "none"],
  [1, 0, "none"],
  [4, 4, "none"],
] as const)(
  "somebody with %d cases upheld and %d overturned is of good reputation: %s",
  (upheld, overturned, expected) =>
    expect(levelIn(good.moderate(messageWith("hi"), known(upheld, overturned)))).toBe(expected),
);

test("nobody who was not looked up is judged by a reputation", () =>
  expect(levelIn(poor.moderate(messageWith("hi")))).toBe("none"));

test("it says what it rests on", () =>
  expect(wordsIn(poor.moderate(messageWith("hi"), known(8, 1)))).toBe(
    "reputation 35.7%: 8 cases upheld, 1 overturned",
  ));

test.each([
  [{ at_least: "80%" }, /Somebody about whom nobody has decided has 80%/],
  [{ below: "0%" }, /Nobody is below 0%/],
  [{}, /Write exactly one of below, at_least/],
])("reputation: %j is refused", (reputation, why) => expect(() => levelWhen({ reputation }, "x")).toThrow(why));
