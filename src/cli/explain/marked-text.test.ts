import fc from "fast-check";
import { expect, test } from "vitest";
import { widthOf } from "../../tui/display-width.ts";
import { paintFor } from "../paint.ts";
import { markedText } from "./marked-text.ts";

const plain = paintFor(false);

test("marks stand below what they mark", () => {
  expect(markedText("get free nitro now", [{ start: 4, end: 14 }], 80, plain)).toEqual([
    "get free nitro now",
    "    ^^^^^^^^^^",
  ]);
});

test("marks stay in place after characters that are wide, or written out", () => {
  const [text, marks] = markedText("日本\u001b[2J nitro", [{ start: 7, end: 12 }], 80, plain);
  expect(text?.slice(text.indexOf("nitro"))).toBe("nitro");
  expect(marks?.length).toBe(widthOf(text ?? ""));
  expect(marks?.trim()).toBe("^^^^^");
});

test("a long text is wrapped, and a row without a mark has no row of marks", () => {
  expect(markedText("aaaa bbbb", [{ start: 5, end: 9 }], 5, plain)).toEqual(["aaaa ", "bbbb", "^^^^"]);
});

test("what is marked is set apart as a whole, not letter by letter", () => {
  const [text] = markedText("get free nitro now", [{ start: 4, end: 14 }], 80, paintFor(true));
  expect(text).toBe(`get ${paintFor(true).bold.underline("free nitro")} now`);
});

test("no text can command the terminal, and no row is too wide", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.nat(200), fc.nat(200), (text, start, length) => {
      for (const row of markedText(text, [{ start, end: start + length }], 20, plain)) {
        expect(row).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(widthOf(row)).toBeLessThanOrEqual(20);
      }
    }),
  );
});
