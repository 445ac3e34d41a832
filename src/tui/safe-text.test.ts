import fc from "fast-check";
import { expect, test } from "vitest";
import { safe, safeText } from "./safe-text.ts";

/** What a terminal obeys or hides: C0 but the newline, DEL, C1, and everything that reorders, joins or takes no room. */
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}]/u;

/** Text as an attacker would mix it. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "\u001b[31m",
          "\u009b2J",
          "\u202e",
          "\u2066",
          "\u200b",
          "\u200d",
          "\ufe0f",
          "\r",
          "\r\n",
          "\t",
          "\u0301",
          "\u0489",
          "\ud800",
        ),
        fc.constantFrom(
          "👨‍👩‍👧",
          "👍🏽",
          "🇩🇪",
          "1️⃣",
          "한국",
          "각",
          "漢字",
          "مرحبا",
          "می‌خواهم",
          "⟨U+202E⟩",
          "⟦",
          "\u{e0041}",
        ),
        fc.string(),
      ),
    )
    .map((parts) => parts.join("")),
);

test("nothing that a terminal obeys gets through, whatever was written", () => {
  fc.assert(
    fc.property(hostile, fc.boolean(), (raw, lines) => {
      const { text } = safeText(raw, { lines });
      expect(text).not.toMatch(OBEYED);
      if (!lines) expect(text).not.toContain("\n");
    }),
    { numRuns: 2_000 },
  );
});

test("every offset of the raw text leads to its place in what is shown, in order", () => {
  fc.assert(
    fc.property(hostile, (raw) => {
      const { text, at } = safeText(raw);
      expect(at.length).toBe(raw.length + 1);
      expect(at[0]).toBe(0);
      expect(at[raw.length]).toBe(text.length);
      for (let i = 0; i < raw.length; i++) expect(at[i + 1]).toBeGreaterThanOrEqual(at[i]!);
    }),
  );
});

test("a span still marks the same words behind characters that are written out", () => {
  const raw = "a\u202e\u001bfree nitro";
  const { text, at } = safeText(raw);
  const start = raw.indexOf("free");
  expect(text.slice(at[start], at[start + 4])).toBe("free");
});

test.each([
  ["an escape sequence", "\u001b[2Jgone", "␛[2Jgone"],
  ["an override of direction", "evil\u202egnp.exe", "evil⟨U+202E⟩gnp.exe"],
  ["a run of zero-widths", "a\u200b\u200b\u200bb", "a⟨U+200B ×3⟩b"],
  ["stacked marks", "z\u0301\u0302\u0303\u0304", "z\u0301\u0302⟨+2 marks⟩"],
  ["a mark without a letter", "\u0301", "◌\u0301"],
  ["a line break", "one\ntwo\r\nthree", "one␊two␊three"],
  [
    "our own brackets, so that chat cannot mark or escape anything itself",
    "⟦x⟧ ⟨U+202E⟩",
    "⟨U+27E6⟩x⟨U+27E7⟩ ⟨U+27E8⟩U+202E⟨U+27E9⟩",
  ],
  ["half a surrogate pair", "\ud83dx", "⟨U+D83D⟩x"],
])("shows %s", (_, raw, shown) => expect(safe(raw)).toBe(shown));

test.each(["hello, world", "Grüße aus Köln", "Привет", "こんにちは", "مرحبا بالجميع", "नमस्ते", "👍 🇩🇪 😀", "e\u0301"])(
  "leaves ordinary text alone: %s",
  (raw) => expect(safe(raw)).toBe(raw),
);

test.each([
  ["👨‍👩‍👧", "👨👩👧"],
  ["👍🏽", "👍"],
  ["❤️", "❤"],
  ["1️⃣", "1"],
  ["می‌خواهم", "میخواهم"],
])("keeps an emoji or word that is joined invisibly in ordinary chat readable: %s", (raw, shown) =>
  expect(safe(raw)).toBe(shown),
);

test("a tone on what is no person is shown: it is used as an insult", () => expect(safe("🐒🏿")).toBe("🐒🏿"));

test("a huge text is cut, and says by how much", () => {
  const { text, hidden, at } = safeText("a".repeat(1_000_000), { limit: 4_000 });
  expect([text.length, hidden, at[999_999]]).toEqual([4_001, 996_000, 4_000]);
});

test("the cut never halves a character", () => expect(safe("😀😀", 3)).toBe("😀…"));
