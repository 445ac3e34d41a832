import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelIn, moderatorWhen, wordsIn } from "../../../test/rulebook.ts";

const leadsTo = new Map([["bit.ly/abc", ["https://hop.example.com/x", "https://evil.example.com/y"]]]);
const judged = (text: string) =>
  moderatorWhen({ link: { in: ["evil.example.com"] } }).moderate(messageWith(text), { leadsTo });

test("what a short link leads to is judged like a link that stands there itself", () => {
  const decision = judged("look https://bit.ly/abc now");
  expect(levelIn(decision)).toBe("act");
  expect(wordsIn(decision)).toBe("link to evil.example.com, behind bit.ly/abc");
  expect(decision.rules[0]?.findings[0]?.spans).toEqual([{ start: 5, end: 23 }]);
});

test.each(["https://bit.ly/other", "https://bit.ly/abcd", "https://hop.example.com/x", "bit.ly"])(
  "nothing is known of %s",
  (text) => expect(levelIn(judged(text))).toBe("none"),
);
