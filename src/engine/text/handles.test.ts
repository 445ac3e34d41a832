import fc from "fast-check";
import { expect, test } from "vitest";
import { findHandles } from "./handles.ts";

const read = (text: string): readonly (readonly [string, boolean])[] =>
  findHandles(text).map(({ span, fuzzy }) => [text.slice(span.start, span.end), fuzzy] as const);

test.each([
  ["contact mark_trades77 now", "mark_trades77"],
  ["he is jon_fix_1.", "jon_fix_1"],
  ["(ana_pro12)", "ana_pro12"],
  ["dm: ana_pro12!", "ana_pro12"],
])("an account is named in %j", (text, name) => expect(read(text)).toEqual([[name, false]]));

test.each([
  ["find @recover.desk there", "@recover.desk"],
  ["find @recoverdesk, he is good", "@recoverdesk"],
])("behind an @ it may be somebody of this chat: %j", (text, name) => expect(read(text)).toEqual([[name, true]]));

test.each([
  "x86_64 and v1_2",
  "IMG_1234.png is my cat",
  "/var/lib/some_name2",
  "some_name2/readme",
  "https://blog.example/some_name2",
  "mail me at ann_b1@quietpost.example",
  "<@123456789012345678> hi",
  "@everyone and @here",
  "snake_case is fine",
  "mp3 cs2 gta5 rtx3080",
  "let my_value1=3",
  "--some_flag1",
  "@me",
  "a sentence of plain words, with 12 numbers",
  "_ __ ___ 1_1",
  "",
])("no account is read into %j", (text) => expect(read(text)).toEqual([]));

test("whatever is written, a find lies in the text and names come in its order", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", "c", "_", "1", "@", ".", " ", "é", "/"), maxLength: 200 }), (text) => {
      let last = 0;
      for (const { span } of findHandles(text)) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(span.start, span.end)).toMatch(/^@?[\w.]+$/);
        last = span.end;
      }
    }),
  );
});
