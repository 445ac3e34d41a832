import fc from "fast-check";
import { Box, renderToString, Text } from "ink";
import { expect, test } from "vitest";
import { cut, padded, widthOf } from "./display-width.ts";
import { fitted, type Line, lineText, lineWidth, piece, wrapped } from "./line.ts";
import { safe } from "./safe-text.ts";

const chat = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("漢字かな", "😀👍", "🇩🇪", "free nitro ", "مرحبا ", "e\u0301", "नमस्ते", "ｶﾞ"),
    ),
  )
  .map((parts) => safe(parts.join("")));
const line: fc.Arbitrary<Line> = fc.array(chat.map((text) => piece(text, "mark")));

test("a fitted row is exactly as wide as asked, so that no pane is pushed aside", () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 1, max: 60 }), (l, columns) => {
      expect(lineWidth(fitted(l, columns))).toBe(columns);
    }),
  );
});

test("no wrapped row is wider than the screen, and none loses a letter", () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 8, max: 60 }), fc.integer({ min: 0, max: 4 }), (l, columns, indent) => {
      const rows = wrapped(l, columns, indent);
      for (const row of rows) expect(lineWidth(row)).toBeLessThanOrEqual(columns);
      const squeezed = (text: string): string => text.replaceAll(" ", "");
      expect(squeezed(rows.map(lineText).join(""))).toBe(squeezed(lineText(l)));
    }),
  );
});

test("words stay whole where they can, and line breaks break", () => {
  expect(wrapped([piece("one two three\nfour")], 9, 2).map(lineText)).toEqual(["one two ", "  three", "  four"]);
});

test("a word longer than a row is broken where it stands, not moved to a row of its own first", () => {
  expect(wrapped([piece("see abcdefghijklmnop")], 10).map(lineText)).toEqual(["see abcdef", "ghijklmnop"]);
});

test("what does not fit into the rows allowed ends in a mark", () => {
  expect(wrapped([piece("one two three four")], 5, 0, 2).map(lineText)).toEqual(["one ", "two …"]);
});

test("Ink never finds a row wider than we do: it would cut what we have measured", () => {
  fc.assert(
    fc.property(chat, (text) => {
      fc.pre(text.trim() === text && text !== "" && !text.includes("  "));
      const drawn = renderToString(
        <Box width={widthOf(text)}>
          <Text wrap="truncate">{text}</Text>
        </Box>,
        { columns: 400 },
      );
      expect(drawn.endsWith("…")).toBe(text.endsWith("…"));
    }),
  );
});

test.each([
  ["abc", 3],
  ["漢字", 4],
  ["한국", 4],
  ["😀", 2],
  ["🇩🇪", 2],
  ["e\u0301", 1],
  ["❤", 1],
  ["ｆ", 2],
  ["مرحبا", 5],
])("%s takes %i columns", (text, columns) => expect(widthOf(text)).toBe(columns));

test("cutting counts columns, not characters", () => {
  expect(cut("漢字漢字", 5)).toBe("漢字…");
  expect(padded("漢字", 5)).toBe("漢字 ");
  expect(cut("abc", 0)).toBe("");
});
