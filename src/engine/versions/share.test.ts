import fc from "fast-check";
import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { isInShare } from "./share.ts";

const from = (id: string) => messageWith("hi", { author: { id } });
const PEOPLE = Array.from({ length: 20_000 }, (_, i) => String(129_000_000_000_000_000n + BigInt(i) * 4_194_304n));
const shareOf = (percent: number, salt = "s"): number =>
  PEOPLE.filter((id) => isInShare(from(id), percent, salt)).length / PEOPLE.length;

test("a share is as large as was asked for, also among ids that follow one another", () => {
  for (const percent of [1, 10, 50, 99]) expect(Math.abs(shareOf(percent) - percent / 100)).toBeLessThan(0.012);
  expect(shareOf(0)).toBe(0);
});

test("one author is always on the same side, and stays in it when the share grows", () => {
  const percent = fc.integer({ min: 1, max: 99 });
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), percent, percent, fc.string(), (id, a, b, salt) => {
      const [few, many] = [Math.min(a, b), Math.max(a, b)];
      expect(isInShare(from(id), few, salt)).toBe(isInShare({ ...from(id), text: "else", id: "m9" }, few, salt));
      if (isInShare(from(id), few, salt)) expect(isInShare(from(id), many, salt)).toBe(true);
    }),
  );
});

test("another rulebook is tried on other people, so that nobody is always the first to suffer from a slip", () => {
  const both = PEOPLE.filter((id) => isInShare(from(id), 10, "one") && isInShare(from(id), 10, "two")).length;
  expect(Math.abs(both / PEOPLE.length - 0.01)).toBeLessThan(0.004);
});

test("a message without an author is judged by the rulebook in force", () => {
  const { author: _, ...nobody } = from("ann");
  expect(isInShare(nobody, 99, "s")).toBe(false);
});
