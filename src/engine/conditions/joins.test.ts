import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { levelIn, moderatorWhen } from "../../../test/rulebook.ts";
import type { Author, Message } from "../message.ts";

const START = 1_790_000_000_000;
const DAY = 86_400_000;
const young = (id: string): Author => authorNamed(id, { createdAt: START - DAY });
const joined = (id: string, at: number, fields: Partial<Message> = {}): Message =>
  messageWith(id, { id: `j-${id}-${at}`, surface: "join", author: young(id), sentAt: START + at, ...fields });
const moderator = (when: object) => moderatorWhen(when, { surfaces: ["join", "text"] });
const levels = (when: object, messages: readonly Message[]): string[] => {
  const judge = moderator(when);
  return messages.map((message) => levelIn(judge.moderate(message)));
};
const WAVE = { joins: { at_least: 4, within: "60s", younger_than: "7d" } };
const NAMES = ["a", "b", "c", "d", "e"];

test("a wave of young accounts is seen with the join that makes it one, and those before it are brought in", () => {
  const judge = moderator(WAVE);
  const decisions = NAMES.map((id, i) => judge.moderate(joined(id, i * 1000)));
  expect(decisions.map(levelIn)).toEqual(["none", "none", "none", "act", "act"]);
  expect(decisions[3]?.earlier?.map(({ message }) => message.author?.id)).toEqual(["a", "b", "c"]);
});

test.each([
  ["old accounts", NAMES.map((id, i) => joined(id, i, { author: authorNamed(id) }))],
  ["accounts of unknown age", NAMES.map((id, i) => joined(id, i, { author: { id } }))],
  ["one who joins again and again", NAMES.map((_, i) => joined("a", i * 1000))],
  ["joins far apart", NAMES.map((id, i) => joined(id, i * 30_000))],
  ["young accounts that only write", NAMES.map((id, i) => joined(id, i, { surface: "text" }))],
  ["joins of several communities", NAMES.map((id, i) => joined(id, i, { community: `s${i}` }))],
  ["joins without a time", NAMES.map((id, i) => joined(id, i, { sentAt: Number.NaN }))],
])("no wave: %s", (_, messages) => expect(levels(WAVE, messages)).not.toContain("act"));

test("new accounts that come amid many others are no wave where a share is asked for", () => {
  const when = { joins: { at_least: 4, within: "60s", younger_than: "7d", share: "75%" } };
  const rush = NAMES.flatMap((id, i) => [
    joined(id, i * 1000),
    joined(`old-${id}`, i * 1000, { author: authorNamed(`old-${id}`) }),
  ]);
  expect(levels(when, rush)).not.toContain("act");
  expect(levels(WAVE, rush)).toContain("act");
  expect(levels(when, [...NAMES.map((id, i) => joined(id, i * 1000)), joined("x", 9000)]).at(-1)).toBe("act");
});

test("a join is no message: it neither floods nor counts for a raid", () => {
  expect(
    levels(
      { rate: { by: "community", at_least: 3, within: "60s" } },
      NAMES.map((id, i) => joined(id, i)),
    ),
  ).not.toContain("act");
  expect(
    levels(
      { raid: { accounts: 3 } },
      NAMES.map((id, i) => joined(id, i)),
    ),
  ).not.toContain("act");
});

test("names of one pattern are alike, and are not compared with what people write", () => {
  const alike = { same_text: { authors: 3, within: "60s" } };
  const names = ["user_8f3k", "user_2k9d", "user_77ab"];
  const of = (surface: "join" | "text") => names.map((name, i) => joined(name, i, { surface }));
  expect(levels(alike, of("join"))).toEqual(["none", "none", "act"]);
  expect(levels(alike, of("text"))).not.toContain("act");
  expect(
    levels(
      alike,
      ["emma", "liam1987", "noah2001"].map((name, i) => joined(name, i)),
    ),
  ).not.toContain("act");
});

test("what a rule wants deleted of a join is not asked for: there is no message", () => {
  const judge = moderatorWhen(
    { joins: { at_least: 2, within: "60s" } },
    { surfaces: ["join"], then: { message: "delete", author: "kick" } },
  );
  judge.moderate(joined("a", 0));
  expect(judge.moderate(joined("b", 1)).effects.map(({ action }) => action)).toEqual(["kick"]);
});
