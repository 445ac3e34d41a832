import { expect, test } from "vitest";
import { chanceFrom } from "../chance.ts";
import { DATA } from "./data.ts";
import { EXPOSING, HARMLESS } from "./index.ts";

const many = (make: (chance: ReturnType<typeof chanceFrom>) => string): readonly string[] => {
  const chance = chanceFrom(11);
  return Array.from({ length: 500 }, () => make(chance));
};

test("numbers of cards hold by their check digit, and belong to nobody", () => {
  for (const text of many(DATA.card)) {
    const number = text.replace(/[ -]/g, "");
    let sum = 0;
    for (let i = 0; i < number.length; i++) {
      const digit = Number(number[number.length - 1 - i]);
      sum += i % 2 === 0 ? digit : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][digit]!;
    }
    expect(sum % 10, text).toBe(0);
    expect(number).toMatch(/^(?:40000000|42424242|55555555|60110009|3782822)/);
  }
});

test("numbers of accounts hold by theirs, and no bank has them", () => {
  for (const text of many(DATA.iban)) {
    const iban = text.replaceAll(" ", "");
    const rotated = [...iban.slice(4), ...iban.slice(0, 4)].map((char) => parseInt(char, 36)).join("");
    expect(BigInt(rotated) % 97n, text).toBe(1n);
    expect(iban).toMatch(/^(?:DE\d\d0{8}|GB\d\dZZZZ|NL\d\dZZZZ|ES\d\d0000|FR\d\d00000|AT\d\d00000)/);
  }
});

test("phones are from ranges kept for fiction, addresses of machines from those kept for documents", () => {
  const fiction =
    /555.?01\d\d$|^020 7946 0\d{3}$|7700 900\d{3}$|^01632 960\d{3}$|^0491 570 \d{3}$|^030 23125 \d{3}$|171 39200\d\d$|^01 99 00|6 39 98|^070-17406\d\d$/;
  for (const phone of many(DATA.phone)) expect(phone.replace(/[()]/g, "")).toMatch(fiction);
  for (const ip of many(DATA.ip)) expect(ip).toMatch(/^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$|^2001:db8:/);
  for (const email of many(DATA.email)) expect(email).toMatch(/^[a-z._]+\d*@[a-z]+\.example$/);
});

test("there is more that is harmless than what exposes, none of it twice", () => {
  expect(new Set([...EXPOSING, ...HARMLESS].map(({ skeleton }) => skeleton)).size).toBe(
    EXPOSING.length + HARMLESS.length,
  );
  expect(HARMLESS.length).toBeGreaterThan(EXPOSING.length);
});
