import fc from "fast-check";
import { expect, test } from "vitest";
import { customId, readCustomId, VERBS } from "./custom-id.ts";

const ids = fc.record(
  {
    verb: fc.constantFrom(...VERBS),
    caseId: fc.integer({ min: 1, max: 1e14 }).map((n) => `c${n}`),
    version: fc.integer({ min: 0, max: 999_999 }),
  },
  { requiredKeys: ["verb", "caseId"] },
);

test("a button is read as it was written, and never longer than Discord takes", () => {
  fc.assert(
    fc.property(ids, (id) => {
      expect(readCustomId(customId(id))).toEqual(id);
      expect(customId(id).length).toBeLessThanOrEqual(100);
    }),
  );
});

test.each([
  "",
  "mb",
  "mb:block",
  "mb:block:",
  "mb:block:12",
  "mb:block:c0",
  "mb:block:c01",
  "mb:block:c1:",
  "mb:block:c1:-1",
  "mb:block:c1:1:1",
  "mb:block:c1 ",
  " mb:block:c1",
  "mb:BLOCK:c1",
  "mb:delete:c1",
  "other:block:c1",
  "mb:block:c1\n",
  "mb:__proto__:c1",
  "mb:block:c9999999999999999",
])("%j is no button of ours", (text) => {
  expect(readCustomId(text)).toBeUndefined();
});

test("nothing that somebody sends makes it fail", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readCustomId(`mb:${text}`)));
});
