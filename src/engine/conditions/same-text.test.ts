import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { levelIn, levelWhen, moderatorWhen, wordsIn } from "../../../test/rulebook.ts";

const start = 1_790_000_000_000;
type Sent = { at?: number; by?: string; in?: string; text?: string; id?: string };
const sent = ({ at = 0, by = "ann", in: channel = "general", text = "hello there my friends", id = "m" }: Sent) =>
  messageWith(text, { id, author: authorNamed(by), channel: { id: channel }, sentAt: start + at });
const levels = (when: object, messages: readonly Sent[]): string[] => {
  const moderator = moderatorWhen(when);
  return messages.map((m) => levelIn(moderator.moderate(sent(m))));
};

test("a rate counts the present message, and only those within the window", () => {
  const when = { rate: { by: "author", at_least: 3, within: "10s" } };
  expect(levels(when, [{ at: 0 }, { at: 1000 }, { at: 2000 }, { at: 15_000 }])).toEqual([
    "none",
    "none",
    "act",
    "none",
  ]);
});

test("one author's messages are not counted against another, nor another channel's", () => {
  expect(
    levels({ rate: { by: "author", at_least: 2, within: "10s" } }, [{ by: "ann" }, { by: "bob" }, { by: "ann" }]),
  ).toEqual(["none", "none", "act"]);
  expect(
    levels({ rate: { by: "channel", at_least: 2, within: "10s" } }, [
      { in: "a" },
      { in: "b", by: "bob" },
      { in: "a", by: "cat" },
    ]),
  ).toEqual(["none", "none", "act"]);
  expect(
    levels({ rate: { by: "community", at_least: 2, within: "10s" } }, [{ in: "a" }, { in: "b", by: "bob" }]),
  ).toEqual(["none", "act"]);
});

test("an edit is not one more message", () => {
  const moderator = moderatorWhen({ rate: { by: "author", at_least: 2, within: "10s" } });
  moderator.moderate(sent({}));
  expect(levelIn(moderator.moderate({ ...sent({}), revision: 1, surface: "edits" }))).toBe("none");
  expect(levelIn(moderator.moderate(sent({ at: 1, id: "m2" })))).toBe("act");
});

test("a redelivery after a restart is counted without being judged", () => {
  const moderator = moderatorWhen({ rate: { by: "author", at_least: 2, within: "10s" } });
  moderator.observe(sent({}));
  expect(levelIn(moderator.moderate(sent({ at: 1, id: "m2" })))).toBe("act");
});

test("without time or author a rate is unknown", () => {
  const { sentAt: _, ...timeless } = sent({});
  expect(levelWhen({ rate: { by: "author", at_least: 2, within: "10s" } }, timeless)).toBe("none");
});

const wave = { same_text: { authors: 3, within: "20s" } };

test("the same text by several authors is a wave, whatever its case and spacing", () =>
  expect(
    levels(wave, [
      { by: "a" },
      { by: "b", text: "HELLO there,  my friends" },
      { by: "c", text: "he11o there my fr1ends" },
    ]),
  ).toEqual(["none", "none", "act"]));

test.each([
  ["one author repeating himself", [{ by: "a" }, { by: "a" }, { by: "a" }]],
  [
    "different texts",
    [{ by: "a" }, { by: "b", text: "what a wonderful evening" }, { by: "c", text: "is the stream down for you" }],
  ],
  ["too slow", [{ by: "a" }, { by: "b", at: 15_000 }, { by: "c", at: 36_000 }]],
  [
    "short greetings",
    [
      { by: "a", text: "gg" },
      { by: "b", text: "gg" },
      { by: "c", text: "gg" },
    ],
  ],
  [
    "emoji",
    [
      { by: "a", text: "🎉🎉🎉🎉🎉🎉🎉🎉" },
      { by: "b", text: "🎉🎉🎉🎉🎉🎉🎉🎉" },
      { by: "c", text: "🎉🎉🎉🎉🎉🎉🎉🎉" },
    ],
  ],
] as const)("not a wave: %s", (_, messages) => expect(levels(wave, messages).at(-1)).toBe("none"));

test("texts that differ a little are alike where the rule says how much", () => {
  const texts = [
    "this stream is owned by the llama army now 17",
    "this stream is owned by the llama army now 94",
    "this stream is owned by the lama army now ok",
  ];
  const messages = texts.map((text, i) => ({ by: `u${i}`, text, at: i * 1000 }));
  expect(levels({ same_text: { authors: 3, within: "20s", likeness: "85%" } }, messages)).toEqual([
    "none",
    "none",
    "act",
  ]);
  expect(levels({ same_text: { authors: 3, within: "20s" } }, messages)).toEqual(["none", "none", "none"]);
});

test("the same text in several channels counts for its author alone", () => {
  const across = { same_text: { channels: 3, within: "30s" } };
  expect(levels(across, [{ in: "a" }, { in: "b" }, { in: "c" }])).toEqual(["none", "none", "act"]);
  expect(
    levels(across, [
      { in: "a", by: "x" },
      { in: "b", by: "y" },
      { in: "c", by: "z" },
    ]),
  ).toEqual(["none", "none", "none"]);
});

test("one flooder does not crowd the others of a wave out of memory", () => {
  const flood = Array.from({ length: 500 }, (_, i) => ({ by: "flooder", at: i }));
  expect(levels(wave, [{ by: "a" }, ...flood, { by: "b", at: 600 }]).at(-1)).toBe("act");
});

test("two communities do not add up to one wave", () => {
  const moderator = moderatorWhen(wave);
  const last = ["s1", "s2", "s3"].map((community, i) => moderator.moderate({ ...sent({ by: `u${i}` }), community }));
  expect(last.map((d) => d.route)).toEqual(["ignore", "ignore", "ignore"]);
});

test("the evidence gives the number and the time", () => {
  const moderator = moderatorWhen({ rate: { by: "author", at_least: 2, within: "10s" } });
  moderator.moderate(sent({}));
  expect(wordsIn(moderator.moderate(sent({ at: 1 })))).toBe("2 messages by author within 10s");
});
