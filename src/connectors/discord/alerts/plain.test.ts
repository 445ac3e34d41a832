import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cut, fitted, inline, quoted } from "./plain.ts";

/** What strangers write when they mean to break out of a quotation. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "`",
        "``",
        "```",
        "|",
        "||",
        "@everyone",
        "<@1>",
        "https://evil.example",
        "[a](b)",
        "\\",
        "**",
        "\n",
      ),
      fc.constantFrom(
        "\u202e",
        "\u2066",
        "\u200b",
        "\ufeff",
        "\u0000",
        "\u001b[31m",
        "\ud800",
        "\udc00",
        "e\u0301\u0302\u0303\u0304",
      ),
      fc.string({ unit: "binary", maxLength: 20 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

describe("a quotation", () => {
  test("of anything is one spoiler around one code block, and nothing of the text is outside of it", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = quoted(text, 500);
        if (shown === "*(no text)*") return;
        expect(shown.length).toBeLessThanOrEqual(500);
        expect(shown.startsWith("||```\n") && shown.endsWith("\n```||")).toBe(true);
        const inside = shown.slice(6, -6);
        expect(inside).not.toMatch(/```|\|\|/);
        expect(inside).not.toMatch(UNSEEN);
        expect(inside.isWellFormed()).toBe(true);
      }),
    );
  });

  test.each([
    ["hello there", "||```\nhello there\n```||"],
    ["two\r\nlines", "||```\ntwo\nlines\n```||"],
    ["👨‍👩‍👧 and ❤️ stay whole", "||```\n👨‍👩‍👧 and ❤️ stay whole\n```||"],
    ["Ünïcödé, 日本語 and العربية", "||```\nÜnïcödé, 日本語 and العربية\n```||"],
    ["", "*(no text)*"],
    [" \n\u200b\n ", "*(no text)*"],
  ])("of %j is readable", (text, shown) => {
    expect(quoted(text, 200)).toBe(shown);
  });

  test("of a flood of lines says how many are left out", () => {
    expect(quoted(Array(40).fill("x").join("\n"), 500)).toContain("… 25 more lines");
  });
});

describe("a name in a line", () => {
  test("cannot be markup, mention, link or line break, and is no longer than it may be", () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 5, max: 200 }), (text, most) => {
        const shown = inline(text, most);
        expect(shown.length).toBeLessThanOrEqual(most);
        expect(shown).not.toMatch(/\n/);
        expect(shown).not.toMatch(UNSEEN);
        // Every mark of punctuation stands behind a backslash of ours.
        expect(shown.replace(/\\[!-/:-@[-`{-~]/g, "")).not.toMatch(/[!-/:-@[-`{-~]/);
      }),
    );
  });

  test.each([
    ["Zoë", "Zoë"],
    ["a_b", "a\\_b"],
    ["  two   words ", "two words"],
    ["**bold** @here", "\\*\\*bold\\*\\* \\@here"],
  ])("of %j is readable", (text, shown) => {
    expect(inline(text, 80)).toBe(shown);
  });
});

test("what is too long is cut between characters, and lines only between lines", () => {
  expect(cut("ab😀cd", 4)).toBe("ab…");
  expect(fitted(["one", "two", "three"], 12)).toBe("one\n… 2 more");
  expect(fitted(["one", "two"], 7)).toBe("one\ntwo");
  expect(fitted([], 5)).toBe("");
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 40 })), fc.integer({ min: 20, max: 200 }), (lines, most) => {
      expect(fitted(lines, most).length).toBeLessThanOrEqual(most);
    }),
  );
});
