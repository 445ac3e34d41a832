import fc from "fast-check";
import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelWhen, moderatorWhen, wordsIn } from "../../../test/rulebook.ts";
import { hiddenCharacters } from "../text/invisible.ts";

const when = { invisible_text: {} };
const ZWSP = "\u200b";

test.each([
  ["a word split by zero-width spaces", `s${ZWSP}p${ZWSP}a${ZWSP}m`],
  ["joiners between Latin letters", "f\u200dr\u200de\u200de"],
  ["soft hyphens after every letter", "s\u00adc\u00ada\u00adm"],
  [
    "a text written in tag characters",
    `hi${[..."buy"].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join("")}`,
  ],
  [
    "tags after a flag that is none",
    `\u{1f3f4}${[..."gbeng and buy now"].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join("")}`,
  ],
  ["turns of direction in an English text", "\u202eevil\u202c \u202eevil\u202c \u2067x\u2069"],
  ["words split by marks of direction", "s\u2066p\u2069a\u200em"],
  ["a message of nothing at all", "\u200b\u200b\u200b"],
  ["selectors upon selectors", "a\ufe0f\ufe0f\ufe0f\ufe0f"],
  ["fillers that look like nothing", "\u3164\u3164\u3164"],
])("caught: %s", (_, text) => expect(levelWhen(when, text)).toBe("act"));

test.each([
  ["plain text", "hello there"],
  ["nothing", ""],
  ["two that came along with a copied text", `${ZWSP}hello${ZWSP}`],
  ["families and professions", "👨‍👩‍👧‍👦 👩🏽‍🚒 🏳️‍🌈 ❤️‍🔥 👁️‍🗨️"],
  ["the flags of England, Scotland and Wales", "🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿"],
  ["signs drawn as pictures", "☠️ ❤️ ✈️ ⚠️ ▶️ 1️⃣ 2️⃣ 3️⃣"],
  ["Persian with its joiners", "می‌خواهم می‌روم نمی‌دانم کتاب‌ها"],
  ["Hindi conjuncts held apart", "क्‍ष क्‍ष क्‍ष क्‌ष"],
  ["Thai with places to break a line", "สวัสดี\u200bครับ\u200bผม\u200bชื่อ\u200bสมชาย"],
  ["Arabic with marks of direction", "\u200fمرحبا\u200f \u200e@ann\u200e كيف\u200f"],
  ["Hebrew around a name", "\u2067שלום\u2069 \u2068ann\u2069 \u2067שלום\u2069"],
  ["a long word that may be broken", "Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesell\u00adschaft"],
  ["forms of Han characters", "葛\u{e0100}飾 辻\u{e0101} 芦\u{e0100}"],
  ["Mongolian with its selectors", "ᠮᠣᠩᠭᠣᠯ\u180b ᠪᠢᠴᠢᠭ\u180c ᠠ\u180e"],
  ["a byte order mark at the start", "\ufeffhello"],
  ["names that a program set apart", "\u2066@ann\u2069 \u2066@bob\u2069 \u2066@cat\u2069 hello"],
  ["lines pasted from a table", "\u202aTotal\u202c \u202a12\u202c \u202d13\u202c"],
  ["lines sent again and again on Twitch", "Kappa \u{e0000}Kappa \u{e0000}Kappa \u{e0000}Kappa \u{e0000}"],
  ["pictures cut apart", "nurse \u200d\u2640 nurse \u200d\u2640 nurse \u200d\u2640"],
])("let be: %s", (_, text) => expect(levelWhen(when, text)).toBe("none"));

test("it says how many, and where", () => {
  const text = `s${ZWSP}p${ZWSP}a${ZWSP}m`;
  const decision = moderatorWhen(when).moderate(messageWith(text));
  expect(wordsIn(decision)).toBe("3 invisible characters, 42.9% of the text");
  expect(decision.rules[0]?.findings[0]?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    ZWSP,
    ZWSP,
    ZWSP,
  ]);
});

test("a share beside the number lets a long text have some", () => {
  const share = { invisible_text: { at_least: 3, share_at_least: "10%" } };
  expect(levelWhen(share, `s${ZWSP}p${ZWSP}a${ZWSP}m`)).toBe("act");
  expect(levelWhen(share, `${`word${ZWSP} `.repeat(4)}${"and so on ".repeat(20)}`)).toBe("none");
});

test("of any text, what is found is invisible and in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      let last = 0;
      for (const { start, end } of hiddenCharacters(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toMatch(/^\p{Default_Ignorable_Code_Point}$/u);
        last = end;
      }
    }),
  );
});
