import fc from "fast-check";
import { expect, test } from "vitest";
import { columnText, personFromText, personText, textOf } from "./column-text.ts";

/** Any 16-bit units at all, lone surrogates and the mark included. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom("\u0001", "j", '"', "\ud800", "\udc00", "\\")).map((parts) => parts.join("")),
);

test("every text survives a column, and no two become one", () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      expect(columnText(a).isWellFormed()).toBe(true);
      expect(textOf(columnText(a))).toBe(a);
      expect(columnText(a) === columnText(b)).toBe(a === b);
    }),
  );
});

test("a person survives it too, and no community is not the empty one", () => {
  const person = fc.record(
    { platform: anyText, author: anyText, community: anyText },
    { requiredKeys: ["platform", "author"] },
  );
  fc.assert(
    fc.property(person, (p) => {
      expect(personFromText(personText(p))).toEqual({ ...p });
    }),
  );
  expect(personText({ platform: "dgg", author: "a" })).not.toBe(
    personText({ platform: "dgg", author: "a", community: "" }),
  );
});
