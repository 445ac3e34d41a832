import fc from "fast-check";
import { expect, test } from "vitest";
import { remembering } from "./remembering.ts";

test("what is remembered is what would have been found, however often and in whatever order it is asked", () => {
  const answer = (text: string): string => `${text.length} ${text.toUpperCase()}`;
  const remembered = remembering(answer);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 80 })), (texts) => {
      for (const text of [...texts, ...texts]) expect(remembered(text)).toBe(answer(text));
    }),
  );
});

test("a short text is worked out once, a long one is not kept, and a flood of new ones forgets the old", () => {
  let asked = 0;
  const isLong = remembering((text) => {
    asked++;
    return text.length > 3;
  });
  expect([isLong("a.example"), isLong("a.example"), isLong("b"), isLong("b")]).toEqual([true, true, false, false]);
  expect(asked).toBe(2);
  isLong("x".repeat(65));
  isLong("x".repeat(65));
  expect(asked).toBe(4);
  for (let i = 0; i < 5_000; i++) isLong(`host${i}.example`);
  expect(isLong("b")).toBe(false);
  expect(asked).toBe(5_005);
});
