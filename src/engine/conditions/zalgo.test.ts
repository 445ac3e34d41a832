import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelWhen, moderatorWhen, wordsIn } from "../../../test/rulebook.ts";

const when = { zalgo: {} };
const under = (text: string, marks: string): string => [...text].map((c) => c + marks).join("");

test.each([
  ["letters under many marks", under("help", "\u0335\u0322\u031b\u0355\u0360")],
  ["the same mark over and over", under("help", "\u0300\u0300\u0300\u0300\u0300")],
  ["marks with joiners between", under("help", "\u0335\u034f\u0322\u034f\u031b\u034f\u0355")],
  ["Thai vowels heaped up", "ก็็็็็็็ ก็็็็็็็ ก็็็็็็็"],
  [
    "Arabic marks heaped up",
    "\u0628\u064e\u064e\u064e\u064e \u0628\u064e\u064e\u064e\u064e \u0628\u064e\u064e\u064e\u064e",
  ],
])("caught: %s", (_, text) => expect(levelWhen(when, text)).toBe("act"));

test.each([
  ["plain text", "help me please"],
  ["nothing", ""],
  ["two letters under marks", under("he", "\u0335\u0322\u031b\u0355")],
  ["Vietnamese taken apart", "Tiếng Việt có nhiều dấu, được viết như thế này".normalize("NFD")],
  ["polytonic Greek taken apart", "ᾄδω ᾧ ᾗ τῷ ᾠδῇ ἀείδῃ ᾆσμα".normalize("NFD")],
  ["phonetics", "ɔ̃̃ː ẽ̞̃ ɐ̯̃ t͡ʃ n̪̊ d̪ʱ"],
  ["Thai", "น้ำ ผู้ใหญ่ที่นี่ ก็ดี ปี่พาทย์"],
  ["Arabic with all its vowels", "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ"],
  ["Hebrew with points and accents", "בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים אֵ֥ת הַשָּׁמַ֖יִם"],
  ["Hindi", "क्षत्रिय हिन्दी में लिखा हुआ ज़रूरी है"],
  ["Tibetan", "བོད་སྐད་ སྒྲུབ་པ་ རྒྱུན་"],
  ["Burmese", "မြန်မာဘာသာ ကျွန်ုပ်တို့"],
  ["Khmer", "ភាសាខ្មែរ ស្ត្រី"],
  ["keycaps and pictures", "1️⃣ 2️⃣ 3️⃣ ☠️ ❤️"],
  ["struck out with one mark a letter", under("nevermind", "\u0336")],
])("let be: %s", (_, text) => expect(levelWhen(when, text)).toBe("none"));

test("it says how many letters, and where", () => {
  const decision = moderatorWhen(when).moderate(messageWith(`oh ${under("help", "\u0335\u0322\u031b\u0355")}`));
  expect(wordsIn(decision)).toBe("4 letters under stacked marks");
  expect(decision.rules[0]?.findings[0]?.spans[0]).toEqual({ start: 3, end: 8 });
});

test("fewer than four marks cannot be asked for: languages write three", () =>
  expect(() => levelWhen({ zalgo: { marks: 3 } }, "x")).toThrow(/test\.yaml:\d+:\d+: 3 is out of range/));
