import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelWhen, moderatorWhen, wordsIn } from "../../../test/rulebook.ts";

const other = { personal_data: {} };
const says = (text: string, when: object = other): string => wordsIn(moderatorWhen(when).moderate(messageWith(text)));

test.each([
  ["act", "her home address is 12 Elm Street"],
  ["act", "his card is 4000 0566 5566 5556"],
  ["queue", "he lives at 42 Elm"],
  ["queue", "their number is 202-555-0147"],
  ["queue", "4000 0566 5566 5556"],
  ["queue", "536-90-4399"],
  ["queue", "NL91 ABNA 0417 1643 00"],
  ["queue", "Ann Bell, 12 Elm Street, 202-555-0147"],
  ["act", "his ssn is 987-65-4321"],
  ["act", "her number is 555-0147"],
  ["act", "he lives at 123 Main Street"],
  ["act", "his card is 4242 4242 4242 4242"],
  ["act", "doxxed: mail her at ann.b@example.com"],
  ["act", "grabbed his ip 192.0.2.5 lol"],
])("another person's data ask for %s: %s", (level, text) => expect(levelWhen(other, text)).toBe(level));

test.each([
  "my number is 202-555-0147",
  "my card is 4000 0566 5566 5556",
  "202-555-0147",
  "12 Elm Street",
  "ann.b@quietpost.net",
  "83.217.93.182",
  "our shop: 12 Elm Street, 202-555-0147",
  "Bell's Shop, 12 Elm Street, 202-555-0147",
  "i'm Ann, 12 Elm Street, 202-555-0147, call me",
  "test card 4000 0566 5566 5556",
  "4242 4242 4242 4242",
  "123-45-6789 stands on every form",
  "for example her ssn is 078-05-1120",
  "his test card is 4242 4242 4242 4242",
  "in the docs she logs in as ann@example.com",
  "my router is 192.0.2.1 and his is at 192.0.2.2",
  "ann@example.com, 202-555-0147",
  "nothing here at all",
  "he has 3 lives",
])("nothing is asked about one's own, a business's, or an owner that nobody told: %s", (text) =>
  expect(levelWhen(other, text)).toBe("none"),
);

test("only the kinds that are asked for count", () => {
  const mail = { personal_data: { any: ["email"] } };
  expect(levelWhen(mail, "her email is ann.b@quietpost.net")).toBe("act");
  expect(levelWhen(mail, "her number is 202-555-0147")).toBe("none");
});

test("own and any are told apart from other", () => {
  const text = "my number is 202-555-0147";
  expect(levelWhen({ personal_data: { whose: "own" } }, text)).toBe("act");
  expect(levelWhen({ personal_data: { whose: "any" } }, text)).toBe("act");
  expect(levelWhen({ personal_data: { whose: "own" } }, "her number is 202-555-0147")).toBe("none");
  expect(levelWhen({ personal_data: { whose: "any" } }, "call us on 202-555-0147")).toBe("none");
  expect(levelWhen({ personal_data: { whose: "any" } }, "4242 4242 4242 4242")).toBe("none");
});

test("evidence tells what was found and never the data", () => {
  expect(says("his number is +1 202 555 0188")).toBe("telephone number (+1 ... 88), said of another person");
  expect(says("his card is 4000 0566 5566 5556")).toBe("card number (Visa ... 56), said of another person");
  expect(says("her email is ann.b@quietpost.net")).toBe("e-mail address, said of another person");
  expect(says("their address is 12 Elm Street")).toBe("postal address, said of another person, it seems");
});

test("evidence points at the data in the text as sent", () => {
  const text = "his number is \uff10\uff17700 900\u200b123 lol";
  const [finding] = moderatorWhen(other).moderate(messageWith(text)).rules[0]!.findings;
  expect(finding!.spans.map(({ start, end }) => text.slice(start, end))).toEqual(["\uff10\uff17700 900\u200b123"]);
});

test("an unknown kind is refused", () =>
  expect(() => levelWhen({ personal_data: { any: ["shoe_size"] } }, "x")).toThrow(/personal_data|shoe_size|email/));
