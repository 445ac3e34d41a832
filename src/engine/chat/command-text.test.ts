import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHAT_COMMANDS, isMention, messageRef, personRef, readCommand } from "./command-text.ts";
import { readPermit } from "./permit-call.ts";

const NAMES = { prefix: "!", permit: "permit", report: "report", suggest: "suggest" };

describe("an ordinary message is no command", () => {
  test.each([
    "hello",
    "!",
    "! permit sable link",
    "!!permit sable link",
    "!permits sable link",
    "!permit@other sable",
    "!play permit",
    " !permit sable link",
    "say !permit sable link",
    "!реrmit sable link",
    '!"permit" sable link',
    "! ",
    "!so @sable",
    "!permit\u200b sable link",
  ])("%j", (text) => expect(readCommand(text, NAMES)).toBeUndefined());

  test("nor is one that is off, or that is called otherwise here", () => {
    expect(readCommand("!suggest word", { prefix: "!", report: "flag" })).toBeUndefined();
    expect(readCommand("!report x", { prefix: "!", report: "flag" })).toBeUndefined();
    expect(readCommand("!flag x", { prefix: "!", report: "flag" })?.command).toBe("report");
  });
});

describe("a command", () => {
  test.each([
    ["!permit @sable link 60s", ["@sable", "link", "60s"]],
    ["!PERMIT  <@!123>\tlink", ["<@!123>", "link"]],
    ['!permit "two words" link', ["two words", "link"]],
    ['!permit say"x" "open', ['say"x"', '"open']],
    ['!permit ""', [""]],
    ["!permit", []],
    ["!permit\n@sable link", ["@sable", "link"]],
  ])("%j has the words %j", (text, words) => expect(readCommand(text, NAMES)?.words).toEqual(words));

  test("may have a prefix of several characters", () => {
    expect(readCommand("mod, report @x", { prefix: "mod, ", report: "report" })?.words).toEqual(["@x"]);
  });
});

test("whatever is written in a chat, reading it never throws, and gives no more than was written", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 2_000 }),
    fc.string({
      unit: fc.constantFrom("!", '"', " ", "@", "<", ">", "\n", "\u202e", "\ud800", "a", "1"),
      maxLength: 900,
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom("", "!", "!permit ", "!report ", "!SUGGEST "), hostile, (start, tail) => {
      const text = start + tail;
      const call = readCommand(text, NAMES);
      if (call === undefined) return;
      expect(CHAT_COMMANDS).toContain(call.command);
      expect(text.includes(call.rest)).toBe(true);
      for (const word of call.words) {
        expect(text.includes(word)).toBe(true);
        personRef(word);
        messageRef(word);
        isMention(word);
      }
      readPermit(call.words);
    }),
  );
});

test("words that are written one after the other are read one after the other", () => {
  const word = fc.stringMatching(/^[^\s"]{1,20}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 10 }), (words) => {
      fc.pre(words.join(" ").length < 500);
      expect(readCommand(`!report ${words.join("  ")}`, NAMES)?.words).toEqual(words);
      expect(readCommand(`!report ${words.map((one) => `"${one}"`).join(" ")}`, NAMES)?.words).toEqual(words);
    }),
  );
});

test("of a text of megabytes no more is read than a command needs", () => {
  for (const tail of ['"'.repeat(2_000_000), '" '.repeat(1_000_000), "a".repeat(2_000_000), " ".repeat(2_000_000)])
    expect(readCommand(`!report ${tail}`, NAMES)?.words.length).toBeLessThanOrEqual(64);
});

test.each([
  ["<@123>", { by: "id", text: "123" }],
  ["<@!123>", { by: "id", text: "123" }],
  ["@sable", { by: "name", text: "sable" }],
  ["@sable,", { by: "name", text: "sable" }],
  ["sable", { by: "either", text: "sable" }],
  ["1290000000000000001", { by: "either", text: "1290000000000000001" }],
  ["@", undefined],
  ["", undefined],
  ["x".repeat(101), undefined],
])("%j means %j", (word, ref) => expect(personRef(word)).toEqual(ref));

test.each([
  ["1290000000000000001", "1290000000000000001"],
  ["https://discord.com/channels/1/2/1290000000000000001", "1290000000000000001"],
  ["<https://ptb.discord.com/channels/@me/2/1290000000000000001>", "1290000000000000001"],
  ["885196de-cb67-427a-baa8-82f9b0fcd05f", "885196de-cb67-427a-baa8-82f9b0fcd05f"],
])("%j leads to the message %s", (word, id) => expect(messageRef(word)).toBe(id));

test.each([
  "12345",
  "hello",
  "https://discord.com.evil.example/channels/1/2/1290000000000000001",
  "@1290000000000000001",
  "",
])("%j leads to no message", (word) => expect(messageRef(word)).toBeUndefined());

describe("a permit in a chat", () => {
  test.each([
    [["@sable", "link"], { forMs: 60_000, once: false }],
    [["@sable", "Link", "5m"], { forMs: 300_000, once: false }],
    [["sable", "link", "once"], { forMs: 60_000, once: true }],
    [["sable", "link", "once", "2H"], { forMs: 7_200_000, once: true }],
  ])("%j", (words, call) => expect(readPermit(words)).toMatchObject({ ...call, name: "link" }));

  test.each([
    [[]],
    [["@"]],
    [["@sable"]],
    [["@sable", "1"]],
    [["sable", "link", "forever"]],
    [["sable", "link", "99w"]],
    [["sable", "link", "0s"]],
    [["sable", "link", "5m", "5m"]],
  ])("%j gives nothing, and says what is missing", (words) => expect(readPermit(words)).toHaveProperty("wrong"));
});
