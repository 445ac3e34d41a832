import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { levelIn, moderatorWhen, wordsIn } from "../../../test/rulebook.ts";

const START = 1_790_000_000_000;
let number = 0;
/** A message so long after the bot has come; the author joined at that time. */
const said = (author: string, afterMs: number, joinedMs: number | undefined, more: object = {}) =>
  messageWith("hi", {
    id: `m${number++}`,
    sentAt: START + afterMs,
    author: {
      ...authorNamed(author),
      ...(joinedMs === undefined ? { joinedAt: undefined } : { joinedAt: START + joinedMs }),
    } as never,
    ...more,
  });
const first = (of?: number) => moderatorWhen({ first_message: of === undefined ? {} : { of } });

test("the first message of somebody who has joined since the bot came, and no other one", () => {
  const judge = first();
  judge.moderate(said("old", 0, -1000));
  expect(["ann", "ann", "bob", "ann"].map((who, i) => levelIn(judge.moderate(said(who, 10 + i, 5))))).toEqual([
    "act",
    "none",
    "act",
    "none",
  ]);
});

test("whoever was here before the bot is never taken for new", () => {
  const judge = moderatorWhen({ first_message: {} }, { if_unknown: "queue" });
  judge.moderate(said("somebody", 0, -1000));
  expect(judge.moderate(said("old", 10, -1000)).route).toBe("queue");
  expect(judge.moderate(said("old", 11, -1000)).route).toBe("ignore");
  expect(levelIn(first().moderate(said("nobody knows", 0, undefined)))).toBe("none");
});

test("what the platform says goes first", () => {
  const tell = (messages: number) => messageWith("hi", { author: { ...authorNamed("ann"), messages } });
  expect(levelIn(first().moderate(tell(0)))).toBe("act");
  expect(levelIn(first().moderate(tell(1)))).toBe("none");
  expect(levelIn(first(3).moderate(tell(2)))).toBe("act");
  expect(levelIn(first(3).moderate(tell(3)))).toBe("none");
});

test("the first in one community says nothing of another", () => {
  const judge = first();
  judge.moderate(said("old", 0, -1000));
  judge.moderate(said("old", 0, -1000, { community: "s2" }));
  expect(levelIn(judge.moderate(said("ann", 10, 5)))).toBe("act");
  expect(levelIn(judge.moderate(said("ann", 11, 5)))).toBe("none");
  expect(levelIn(judge.moderate(said("ann", 12, 5, { community: "s2" })))).toBe("act");
});

test("an edit counts as the message that it changes: a link is not smuggled in behind a greeting", () => {
  const judge = moderatorWhen({ all: [{ first_message: {} }, { link: { any: true } }] });
  judge.moderate(said("old", 0, -1000));
  const hello = said("ann", 10, 5);
  expect(levelIn(judge.moderate(hello))).toBe("none");
  const edit = { ...hello, revision: 1, text: "see https://a.example/x", surface: "edits" as const };
  expect(levelIn(judge.moderate(edit))).toBe("act");
  judge.moderate(said("ann", 11, 5));
  expect(levelIn(judge.moderate({ ...edit, revision: 2 }))).toBe("none");
});

test("it says which message it is", () => {
  const judge = first(3);
  judge.moderate(said("old", 0, -1000));
  expect(wordsIn(judge.moderate(said("ann", 10, 5)))).toBe("the author's first message here");
  expect(wordsIn(judge.moderate(said("ann", 11, 5)))).toBe("message 2 of the author here");
});

test("somebody forgotten in a flood of others is no newcomer again", () => {
  const judge = first();
  judge.moderate(said("old", 0, -1000));
  expect(levelIn(judge.moderate(said("ann", 10, 5)))).toBe("act");
  for (let i = 0; i < 400_000; i++) judge.observe(said(`crowd ${i}`, 20, 15));
  expect(levelIn(judge.moderate(said("ann", 30, 5)))).toBe("none");
});
