import fc from "fast-check";
import { expect, test } from "vitest";
import { RulebookError } from "../../errors.ts";
import { foldText } from "../folded-text.ts";
import { meantText } from "../meant-text.ts";
import { compileSlang } from "./index.ts";

const LEXICON = `
% words self: yourself, urself
% class: self_harm_order
kys, keep yourself safe = kill yourself   # said with a wink
off yourself = kill yourself
rope ~ hang yourself | with @self
% class: insult
trash at the game = bad at this game
% class: insult_mild
trash = bad
% class: insult_game
noob = beginner
L = loss | as written
% class: sexual
\u{1f33d} ~ porn | with watch
corn ~ porn | not with farm, harvest
% class: short
gr8 = great
b4 = before
kill = kill
`;
const slang = compileSlang([{ file: "slang.txt", text: LEXICON }]);
const found = (raw: string): string[] => slang.find(meantText(raw), raw).map(({ entry }) => entry.spelling);
const read = (raw: string): string => slang.spelledOut(meantText(raw), raw).text;

test.each([
  ["kys", "kill yourself"],
  ["Just KYS already", "just kill yourself already"],
  ["you should off yourself", "you should kill yourself"],
  ["off-yourself", "kill yourself"],
  ["that was gr8 b4", "that was great before"],
  ["kyyyys", "kill yourself"],
  ["k.y.s", "kill yourself"],
  ["k y s", "kill yourself"],
  ["go k-y-s", "go kill yourself"],
  ["nooooob", "beginner"],
  ["n00b", "beginner"],
  ["k\u200by\u200bs", "kill yourself"],
  ["кys", "kill yourself"],
  ["k%79s", "kill yourself"],
  ["k1ll", "kill"],
  ["kyy$", "kill yourself"],
  ["noob's", "noob's"],
])("slang in disguise is still read: %s", (raw, plain) => {
  expect(read(raw)).toBe(plain);
});

test.each([
  "keys",
  "sky",
  "kayaks",
  "turn it off. yourself?",
  "off, yourself",
  "snoob",
  "trashy",
  "a b c",
  "I k",
  "u.s. of a",
  "l",
  "they took the l",
  "@kys hello",
  "https://kys.example/off-yourself",
  "see kys@mail.example",
  "ky s",
  "what a rope",
  "corn on the farm",
  "b 4",
  "good boy",
  "yes",
  "loot",
  "kkeys",
  "k1l",
  "kiiiing",
  "goooood booooy",
])("what is no slang is left alone: %s", (raw) => {
  expect(found(raw)).toEqual([]);
  const folded = meantText(raw);
  expect(slang.spelledOut(folded, raw)).toBe(folded);
});

test("the longest phrase wins, and the words inside it are not found again", () => {
  expect(found("you are trash at the game, trash")).toEqual(["trash at the game", "trash"]);
});

test("what may mean something else is told and never put in the place of the word", () => {
  expect(found("I like corn")).toEqual(["corn"]);
  expect(read("I like corn")).toBe("i like corn");
});

test("a word that needs another is found only beside it", () => {
  expect(found("a rope")).toEqual([]);
  expect(found("get a rope and hang urself")).toEqual(["rope"]);
  expect(found("watch \u{1f33d}")).toEqual(["\u{1f33d}"]);
  expect(found("\u{1f33d} soup")).toEqual([]);
});

test("capitals count where the lexicon says so", () => {
  expect(found("what an L")).toEqual(["L"]);
});

test("a range of the plain words leads back to the slang as sent", () => {
  const raw = "ok  k.y.s noooob now";
  const plain = slang.spelledOut(meantText(raw), raw);
  const sent = (part: string): string => {
    const at = plain.text.indexOf(part);
    const { start, end } = plain.rawSpan(at, at + part.length);
    return raw.slice(start, end);
  };
  expect(["ok", "kill yourself", "kill", "beginner", "now", "yourself beginner"].map(sent)).toEqual([
    "ok",
    "k.y.s",
    "k.y.s",
    "noooob",
    "now",
    "k.y.s noooob",
  ]);
});

/** Chat with pieces of the lexicon in it, in any order. */
const chat = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "kys",
        "K.Y.S",
        "off yourself",
        "gr8",
        "trash at the game",
        "\u{1f33d} watch",
        "rope urself",
        " ",
        ". ",
        "n00b",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(" "));

test("finds lie inside the text, in order, and apart", () => {
  let finds = 0;
  fc.assert(
    fc.property(chat, (raw) => {
      const folded = foldText(raw);
      let end = 0;
      let rawEnd = 0;
      for (const find of slang.find(folded, raw)) {
        finds++;
        expect(find.from).toBeGreaterThanOrEqual(end);
        expect(find.to).toBeGreaterThan(find.from);
        expect(find.span.start).toBeGreaterThanOrEqual(rawEnd);
        expect(find.span.end).toBeGreaterThan(find.span.start);
        end = find.to;
        rawEnd = find.span.end;
      }
      expect(end).toBeLessThanOrEqual(folded.text.length);
      expect(rawEnd).toBeLessThanOrEqual(raw.length);
    }),
  );
  expect(finds).toBeGreaterThan(50);
});

test("the plain text of a text without slang is that text, and each of its ranges leads into the text as sent", () => {
  fc.assert(
    fc.property(chat, fc.nat(), fc.nat(), (raw, a, b) => {
      const folded = foldText(raw);
      const plain = slang.spelledOut(folded, raw);
      if (slang.find(folded, raw).every(({ entry }) => !entry.sure)) expect(plain).toBe(folded);
      const start = a % (plain.text.length + 1);
      const end = Math.min(plain.text.length, start + (b % 20));
      const span = plain.rawSpan(start, end);
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      expect(span.end).toBeLessThanOrEqual(raw.length);
    }),
  );
});

test("a message looked at again costs nothing, and another one does not get its finds", () => {
  const folded = foldText("kys");
  expect(slang.find(folded, "kys")).toBe(slang.find(folded, "kys"));
  expect(slang.find(foldText("hello"), "hello")).toEqual([]);
  expect(slang.spelledOut(folded, "kys").text).toBe("kill yourself");
});

test("everything wrong with a lexicon is told at once, each with its line", () => {
  const text = [
    "lol = laughing",
    "% class: insults",
    "% class: laugh",
    "lmao laughing",
    "lol = laughing",
    "l.o.l = laughing",
    "lol = laughing",
    "... = dots",
    "a b c d e f = letters",
    "rofl = laughing | often",
    "xd = laughing | with @who",
    "% colour: red",
    "kek =",
  ].join("\n");
  const problems = (() => {
    try {
      compileSlang([{ file: "s.txt", text }]);
    } catch (error) {
      if (error instanceof RulebookError) return error.problems.map(({ place, message }) => `${place.line} ${message}`);
      throw error;
    }
    return [];
  })();
  expect(problems).toEqual([
    "1 this entry has no class.",
    '2 there is no class "insults".',
    '4 an entry reads "spelling = what it means", or "spelling ~ what it may mean".',
    '10 "often" is no condition: write with, not with, or as written.',
    "11 no words are named @who above this line.",
    "12 a line with % names a class or words.",
    '13 an entry reads "spelling = what it means", or "spelling ~ what it may mean".',
    '7 "lol" is found already by "lol" of s.txt:5.',
    '8 "..." has no word that could be found.',
    '9 "a b c d e f" has more than 5 words.',
  ]);
});

test("a hostile text is looked up in linear time", () => {
  for (const raw of [
    "k ".repeat(20_000),
    "kkkyyy".repeat(8_000),
    "off ".repeat(10_000),
    "(((".repeat(9_000),
    "'".repeat(40_000),
  ]) {
    expect(slang.find(foldText(raw), raw)).toEqual([]);
  }
});
