import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partsOf } from "./parts.ts";

const said = (message: object): string[] => partsOf({ ...message }).map(({ surface, text }) => `${surface}: ${text}`);
const file = (filename: string, more: object = {}) => ({ id: "1", filename, size: 10, ...more });

describe("a message is judged as what it is", () => {
  test.each([
    ["a text", { content: "hello" }, ["text: hello"]],
    ["nothing at all counts as a message", { content: "" }, ["text: "]],
    ["a picture alone", { content: "", attachments: [file("cat.png")] }, ["attachments: cat.png"]],
    [
      "a text with a picture straight from a phone is one thing",
      { content: "look", attachments: [file("IMG_20260101.jpg")] },
      ["text: look"],
    ],
    [
      "a screenshot, likewise",
      { content: "look", attachments: [file("Screenshot_2026-01-01.png"), file("image0.jpg")] },
      ["text: look"],
    ],
    [
      "a name that somebody chose is judged too",
      { content: "look", attachments: [file("buy gold at evil.example.png")] },
      ["text: look", "attachments: buy gold at evil.example.png"],
    ],
    [
      "what is said for those who do not see a picture",
      { content: "", attachments: [file("a.png", { description: "a cat" })] },
      ["attachments: a.png\na cat"],
    ],
    [
      "a sticker has a name",
      { content: "", sticker_items: [{ id: "1", name: "Wave", format_type: 1 }] },
      ["attachments: Wave"],
    ],
    [
      "a poll",
      {
        content: "",
        poll: {
          question: { text: "Who?" },
          answers: [{ poll_media: { text: "you" } }, { poll_media: { text: "me" } }],
        },
      },
      ["polls: Who?\nyou\nme"],
    ],
    [
      "a text with the preview of its link: the preview is no text of its author",
      { content: "https://a.example", embeds: [{ title: "A", description: "a page", url: "https://a.example" }] },
      ["text: https://a.example", "embeds: A\na page\nhttps://a.example"],
    ],
    ["a preview that shows nothing is none", { content: "x", embeds: [{ type: "image" }] }, ["text: x"]],
    [
      "a forward is not its author's own text",
      { content: "", message_snapshots: [{ message: { content: "from afar", embeds: [{ title: "T" }] } }] },
      ["forwards: from afar", "embeds: T"],
    ],
    [
      "a forward of a picture",
      { content: "", message_snapshots: [{ message: { content: "", attachments: [file("a.png")] } }] },
      ["attachments: a.png"],
    ],
  ])("%s", (_, message, expected) => expect(said(message)).toEqual(expected));
});

test("an embed hides nothing: all that a reader sees of it is judged", () => {
  const embed = {
    provider: { name: "1" },
    author: { name: "2", url: "https://8.example" },
    title: "3",
    description: "4",
    fields: [{ name: "5", value: "6" }],
    footer: { text: "7" },
    url: "https://7.example",
  };
  expect(said({ content: "", embeds: [embed] })).toEqual([
    "embeds: 1\n2\n3\n4\n5\n6\n7\nhttps://7.example\nhttps://8.example",
  ]);
});

test("a message built of components hides nothing either, however they stand in each other", () => {
  const components = [
    {
      type: 17,
      components: [
        { type: 10, content: "words" },
        {
          type: 9,
          components: [{ type: 10, content: "more" }],
          accessory: { type: 2, label: "press", url: "https://evil.example" },
        },
        { type: 12, items: [{ description: "a picture" }] },
        {
          type: 1,
          components: [{ type: 3, placeholder: "choose", options: [{ label: "one", description: "first" }] }],
        },
      ],
    },
  ];
  expect(said({ content: "", components })).toEqual([
    "text: words\nmore\npress\nhttps://evil.example\na picture\nchoose\none\nfirst",
  ]);
});

test("files are told once, with what a platform says of them, and no hash, for it gives none", () => {
  const files = [
    file("a.png", { content_type: "image/png", width: 4, height: 3 }),
    file("SPOILER_b.png"),
    file("c.exe", { flags: 8 }),
    { id: "4" },
  ];
  const [text, names] = partsOf({ content: "look", attachments: files });
  expect(text?.attachments).toEqual([
    { name: "a.png", type: "image/png", size: 10, width: 4, height: 3, spoiler: false },
    { name: "SPOILER_b.png", size: 10, spoiler: true },
    { name: "c.exe", size: 10, spoiler: true },
    { name: "", spoiler: false },
  ]);
  expect(names?.attachments).toEqual([]);
});

test("of a change that leaves the text out, the text is not taken for gone", () => {
  expect(said({ embeds: [{ title: "T" }] })).toEqual(["embeds: T"]);
  expect(said({ id: "1" })).toEqual([]);
});

test("components that stand in each other without end do not hang moderation", () => {
  let component: object = { type: 10, content: "deep" };
  for (let i = 0; i < 5_000; i++) component = { type: 17, components: [component] };
  expect(said({ content: "top", components: [component] })).toEqual(["text: top"]);
});

test("whatever a packet holds, something comes of it and nothing is thrown", () => {
  const keys = ["content", "embeds", "attachments", "components", "poll", "message_snapshots", "sticker_items"];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), (message) => {
      for (const { text, attachments } of partsOf(message)) {
        expect(typeof text).toBe("string");
        expect(Array.isArray(attachments)).toBe(true);
      }
    }),
  );
});
