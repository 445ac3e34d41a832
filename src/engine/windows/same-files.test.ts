import { expect, test } from "vitest";
import { heapAfter } from "../../../test/heap.ts";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { levelIn, moderatorWhen } from "../../../test/rulebook.ts";
import type { Attachment } from "../attachment.ts";

const start = 1_790_000_000_000;
const PICTURES: readonly Attachment[] = [
  { name: "1.png", size: 81_000 },
  { name: "2.png", size: 92_000 },
];
type Sent = { at?: number; by?: string; in?: string; files?: readonly Attachment[] | undefined; revision?: number };
const sent = ({ at = 0, by = "ann", in: channel = "a", files = PICTURES, revision = 0 }: Sent, i: number) =>
  messageWith("", {
    id: `m${i}`,
    author: authorNamed(by),
    channel: { id: channel },
    sentAt: start + at,
    attachments: files,
    revision,
  });
const levels = (when: object, messages: readonly Sent[]): string[] => {
  const moderator = moderatorWhen({ same_files: when });
  return messages.map((m, i) => levelIn(moderator.moderate(sent(m, i))));
};
const CHANNELS = { channels: 3, within: "60s" };

test("the same pictures in one channel after another are found at the last, in whatever order and under whatever name", () => {
  expect(levels(CHANNELS, [{ in: "a" }, { in: "b", at: 1000 }, { in: "c", at: 2000 }])).toEqual([
    "none",
    "none",
    "act",
  ]);
  const turned = PICTURES.toReversed();
  expect(levels(CHANNELS, [{ in: "a" }, { in: "b", files: turned }, { in: "c" }])).toEqual(["none", "none", "act"]);
  const hashed = (name: string): Attachment[] => [{ name, hash: "ab".repeat(32) }];
  expect(
    levels(CHANNELS, [
      { in: "a", files: hashed("x") },
      { in: "b", files: hashed("y") },
      { in: "c", files: hashed("z") },
    ]),
  ).toEqual(["none", "none", "act"]);
});

test.each<[string, readonly Sent[]]>([
  ["one picture posted again in its channel", [{}, {}, {}, {}]],
  ["too slowly", [{ in: "a" }, { in: "b", at: 40_000 }, { in: "c", at: 90_000 }]],
  ["other pictures each time", ["a", "b", "c"].map((name) => ({ in: name, files: [{ name, size: 5 }] }))],
  [
    "pictures of one name and other sizes",
    ["a", "b", "c"].map((name, size) => ({ in: name, files: [{ name: "image.png", size }] })),
  ],
  [
    "one picture more",
    ["a", "b", "c"].map((name, i) => ({ in: name, files: i < 2 ? PICTURES : [...PICTURES, { name: "3", size: 3 }] })),
  ],
  [
    "three people who post it once each",
    [
      { by: "ann", in: "a" },
      { by: "bob", in: "b" },
      { by: "cat", in: "c" },
    ],
  ],
  ["messages without files", ["a", "b", "c"].map((name) => ({ in: name, files: [] }))],
  [
    "files of which only a common name is known",
    ["a", "b", "c"].map((name) => ({ in: name, files: [{ name: "image.png" }] })),
  ],
  ["edits", ["a", "b", "c"].map((name, revision) => ({ in: name, revision }))],
])("nobody is blamed for %s", (_, messages) => expect(levels(CHANNELS, messages)).not.toContain("act"));

test("the same pictures from several accounts are found", () =>
  expect(levels({ authors: 2, within: "60s" }, [{ by: "ann" }, { by: "ann" }, { by: "bob" }])).toEqual([
    "none",
    "none",
    "act",
  ]));

test("twenty thousand pictures are not all remembered", async () => {
  const moderator = moderatorWhen({ same_files: CHANNELS });
  const megabytes = await heapAfter(() => {
    for (let i = 0; i < 20_000; i++)
      moderator.moderate(sent({ at: i, files: [{ name: `${i}`.padEnd(400, "x"), size: i }] }, i));
  });
  expect(moderator.rulebook.rules).toHaveLength(1);
  expect(megabytes).toBeLessThan(4);
});
