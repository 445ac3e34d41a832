import { expect, test } from "vitest";
import { levelWhen } from "../../../test/rulebook.ts";

const caps = { caps: { share_at_least: "70%", letters: 12 } };

test.each(["THIS IS NOT OKAY AT ALL", "STOP STOP STOP stop", "ÜBERALL NUR GROSSE BUCHSTABEN"])("shouting: %s", (text) =>
  expect(levelWhen(caps, text)).toBe("act"),
);

test.each([
  ["a short cry", "LETS GOOO"],
  ["a sentence", "This is a normal Sentence with Names"],
  ["digits and marks", "1234567890 !!!!!!!! ????"],
  ["letters without case", "这是一个很长的句子没有大写字母的问题"],
  ["nothing", ""],
])("not shouting: %s", (_, text) => expect(levelWhen(caps, text)).toBe("none"));

test.each([
  [{ mentions: { at_least: 3 } }, "<@1> <@!2> <@&3> come", "act"],
  [{ mentions: { at_least: 3 } }, "@ann @bob @cat come", "act"],
  [{ mentions: { at_least: 3 } }, "<@1> <@2> come", "none"],
  [{ mentions: { at_least: 3 } }, "mail a@b.example c@d.example e@f.example", "none"],
  [{ mentions: { everyone: true } }, "@everyone hi", "act"],
  [{ mentions: { everyone: true } }, "@here hi", "act"],
  [{ mentions: { everyone: true } }, "hello everyone here", "none"],
  [{ mentions: { everyone: true } }, "@everyoneelse", "none"],
  [{ emoji: { at_least: 4 } }, "🎉🎉🎉🎉", "act"],
  [{ emoji: { at_least: 4 } }, "<:pog:123> <a:dance:456> <:pog:123> <:pog:123>", "act"],
  [{ emoji: { at_least: 4 } }, "👨‍👩‍👧‍👦 one family", "none"],
  [{ emoji: { at_least: 4 } }, "1 2 3 4 # *", "none"],
] as const)("%j on %s is %s", (when, text, expected) => expect(levelWhen(when, text)).toBe(expected));

test.each([
  [{ repetition: { characters: 10 } }, "noooooooooooo", "act"],
  [{ repetition: { characters: 10 } }, "nooooo", "none"],
  [{ repetition: { characters: 5 } }, "😂😂😂😂😂", "act"],
  [{ repetition: { characters: 5 } }, "😂😂😂😂 😂", "none"],
  [{ repetition: { characters: 10 } }, "a              b", "none"],
  [{ repetition: { words: 4 } }, "spam Spam SPAM spam", "act"],
  [{ repetition: { words: 4 } }, "spam eggs spam eggs spam eggs", "none"],
  [{ repetition: { words: 4 } }, "ha ha ha", "none"],
] as const)("%j on %s is %s", (when, text, expected) => expect(levelWhen(when, text)).toBe(expected));

test.each([{ mentions: {} }, { repetition: {} }, { emoji: { at_least: 0 } }, { caps: { share_at_least: 0.7 } }])(
  "%j is refused",
  (when) => expect(() => levelWhen(when, "x")).toThrow(/test\.yaml:\d+:\d+: /),
);
