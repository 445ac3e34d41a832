import { expect, test } from "vitest";
import { shapeOf } from "./shape.ts";

test.each([
  ["Hello THERE", { letters: 10, capitals: 6 }],
  ["ПРИВЕТ мир", { letters: 9, capitals: 6 }],
  ["𝐀𝐁 straße", { letters: 8, capitals: 2 }],
  ["日本語 123 !?", { letters: 0, capitals: 0 }],
  ["<:KEKW:123456789012345678> <a:PARTY:12345>", { letters: 0, capitals: 0, emoji: 2 }],
  [":joy: :KEKW:", { letters: 0, emoji: 2 }],
  ["at 1:15:20 ok", { letters: 4, emoji: 0 }],
  ["👨‍👩‍👧‍👦👍🏽🇺🇸☠️❤1️⃣", { emoji: 6 }],
  ["™ © 5 # ‼", { emoji: 0 }],
  ["<@123> <@!45> <@&67> <#89> <t:1700000000:R>", { mentions: 3, letters: 0 }],
  ["@anna and @bob_1", { mentions: 2, massMention: false }],
  ["hey @everyone", { mentions: 1, massMention: true }],
  ["@here!", { massMention: true }],
  ["@hereby, anna@example.org, @ 5", { mentions: 1, massMention: false }],
  ["", { letters: 0, capitals: 0, emoji: 0, mentions: 0, massMention: false }],
])("%j", (text, shape) => expect(shapeOf(text)).toMatchObject(shape));

const isEmote = (word: string): boolean => ["KEKW", "LULW", "catJAM"].includes(word);

test.each([
  ["emotes in capitals are no shouting", "KEKW KEKW LULW so good", { letters: 6, capitals: 0, emoji: 3 }],
  ["a word that only holds the name of one is a word", "KEKWAIT KEKW!", { letters: 11, capitals: 11, emoji: 0 }],
  ["shouting beside them is shouting", "KEKW STOP catJAM", { letters: 4, capitals: 4, emoji: 2 }],
])("%s", (_, text, shape) => expect(shapeOf(text, isEmote)).toMatchObject(shape));
