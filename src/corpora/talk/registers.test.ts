import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceFrom } from "../chance.ts";
import { GUILTY_REGISTERS, INNOCENT_REGISTERS, withWords } from "./registers.ts";

const named = (name: string) => INNOCENT_REGISTERS.find((register) => register.name === name)!;
const written = (name: string, text: string, seed = 1): string => named(name).write(text, chanceFrom(seed));

test("a text stays a text in every manner, whatever it was", () => {
  const words = fc.array(fc.constantFrom("i", "know", "you're", "here.", "@moss_otter", "https://a.example/x", "7pm"), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (row, seed) => {
      for (const { write } of GUILTY_REGISTERS) {
        const text = write(row.join(" "), chanceFrom(seed));
        expect(text).not.toMatch(/undefined|NaN/);
        for (const link of row.filter((word) => word.startsWith("https:"))) expect(text).toContain(link);
      }
    }),
  );
});

test.each([
  ["proper", "i saw it. did you? i'm sure", "I saw it. Did you? I'm sure."],
  ["bare", "I'm sure, aren't you? At https://a.example/x.y", "im sure arent you at https://a.example/x.y"],
  ["lower case", "Ask LENA at https://A.example", "ask lena at https://A.example"],
])("%s", (name, text, expected) => {
  expect(written(name, text)).toBe(expected);
});

test("a slip of the finger loses at most three letters, and leaves short words alone", () => {
  for (let seed = 0; seed < 50; seed++) {
    const text = written("slips", "everybody remembers yesterday and so do i", seed);
    expect(text.length).toBeGreaterThanOrEqual("everybody remembers yesterday and so do i".length - 3);
    expect(text).toMatch(/ and so do i$/);
  }
});

test("words around a sentence leave it whole", () => {
  for (let seed = 0; seed < 50; seed++) {
    expect(withWords("the lights are on", chanceFrom(seed))).toContain("the lights are on");
  }
});

test("honest people hide nothing", () => {
  expect(INNOCENT_REGISTERS.map(({ name }) => name)).not.toContain("disguised");
  expect(GUILTY_REGISTERS.map(({ name }) => name)).toContain("disguised");
});
