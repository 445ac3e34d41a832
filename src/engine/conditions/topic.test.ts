import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { wordEmbedder } from "../../../test/word-embedder.ts";
import type { Message } from "../message.ts";
import { Moderator } from "../moderate.ts";
import { compileRulebook } from "../rulebook/compile.ts";

const T0 = 1_790_000_000_000;
const moderator = (params = "", mode = "act"): Moderator =>
  new Moderator(
    compileRulebook({
      file: "test.yaml",
      text: `format: modbot-rules/1\nversion: "1"\nconcepts: { politics: { near: [vote election government], far: [vote best skin] } }\nrules: [ { id: a, says: A., mode: ${mode}, when: { topic: { is: politics, lines: 3${params} } }, then: { alert: moderators } } ]`,
      models: { embedder: () => wordEmbedder() },
    }),
  );

let next = 0;
const line = (text: string, author: string, fields: Partial<Message> = {}): Message => {
  next++;
  return messageWith(text, { id: `m${next}`, sentAt: T0 + next * 1000, author: authorNamed(author), ...fields });
};
const routes = (judge: Moderator, lines: readonly Message[]): string =>
  lines.map((one) => judge.moderate(one).route).join(" ");

test("a talk of several people is a topic, and then every line of it is one case", () => {
  const judge = moderator();
  const talk = [
    line("vote election soon", "ann"),
    line("government election vote", "bob"),
    line("vote government please", "cat"),
  ];
  expect(routes(judge, talk)).toBe("ignore ignore queue");
  expect(judge.moderate(line("election government again", "dan")).burst).toContain(" a");
});

test.each([
  ["one line about it among others", ["vote election government", "boss fight today", "loot drop here"]],
  ["the far side of it", ["vote best skin", "best skin vote", "which skin vote best"]],
  ["emotes and single words do not make three lines", ["vote election government", "LUL", "government", "gg"]],
  ["too few lines", ["vote election government", "government election vote"]],
  ["other talk", ["boss fight today", "loot drop here", "dragon map again"]],
])("%s is no topic", (_, texts) => {
  const judge = moderator();
  expect(
    routes(
      judge,
      texts.map((text, i) => line(text, `author${i}`)),
    ),
  ).not.toContain("queue");
});

test("one person who talks to nobody is no talk, unless the rule says so", () => {
  const alone = () =>
    ["vote election government", "election vote government", "government vote election"].map((text) =>
      line(text, "ann"),
    );
  expect(routes(moderator(), alone())).toBe("ignore ignore ignore");
  expect(routes(moderator(", authors: 1"), alone())).toBe("ignore ignore queue");
});

test("lines of other channels, edits and lines of an hour ago are no part of it", () => {
  const judge = moderator();
  const other = { channel: { id: "politics" } };
  expect(
    routes(judge, [
      line("vote election government", "ann", other),
      line("election vote government", "bob", other),
      line("government election vote", "cat"),
      line("government election vote", "cat", { revision: 1, surface: "edits" }),
    ]),
  ).not.toContain("queue");
  const late = [0, 3_600_000, 7_200_000].map((after, i) =>
    line("vote election government", `a${i}`, { sentAt: T0 + after }),
  );
  expect(routes(judge, late)).not.toContain("queue");
});

test("a topic goes on over a line about something else, and ends when the talk does", () => {
  const judge = moderator(", authors: 1");
  const talk = [
    "vote election government",
    "government election vote",
    "vote government election",
    "election vote",
    "boss fight today",
    "loot drop here",
  ];
  expect(
    routes(
      judge,
      talk.map((text) => line(text, "ann")),
    ),
  ).toBe("ignore ignore queue queue queue ignore");
});

test("a message without channel or time leaves it unknown", () => {
  const { channel: _, ...placeless } = line("vote election government", "ann");
  expect(moderator().moderate(placeless).route).toBe("ignore");
});
