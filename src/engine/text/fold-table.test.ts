import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOOKALIKES } from "./confusables.ts";
import { foldAstral, foldCharacter, foldCodeUnit } from "./fold-character.ts";
import { UNICODE } from "./fold-data.ts";
import { DROPPED, EXPANSION, foldTable, isSymbol, SEPARATOR } from "./fold-table.ts";

const CONFUSABLES = "../shared/lists/unicode_confusables.txt";

test.skipIf(process.versions.unicode !== UNICODE)("the table in the code is what the characters fold to", () => {
  const { base, expansions } = foldTable();
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const folded = foldCodeUnit(code);
    const b = base[code]!;
    const told =
      b === SEPARATOR
        ? undefined
        : b === DROPPED
          ? ""
          : b >= EXPANSION && b < 0xf900
            ? expansions[b - EXPANSION]
            : String.fromCharCode(b);
    if (told !== folded) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test("a base folds to itself, so that folding twice is folding once", () => {
  const { base } = foldTable();
  const unsteady = Array.from(base).filter((b, code) => b > SEPARATOR && b < 0xd800 && base[b] !== b && code !== b);
  expect(unsteady.map((b) => String.fromCharCode(b))).toEqual([]);
});

test.each([
  ["É", "e"],
  ["ｚ", "z"],
  ["ℌ", "h"],
  ["ⓠ", "q"],
  ["ﬃ", "ffi"],
  ["²", "2"],
  ["١", "1"],
  ["й", "й"],
  ["が", "が"],
  ["ё", "e"],
  ["Æ", "ae"],
  ["™", undefined],
  ["½", undefined],
  ["'", undefined],
  ["ʼ", undefined],
  ["\u00a0", undefined],
  ["\n", undefined],
  ["\u0000", ""],
  ["\u00ad", ""],
  ["\u3164", ""],
  ["ᶂ", "f"],
  ["Ⱡ", "l"],
  ["ᛕ", "k"],
  ["𐐄", "o"],
  ["𝚮", "h"],
  ["𝛈", "n"],
  ["𝛶", "y"],
  ["➊", "1"],
  ["⓽", "9"],
  ["⒜", "a"],
  ["₦", "₦"],
  ["ћ", "ћ"],
  ["ש", "w"],
  ["ඞ", "ඞ"],
])("%j folds to %j", (char, folded) => expect(foldCharacter(char)).toBe(folded));

test("no look-alike stands for two letters", () => {
  const all = Object.values(LOOKALIKES).flatMap((chars) => [...chars]);
  expect(all.filter((char, i) => all.indexOf(char) !== i)).toEqual([]);
});

test("a letter of another script is folded in all of its styles alike", () => {
  const styled = [..."𝚮𝛨𝜢𝝜𝞖"].map((char) => foldAstral(char.codePointAt(0)!));
  expect(new Set(styled)).toEqual(new Set([foldCharacter("Η")]));
});

test.each(["₦", "₿", "€", "₽"])("%s counts as a letter by its place only", (sign) =>
  expect(isSymbol(foldTable().base[sign.charCodeAt(0)]!)).toBe(true),
);

test.skipIf(!existsSync(CONFUSABLES))(
  "nearly all letters that Unicode calls confusable with a Latin one fold to it",
  () => {
    const missed: string[] = [];
    let all = 0;
    for (const line of readFileSync(CONFUSABLES, "utf8").split("\n")) {
      const [from, to] =
        /^([0-9A-F]{4,5}) ;\s([0-9A-F]{4}) ;/
          .exec(line)
          ?.slice(1)
          .map((hex) => Number.parseInt(hex, 16)) ?? [];
      if (from === undefined || to === undefined || from < 0x80) continue;
      const wanted = String.fromCharCode(to).toLowerCase();
      if (!/[a-z]/.test(wanted) || !/\p{L}/u.test(String.fromCodePoint(from))) continue;
      all++;
      const found = from > 0xffff ? foldAstral(from) : foldCodeUnit(from);
      if (found !== wanted && !(found === "i" && wanted === "l")) missed.push(String.fromCodePoint(from));
    }
    expect(all).toBeGreaterThan(1000);
    expect(missed.length / all, missed.join(" ")).toBeLessThan(0.05);
  },
);
