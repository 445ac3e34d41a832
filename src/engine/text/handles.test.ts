import fc from "fast-check";
import { expect, test } from "vitest";
import { findHandles } from "./handles.ts";

const read = (text: string): readonly string[] => findHandles(text).map(({ span }) => text.slice(span.start, span.end));

test.each([
  ["contact mark_trades77 now", ["mark_trades77"]],
  ["he is jon_fix_1.", ["jon_fix_1"]],
  ["(ana_pro12)", ["ana_pro12"]],
  ["dm: ana_pro12! or bob_pro3", ["ana_pro12", "bob_pro3"]],
])("an account is named in %j", (text, names) => expect(read(text)).toEqual(names));

test.each([
  "x86_64 and v1_2",
  "IMG_1234.png is my cat",
  "/var/lib/some_name2",
  "some_name2/readme",
  "https://blog.example/some_name2",
  "mail me at ann_b1@quietpost.example",
  "<@123456789012345678> hi",
  "<:some_emote2:123456789012345678>",
  "thanks @some_member2 and @everyone",
  "snake_case is fine",
  "mp3 cs2 gta5 rtx3080 player12",
  "let my_value1=3",
  "--some_flag1",
  "a sentence of plain words, with 12 numbers",
  "_ __ ___ 1_1",
  "",
])("no account is read into %j", (text) => expect(read(text)).toEqual([]));

test("whatever is written, a find is a name that lies in the text, and names come in its order", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "_", "1", "@", ".", " ", "é", "/"), maxLength: 200 });
  fc.assert(
    fc.property(letters, (text) => {
      let last = 0;
      for (const { span } of findHandles(`${text} abc_1 `)) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(text.length + 7).toBeGreaterThanOrEqual(span.end);
        last = span.end;
      }
      expect(read(`${text} abc_1 `).at(-1)).toBe("abc_1");
    }),
  );
});
