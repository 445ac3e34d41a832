import fc from "fast-check";
import { mod97, passesLuhn } from "./check-sums.ts";

/** Numbers that pass their checks, for tests to find. The digits are chance, so the numbers are nobody's. */
const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(""));

/** Sixteen digits of a card, the last one by Luhn. */
export const cardNumber = fc
  .tuple(fc.constantFrom("4", "51", "55", "2221", "6011", "3530", "62"), digits(14))
  .map(([first, rest]) => (first + rest).slice(0, 15))
  .filter((start) => new Set(start).size > 3)
  .map((start) => start + "0123456789".split("").find((digit) => passesLuhn(start + digit)));

/** German and Norwegian accounts, which are digits throughout. */
export const iban = fc
  .tuple(fc.constantFrom(["DE", 18] as const, ["NO", 11] as const), digits(18))
  .map(([[country, size], rest]) => {
    const account = rest.slice(0, size);
    const letters = [...country].map((letter) => letter.charCodeAt(0) - 55).join("");
    return `${country}${String(98 - mod97(`${account}${letters}00`)).padStart(2, "0")}${account}`;
  });

/** Ordinary words that hold nothing by themselves. */
export const talk = fc
  .array(
    fc.constantFrom("so", "look", "at", "this", "it", "says", "here", "ok", "lol", "\ud83d\ude00", "straße", "привет"),
    { maxLength: 8 },
  )
  .map((words) => words.join(" "));
