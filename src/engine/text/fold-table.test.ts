import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOOKALIKES } from "./confusables.ts";
import { foldCharacter, foldCodeUnit } from "./fold-character.ts";
import { UNICODE } from "./fold-data.ts";
import { DROPPED, EXPANSION, foldTable, SEPARATOR } from "./fold-table.ts";

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
])("%j folds to %j", (char, folded) => expect(foldCharacter(char)).toBe(folded));

test("no look-alike stands for two letters", () => {
  const all = Object.values(LOOKALIKES).flatMap((chars) => [...chars]);
  expect(all.filter((char, i) => all.indexOf(char) !== i)).toEqual([]);
});

test.skipIf(!existsSync(CONFUSABLES))(
  "most single letters that Unicode calls confusable with a Latin one fold to it",
  () => {
    const { base } = foldTable();
    let right = 0;
    let all = 0;
    for (const line of readFileSync(CONFUSABLES, "utf8").split("\n")) {
      const [from, to] = /^([0-9A-F]{4}) ;\s([0-9A-F]{4}) ;/.exec(line)?.slice(1) ?? [];
      if (from === undefined || to === undefined || !/[a-z]/i.test(String.fromCharCode(Number.parseInt(to, 16))))
        continue;
      if (!/\p{L}/u.test(String.fromCharCode(Number.parseInt(from, 16)))) continue;
      all++;
      const wanted = String.fromCharCode(Number.parseInt(to, 16)).toLowerCase();
      const found = String.fromCharCode(base[Number.parseInt(from, 16)]!);
      if (found === wanted || (found === "i" && wanted === "l")) right++;
    }
    expect(all).toBeGreaterThan(300);
    expect(right / all).toBeGreaterThan(0.75);
  },
);
