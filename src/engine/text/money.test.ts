import fc from "fast-check";
import { expect, test } from "vitest";
import { findSums } from "./money.ts";

const read = (text: string): readonly (readonly [string, number])[] =>
  findSums(text).map(({ span, amount }) => [text.slice(span.start, span.end), amount] as const);

test.each([
  ["$500 a day", "$500", 500],
  ["only 50$!", "50$", 50],
  ["$ 20", "$ 20", 20],
  ["20 €", "20 €", 20],
  ["£1,250.50", "£1,250.50", 1250.5],
  ["1.000 euros", "1.000 euros", 1000],
  ["12,5 eur", "12,5 eur", 12.5],
  ["$2.5k weekly", "$2.5k", 2500],
  ["a $1M pool", "$1M", 1_000_000],
  ["3k dollars", "3k dollars", 3000],
  ["send USDT 300", "USDT 300", 300],
  ["0.5btc", "0.5btc", 0.5],
  ["100 Dollars", "100 Dollars", 100],
  ["win 💰$750💰", "$750", 750],
])("a promised sum is read in %j", (text, sum, amount) => expect(read(text)).toEqual([[sum, amount]]));

test.each([
  "at 1:15:20 he says it",
  "x264 or h265",
  "4k monitor at 144 hz",
  "v1.2.3 is out",
  "i have 500 hours in it",
  "echo $HOME $1st",
  "the dollars 3 of us had",
  "10kg of potatoes",
  "room 12, 2nd floor",
  "50 solos in a row",
  "#500",
  "a dollar short",
  "$",
  "",
])("no sum is read into %j", (text) => expect(read(text).filter(([, amount]) => amount > 1)).toEqual([]));

test("a number of thousands may be a sum, and is a doubtful one", () => {
  expect(findSums("make 3k a week").map(({ amount, fuzzy }) => [amount, fuzzy])).toEqual([[3000, true]]);
  expect(findSums("make $3k a week").map(({ fuzzy }) => fuzzy)).toEqual([false]);
});

test.each(["40k followers", "a 4k monitor", "10k steps today", "12k gold", "3kg", "12k xp", "20k damage", "8k video"])(
  "thousands of other things are no sum: %s",
  (text) => expect(findSums(text)).toEqual([]),
);

test("several sums are told apart", () =>
  expect(read("$5-$10 or 20€").map(([, amount]) => amount)).toEqual([5, 10, 20]));

test("a sign between two numbers is that of one of them", () => {
  expect(findSums("0$ 1$").map(({ span, amount }) => [span.start, span.end, amount])).toEqual([
    [0, 2, 0],
    [3, 5, 1],
  ]);
  expect(findSums("5$ 7 times").map(({ amount }) => amount)).toEqual([5]);
});

test("no text breaks it, and every sum lies within the text, after the one before", () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(..."0123456789.,$€k m-"),
        fc.constantFrom("usd", "dollars", "💰"),
        fc.string({ unit: "binary", maxLength: 3 }),
      ),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (given) => {
      let last = 0;
      for (const { span, amount } of findSums(given)) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeLessThanOrEqual(given.length);
        expect(given.slice(span.start, span.end)).toMatch(/\d/);
        expect(Number.isNaN(amount)).toBe(false);
        last = span.end;
      }
    }),
  );
});
