import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelWhen, moderatorWhen, rulebookWith, ruleWhen, wordsIn } from "../../../test/rulebook.ts";

const giving = ["free", "claim", "giving away"];
const goods = ["nitro", "skins", "gift card", "free skins"];
const gift = { proximity: { of: [giving, goods], within: "3 words" } };
const ordered = { proximity: { of: [giving, goods], within: "3 words", ordered: true } };
const job = { proximity: { of: [["earn", "make"], { money: 100 }, ["dm me", "telegram"]], within: "10 words" } };

test.each([
  ["side by side", "free nitro"],
  ["the other way round", "nitro for free"],
  ["with words between", "claim your very nitro"],
  ["as phrases", "giving away a gift card"],
  ["in disguise", "fr33 n1tr0"],
  ["over a line break", "claim\nnitro"],
  ["in one word of several parts", "free-nitro"],
  ["far into a long text", `${"la ".repeat(500)} free nitro`],
  ["where an earlier one is too far away", "free as a bird in the sky i am, free nitro"],
])("an offer is found %s", (_, text) => expect(levelWhen(gift, text)).toBe("act"));

test.each([
  ["only what is given", "nitro is nice"],
  ["only the giving", "feel free to ask"],
  ["a whole sentence between", "i am free tonight, and by the way nitro is down"],
  ["one word more than that", "free one two three nitro"],
  ["words that only begin alike", "freedom nitrogen"],
  ["an empty message", ""],
  ["only emoji", "🎁🎁🎁"],
  ["a link that has the words in it", "https://blog.example/free-nitro-or-not"],
  ["a link and a word beside it", "free: https://blog.example/nitro"],
  ["numbers", "1:15:20 5r33 1.170"],
  ["a find that would have to be both", "free skin, free of charge"],
])("no offer is found in %s", (_, text) => expect(levelWhen(gift, text)).toBe("none"));

test("a term inside another one is not met by it", () =>
  expect(levelWhen({ proximity: { of: [["free"], ["free skins"]], within: "3 words" } }, "free skins")).toBe("none"));

test("ordered goes by the order in which the groups are written", () => {
  expect(levelWhen(ordered, "free nitro")).toBe("act");
  expect(levelWhen(ordered, "nitro for free")).toBe("none");
});

test("a doubtful find asks people instead of acting, and a certain one goes before it", () => {
  expect(levelWhen(gift, "claim the giftcard")).toBe("queue");
  expect(levelWhen(gift, "the giftcard, claim the nitro")).toBe("act");
});

test.each(["make $500 a day, dm me", "telegram me to earn 2k dollars"])("a sum is a group like another: %s", (text) =>
  expect(levelWhen(job, text)).toBe("act"),
);
test.each(["make 500 arrows, dm me", "i make $5 a day, dm me", "make it $500", "$500, dm me"])(
  "and must be there: %s",
  (text) => expect(levelWhen(job, text)).toBe("none"),
);

test("a sum may stand in for a term of its group", () => {
  const loan = { proximity: { of: [["lend me"], ["some cash", { money: 20 }]], within: "4 words" } };
  expect(["lend me $50", "lend me some cash"].map((text) => levelWhen(loan, text))).toEqual(["act", "act"]);
  expect(["lend me $5", "lend me a hand", "some cash, $50"].map((text) => levelWhen(loan, text))).toEqual([
    "none",
    "none",
    "none",
  ]);
});

test("the evidence quotes what stands together, with its places", () => {
  const decision = moderatorWhen(gift).moderate(messageWith("hey, CLAIM your n1tro"));
  expect(wordsIn(decision)).toBe('"CLAIM" ... "n1tro", within 2 words');
  expect(decision.rules[0]!.findings[0]!.spans).toEqual([
    { start: 5, end: 10 },
    { start: 16, end: 21 },
  ]);
});

test("a message of nothing but finds does not make a decision of its own size", () => {
  const text = `${"free ".repeat(2000)}x x x x ${"nitro ".repeat(2000)}`;
  expect(levelWhen(gift, text)).toBe("none");
  expect(JSON.stringify(moderatorWhen(gift).moderate(messageWith(`${text} free`))).length).toBeLessThan(2000);
});

test("quiet messages are not asked about it", () => {
  const [rule] = rulebookWith([ruleWhen(gift)]).rules;
  expect(rule?.when.kind === "leaf" && rule.when.test.mayHold).toBeTypeOf("function");
});

test.each([
  [{ of: [giving], within: "3 words" }, /at least 2/],
  [{ of: [giving, goods], within: "3" }, /is not a distance/],
  [{ of: [giving, goods], within: "0 words" }, /is not a distance/],
  [{ of: [{ money: 5 }, { money: 6 }], within: "3 words" }, /of terms alone/],
  [{ of: [giving, ["..."]], within: "3 words" }, /has no letter/],
  [{ of: [giving, "no_such_list"], within: "3 words" }, /unknown list/],
])("what could never hold is refused: %j", (params, message) =>
  expect(() => levelWhen({ proximity: params }, "x")).toThrow(message),
);

const named = { proximity: { of: [["contact", "write to"], { handle: true }], within: "2 words" } };
test.each(["contact mark_trades77", "write to a mark_trades77", "mark_trades77: contact him"])(
  "an account that is named is a group like another: %s",
  (text) => expect(levelWhen(named, text)).toBe("act"),
);
test.each([
  "contact the shop",
  "contact @mark_trades77",
  "contact sheet_2.pdf",
  "contact us, not them, and never that mark_trades77",
  "mark_trades77 says hi",
  "contact: https://shop.example/mark_trades77",
])("and must be there, by a name that is no other word: %s", (text) => expect(levelWhen(named, text)).toBe("none"));

test("a group of names alone is refused with a hint", () =>
  expect(() => levelWhen({ proximity: { of: [{ handle: true }, { money: 5 }], within: "2 words" } }, "")).toThrow(
    /terms alone/,
  ));
