import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelWhen, moderatorWhen, rulebookWith, ruleWhen, wordsIn } from "../../../test/rulebook.ts";

const nitro = { phrase: { any: ["free nitro", "claim your gift"] } };

test.each([
  ["as written", "get free nitro here"],
  ["in capitals", "FREE NITRO"],
  ["in leetspeak", "fr33 n1tr0"],
  ["with invisible characters", "fr\u200Bee nit\u200Bro"],
  ["with other letters that look alike", "frее nitrо"],
  ["with marks on the letters", "fr\u0301ee nítro"],
  ["drawn out", "freeeeee nitroooo"],
  ["over a line break", "free\nnitro"],
])("a phrase is found %s", (_, text) => expect(levelWhen(nitro, text)).toBe("act"));

test.each([
  ["only a part of it", "free hugs, nitro is a gas"],
  ["inside other words", "carefree nitrogen"],
  ["the words the other way round", "nitro free"],
  ["words between", "free of nitro"],
  ["an empty message", ""],
  ["only emoji", "🎉🎉🎉"],
  ["another language", "бесплатно, друзья"],
  ["a number that reads like it", "5r33 1.170"],
])("a phrase is not found in %s", (_, text) => expect(levelWhen(nitro, text)).toBe("none"));

test("a doubtful find asks people instead of acting", () => expect(levelWhen(nitro, "freenitro")).toBe("queue"));

test.each([
  ["queue", "queue"],
  ["act", "act"],
  ["skip", "none"],
] as const)("doubtful: %s makes of a guess what it says, and leaves certain finds alone", (doubtful, level) => {
  const bait = { phrase: { any: ["free nitro"], doubtful } };
  expect(levelWhen(bait, "freenitro")).toBe(level);
  expect(levelWhen(bait, "free nitro")).toBe("act");
  expect(levelWhen(bait, "nitro is not free")).toBe("none");
});

test("a word that is split over an author's messages asks people at the last of them", () => {
  const moderator = moderatorWhen({ word: { any: ["dickhead"] } });
  const say = (text: string, sentAt: number, author = "ann") =>
    moderator.moderate(messageWith(text, { sentAt, author: { id: author } }));
  expect(say("dick", 1000).route).toBe("ignore");
  expect(say("head", 2000, "bob").route).toBe("ignore");
  const decision = say("head", 3000);
  expect(decision.route).toBe("queue");
  expect(wordsIn(decision)).toBe('"dickhead" (split messages, doubtful)');
  expect(say("dick", 4000).route).toBe("ignore");
  expect(say("head", 60_000).route).toBe("ignore");
});

test("text: raw takes no disguise for the phrase", () => {
  const raw = { phrase: { any: ["free nitro"], text: "raw" } };
  expect(levelWhen(raw, "fr33 nitro")).toBe("none");
  expect(levelWhen(raw, "Free Nitro")).toBe("act");
});

test.each([
  ["word", "grape", "none"],
  ["word", "grapes", "none"],
  ["prefix", "grapes", "none"],
  ["prefix", "rapes", "act"],
  ["substring", "grapes", "none"],
  ["substring", "xrapex", "act"],
] as const)("match: %s on %s is %s", (match, text, expected) =>
  expect(levelWhen({ word: { any: ["rape"], match } }, text)).toBe(expected),
);

test("the evidence names the term, the disguise and the place in the text as sent", () => {
  const text = "hey, fr33 n1tro!";
  const decision = moderatorWhen(nitro).moderate(messageWith(text));
  expect(wordsIn(decision)).toBe('"free nitro" (leetspeak)');
  const [span] = decision.rules[0]!.findings[0]!.spans;
  expect(text.slice(span?.start, span?.end)).toBe("fr33 n1tro");
});

test("a message of nothing but finds does not make a decision of its own size", () => {
  const decision = moderatorWhen(nitro).moderate(messageWith("free nitro ".repeat(5000)));
  expect(decision.rules[0]!.findings[0]).toMatchObject({ value: 500 });
  expect(JSON.stringify(decision).length).toBeLessThan(5000);
});

test("a list is named once and used by many rules", () => {
  const book = rulebookWith(
    [ruleWhen({ phrase: { any: "bait" } }), ruleWhen({ phrase: { any: "bait" } }, { id: "again" })],
    {
      lists: { bait: { phrases: ["free nitro"] } },
    },
  );
  expect(book.rules.map((rule) => rule.id)).toEqual(["the-rule", "again"]);
});

test("word refuses two words, which would never match as one", () =>
  expect(() => levelWhen({ word: { any: ["free nitro"] } }, "x")).toThrow(/use phrase/));

test("an entry without a letter is refused, for it would match anywhere or nowhere", () =>
  expect(() => levelWhen({ phrase: { any: ["..."] } }, "x")).toThrow(/test\.yaml:\d+:\d+/));

const onlyHosts = { phrase: { any: ["casino", "free nitro"], links: "host" } };
test.each([
  "the casino pays https://spins.example",
  "https://casino.example/x",
  "join at my-casino.example",
  "https://news.example/casino and a casino",
  "https://a.example/b casino https://c.example/casino",
])("with links: host, words and the names of sites count: %s", (text) =>
  expect(levelWhen(onlyHosts, text)).toBe("act"),
);
test.each([
  "https://news.example/casino-workers-win",
  "https://news.example/?q=casino",
  "https://news.example#casino",
  "read news.example.com/casino",
  "news.example.com/free-nitro-scam and https://paper.example/the/casino",
  "[story](https://news.example/casino)",
])("and headlines in the paths of links do not: %s", (text) => expect(levelWhen(onlyHosts, text)).toBe("none"));
test("unless asked, words count wherever they stand", () =>
  expect(levelWhen({ phrase: { any: ["casino"] } }, "https://news.example/casino")).toBe("act"));
