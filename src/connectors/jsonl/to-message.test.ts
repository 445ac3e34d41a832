import fc from "fast-check";
import { expect, test } from "vitest";
import { SURFACES } from "../../engine/message.ts";
import { PERMISSIONS } from "../../engine/permissions.ts";
import { toLine } from "./to-line.ts";
import { toMessage } from "./to-message.ts";

const whyNot = (value: unknown): string | undefined => {
  const entry = toMessage(typeof value === "string" ? value : JSON.stringify(value), 7);
  return entry.kind === "unreadable" ? entry.why : undefined;
};

test("a full line becomes a message, and what people said of it", () => {
  const line = {
    id: "m1",
    text: "hi",
    at: "2026-11-14T20:15:00Z",
    platform: "discord",
    community: "s1",
    channel: { id: "c1", name: "general", nsfw: false },
    author: { id: "u1", name: "Ann", created_at: 1_600_000_000_000, joined_at: "2024-01-02", roles: ["Moderator"] },
    labels: ["spam"],
    violation: true,
    source: "mine",
    note: "not ours",
  };
  expect(toMessage(JSON.stringify(line), 3)).toStrictEqual({
    kind: "message",
    line: 3,
    message: {
      platform: "discord",
      id: "m1",
      revision: 0,
      surface: "text",
      text: "hi",
      sentAt: Date.UTC(2026, 10, 14, 20, 15),
      community: "s1",
      channel: { id: "c1", name: "general", nsfw: false },
      author: {
        id: "u1",
        name: "Ann",
        createdAt: 1_600_000_000_000,
        joinedAt: Date.UTC(2024, 0, 2),
        roles: ["moderator"],
      },
    },
    labels: ["spam"],
    violation: true,
    source: "mine",
  });
});

test("files are read with what is known of them, and no word of files is not the same as none", () => {
  const hash = "AB".repeat(32);
  const file = { name: "a.png", type: "image/png", size: 5, hash, width: 2, height: 3, spoiler: true, url: "not ours" };
  const read = (attachments: unknown) => {
    const entry = toMessage(JSON.stringify({ text: "hi", attachments }), 1);
    return entry.kind === "message" ? entry.message.attachments : entry.why;
  };
  const { url: _, ...kept } = file;
  expect(read([file, { name: null }])).toStrictEqual([{ ...kept, hash: hash.toLowerCase() }, { name: "" }]);
  expect(read([])).toStrictEqual([]);
  expect(read(null)).toBeUndefined();
  expect(read("a.png")).toMatch(/"attachments" is not a list/);
  expect(read(["a.png"])).toMatch(/"attachments" is not an object/);
  expect(read([{ name: 1 }])).toMatch(/"attachments.name"/);
  expect(read([{ name: "a", size: -1 }])).toMatch(/"attachments.size"/);
  expect(read([{ name: "a", hash: "abc" }])).toMatch(/"attachments.hash"/);
});

test("what is missing or null stays unknown, and is not made up", () => {
  const bare = {
    kind: "message",
    line: 1,
    message: { platform: "jsonl", id: "m1", revision: 0, surface: "text", text: "" },
  };
  const nulls = {
    at: null,
    platform: null,
    community: null,
    channel: null,
    author: null,
    labels: null,
    violation: null,
  };
  expect(toMessage(`{"id":"m1","text":""}`, 1)).toStrictEqual(bare);
  expect(toMessage(JSON.stringify({ id: "m1", text: "", ...nulls, source: null }), 1)).toStrictEqual(bare);
});

test("whole numbers are ids, as long as they are exact", () => {
  const entry = toMessage(`{"id":12,"text":"x","community":7,"channel":{"id":8},"author":{"id":9}}`, 1);
  expect(entry).toMatchObject({ message: { id: "12", community: "7", channel: { id: "8" }, author: { id: "9" } } });
});

test("an author or channel without an id goes by the name, and without both is unknown", () => {
  const named = toMessage(`{"id":"m","text":"x","author":{"name":"ann"},"channel":{"id":"","name":"lobby"}}`, 1);
  expect(named).toMatchObject({ message: { author: { id: "ann", name: "ann" }, channel: { id: "lobby" } } });
  const neither = toMessage(`{"id":"m","text":"x","author":{"created_at":0},"channel":{"nsfw":true}}`, 1);
  expect(neither).toStrictEqual(toMessage(`{"id":"m","text":"x"}`, 1));
});

test("a line without an id gets the same one each time, and another than any other line", () => {
  const idOf = (text: string, line: number) => {
    const entry = toMessage(text, line);
    return entry.kind === "message" ? entry.message.id : entry.why;
  };
  expect(idOf(`{"text":"a"}`, 1)).toBe(idOf(`{"text":"a"}`, 1));
  expect(idOf(`{"text":"a"}`, 1)).toMatch(/^line-1-[0-9a-f]{8}$/);
  expect(new Set([idOf(`{"text":"a"}`, 1), idOf(`{"text":"b"}`, 1), idOf(`{"text":"a"}`, 2)]).size).toBe(3);
});

test.each([
  ["hello", "not JSON"],
  [`{"text":"x"`, "not JSON from column 12"],
  [`{"text":`, "not JSON: the line ends too early"],
  [`{"text":"x`, "not JSON: the line ends too early"],
  [`{"text":"x"} {}`, "not JSON from column 14"],
  ["[]", "not a JSON object"],
  ["null", "not a JSON object"],
  [`"text"`, "not a JSON object"],
  [{}, `"text" is missing`],
  [{ text: null }, `"text" is missing`],
  [{ text: 5 }, `"text" is not a string`],
  [{ text: "x", id: {} }, `"id" is not an id`],
  [{ text: "x", author: "ann" }, `"author" is not an object`],
  [{ text: "x", author: [] }, `"author" is not an object`],
  [{ text: "x", author: { roles: [1] } }, `"author.roles" is not a list of strings`],
  [
    { text: "x", author: { id: "a", created_at: "soon" } },
    `"author.created_at" is not a time: write ISO 8601 or epoch milliseconds`,
  ],
  [{ text: "x", channel: { id: "c", nsfw: "no" } }, `"channel.nsfw" is not true or false`],
  [{ text: "x", labels: "spam" }, `"labels" is not a list of strings`],
  [{ text: "x", violation: 1 }, `"violation" is not true or false`],
  [{ text: "x", revision: -1 }, `"revision" is not 0, 1, 2, ...`],
  [{ text: "x", surface: "web" }, `"surface" is not one of ${[...SURFACES, "report"].join(", ")}`],
  [`{"text":"x","id":12345678901234567890}`, `"id" is a number that is not exact: write it in quotes`],
])("a broken line says which field: %j", (line, why) => expect(whyNot(line)).toBe(why));

test("the reason quotes nothing of a hostile line", () => {
  expect(whyNot(`\u001b[2J in JSON at position 5 oops`)).toBe("not JSON");
  expect(whyNot({ text: "x", surface: "\u001b[2J" })).not.toContain("\u001b");
});

test("a line cannot change what other objects are", () => {
  const entry = toMessage(
    `{"text":"x","__proto__":{"polluted":1},"author":{"id":"a","__proto__":{"roles":["owner"]}}}`,
    1,
  );
  expect(entry).toMatchObject({ kind: "message", message: { author: { id: "a" } } });
  expect(entry.kind === "message" && entry.message.author?.roles).toBeUndefined();
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("nesting as deep as a line allows is no danger", () => {
  const depth = 500_000;
  expect(whyNot("[".repeat(depth))).toMatch(/^not JSON/);
  expect(toMessage(`{"text":"x","y":${"[".repeat(depth)}${"]".repeat(depth)}}`, 1)).toMatchObject({ kind: "message" });
});

test("any JSON value at all gives an entry", () => {
  const field = fc.constantFrom(
    "id",
    "text",
    "at",
    "platform",
    "community",
    "channel",
    "author",
    "labels",
    "name",
    "roles",
    "attachments",
    "size",
    "hash",
  );
  const value = fc.oneof(fc.jsonValue(), fc.constant(null), fc.dictionary(field, fc.jsonValue()));
  const withText = fc.tuple(fc.dictionary(field, value), fc.string()).map(([fields, text]) => ({ ...fields, text }));
  const line = fc.oneof(fc.jsonValue(), withText);
  let messages = 0;
  fc.assert(
    fc.property(line, (value) => {
      const entry = toMessage(JSON.stringify(value), 1);
      if (entry.kind === "message") messages++;
      else expect(entry.why).toMatch(/^[\x20-\x7e]+$/);
    }),
    { numRuns: 2_000 },
  );
  expect(messages).toBeGreaterThan(50);
});

test("any text at all gives an entry", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void toMessage(text, 1)));
});

test("a message written as a line is the same message when read again", () => {
  const id = fc.string({ unit: "binary", minLength: 1 });
  const time = fc.integer({ min: 0, max: 253_402_300_799_999 });
  const some = { noNullPrototype: true } as const;
  const message = fc.record(
    {
      platform: id,
      id,
      revision: fc.nat(),
      surface: fc.constantFrom(...SURFACES, "report" as const),
      text: fc.string({ unit: "binary" }),
      sentAt: time,
      community: id,
      replyTo: id,
      channel: fc.record(
        {
          id,
          name: fc.string(),
          nsfw: fc.boolean(),
          categoryId: id,
          category: fc.string(),
          thread: fc.boolean(),
          parentId: id,
        },
        { ...some, requiredKeys: ["id"] },
      ),
      author: fc.record(
        {
          id,
          name: fc.string(),
          createdAt: time,
          joinedAt: time,
          roles: fc.array(fc.string().map((s) => s.toLowerCase())),
          permits: fc.array(fc.string().map((s) => s.toLowerCase())),
          permissions: fc.array(fc.constantFrom(...PERMISSIONS), { maxLength: 4 }),
          messages: fc.nat(),
        },
        { ...some, requiredKeys: ["id"] },
      ),
      attachments: fc.array(
        fc.record(
          {
            name: fc.string({ unit: "binary" }),
            type: fc.string(),
            size: fc.nat(),
            hash: fc.stringMatching(/^[0-9a-f]{64}$/),
            width: fc.nat(),
            height: fc.nat(),
            spoiler: fc.boolean(),
          },
          { ...some, requiredKeys: ["name"] },
        ),
        { maxLength: 3 },
      ),
      emotes: fc.array(fc.string(), { maxLength: 3 }),
      native: fc.array(fc.record({ rule: fc.string(), id }, { ...some, requiredKeys: ["rule"] }), { maxLength: 3 }),
    },
    { ...some, requiredKeys: ["platform", "id", "revision", "surface", "text"] },
  );
  const said = fc.record(
    { labels: fc.array(fc.string()), violation: fc.boolean(), source: fc.string() },
    { ...some, requiredKeys: [] },
  );
  fc.assert(
    fc.property(message, said, (message, said) => {
      expect(toMessage(toLine(message, said), 5)).toStrictEqual({ kind: "message", line: 5, message, ...said });
    }),
  );
});

test("permissions that modbot knows are kept, in any case, and those that it does not know are passed over", () => {
  const permissions = ["MANAGE_MESSAGES", "use_soundboard", "ban_members"];
  const entry = toMessage(JSON.stringify({ text: "hi", author: { id: "ann", permissions } }), 1);
  expect(entry).toMatchObject({ message: { author: { permissions: ["manage_messages", "ban_members"] } } });
});

test("a hit of the platform's own filter is a name, or a name with an id", () => {
  const entry = toMessage(
    JSON.stringify({ text: "hi", native: ["Block links", { id: 7 }, { rule: "Spam", id: "8" }] }),
    1,
  );
  expect(entry).toMatchObject({
    message: { native: [{ rule: "Block links" }, { rule: "7", id: "7" }, { rule: "Spam", id: "8" }] },
  });
});

test.each([
  [{ native: "Block links" }, `"native" is not a list`],
  [{ native: [{}] }, `"native.rule" is missing`],
  [{ emotes: "KEKW" }, `"emotes" is not a list of strings`],
  [{ author: { id: "a", permissions: 8 } }, `"author.permissions" is not a list of strings`],
  [{ author: { id: "a", messages: -1 } }, `"author.messages" is not a number from 0 on`],
  [{ channel: { id: "c", thread: "yes" } }, `"channel.thread" is not true or false`],
])("a line with %j is broken, and the field is named", (fields, why) =>
  expect(whyNot({ text: "hi", ...fields })).toBe(why),
);
