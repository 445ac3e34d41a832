import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelIn, levelWhen, moderatorWhen, rulebookWith, ruleWhen, wordsIn } from "../../../test/rulebook.ts";
import type { Attachment } from "../attachment.ts";
import { Moderator } from "../moderate.ts";
import { proveRulebook } from "../rulebook/prove.ts";

const HASH = "ab".repeat(32);
const OTHER = "cd".repeat(32);
const levelOf = (params: object, attachments: readonly Attachment[] | undefined, fields: object = {}): string =>
  levelIn(
    moderatorWhen({ attachment: params }, fields).moderate(
      messageWith("look", attachments === undefined ? {} : { attachments }),
    ),
  );
const pictures = (count: number): Attachment[] =>
  Array.from({ length: count }, (_, i) => ({ name: `${i}.png`, size: 9_000 }));

test.each<[string, object, Attachment[]]>([
  ["so many pictures", { at_least: 3, type: "image" }, pictures(4)],
  ["any file", {}, [{ name: "x" }]],
  ["a program in the clothes of a picture", { type: "executable" }, [{ name: "a.png.exe", type: "image/png" }]],
  ["a name", { name: ["free-nitro", "giveaway"] }, [{ name: "My-Free-Nitro.png" }]],
  ["a known picture", { hash: [HASH] }, [{ name: "1.png", hash: HASH }]],
  ["a large file", { larger_than: "8MB" }, [{ name: "1.zip", size: 8_000_001 }]],
  ["all of it in one file", { type: "archive", larger_than: "1KB" }, [...pictures(1), { name: "1.zip", size: 2_000 }]],
])("it is found by %s", (_, params, files) => expect(levelOf(params, files)).toBe("act"));

test.each<[string, object, Attachment[]]>([
  ["no file at all", {}, []],
  ["too few pictures", { at_least: 3, type: "image" }, pictures(2)],
  ["files of other kinds", { at_least: 3, type: "image" }, [...pictures(2), { name: "a.mp3" }, { name: "b.zip" }]],
  ["a zip of a map", { type: "executable" }, [{ name: "map.zip", type: "application/zip" }]],
  ["another name", { name: ["free-nitro"] }, [{ name: "my cat.png" }]],
  ["another picture", { hash: [HASH] }, [{ name: "1.png", hash: OTHER }]],
  ["a file just as large", { larger_than: "8MB" }, [{ name: "1.zip", size: 8_000_000 }]],
  [
    "each in another file",
    { type: "archive", larger_than: "1MB" },
    [
      { name: "1.zip", size: 10 },
      { name: "a.png", size: 5e6 },
    ],
  ],
  ["a file whose size nobody said", { larger_than: "8MB" }, [{ name: "1.zip" }]],
])("it is not found in %s", (_, params, files) => expect(levelOf(params, files)).toBe("none"));

test("what the platform does not say stays open, so that nobody is punished for it, and a rule may ask people", () => {
  expect(levelOf({ type: "image" }, undefined)).toBe("none");
  expect(levelOf({ type: "image" }, undefined, { if_unknown: "queue" })).toBe("queue");
  expect(levelOf({ hash: [HASH] }, [{ name: "1.png" }], { if_unknown: "queue" })).toBe("queue");
  expect(levelOf({ hash: [HASH] }, [], { if_unknown: "queue" })).toBe("none");
  expect(levelOf({ hash: [HASH], type: "image" }, [{ name: "1.zip" }], { if_unknown: "queue" })).toBe("none");
});

test("the evidence names the files, and not all of a hundred", () => {
  const decision = moderatorWhen({ attachment: { type: "image" } }).moderate(
    messageWith("", { attachments: [...pictures(99), { name: `${"x".repeat(5000)}.png` }] }),
  );
  expect(wordsIn(decision)).toBe("100 images: 0.png, 1.png, 2.png, 3.png, 4.png");
});

test.each([
  [{ hash: ["abc"] }, /is not a SHA-256/],
  [{ larger_than: "8" }, /is not a size/],
  [{ type: "picture" }, /is not one of image/],
  [{ at_least: 0 }, /out of range/],
])("what could never hold is refused: %j", (params, message) =>
  expect(() => levelWhen({ attachment: params }, "x")).toThrow(message),
);

test("a rule about files can be proved, and an example that it does not catch is told", () => {
  const when = { attachment: { at_least: 2, type: "image" } };
  const judged = (prove: object) =>
    proveRulebook(rulebookWith([ruleWhen(when, { prove })]), (book) => new Moderator(book)).map(
      ({ expected }) => expected,
    );
  const two = { text: "", attachments: ["a.png", { name: "b", type: "image/png", size: 5 }] };
  const one = { text: "", attachments: ["a.png"] };
  expect(judged({ catches: [two], allows: [one, "no file"] })).toEqual([]);
  expect(judged({ catches: [one, "no file"], allows: [two] })).toEqual(["catches", "catches", "allows"]);
});
