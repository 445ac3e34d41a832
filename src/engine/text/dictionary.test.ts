import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isKnownWord } from "./dictionary.ts";
import { mayHave, wordFilterOf } from "./word-filter.ts";

test("the words are those that the script makes of the lists as they are: no term of ours passes for an ordinary word", () => {
  const folder = mkdtempSync(join(tmpdir(), "modbot-dictionary-"));
  const out = join(folder, "data.ts");
  execFileSync(process.execPath, ["--no-warnings", "scripts/make-dictionary.mjs", "--out", out]);
  const made = readFileSync(out, "utf8");
  rmSync(folder, { recursive: true });
  expect(readFileSync("src/engine/text/dictionary-data.ts", "utf8")).toBe(made);
});

test.each([
  "cockpit",
  "cockpits",
  "eggshell",
  "therapist",
  "assassins",
  "regard",
  "grapes",
  "essex",
  "bitcoin",
  "stream",
])("%s is known, and no term is guessed at in it", (word) => expect(isKnownWord(word)).toBe(true));

test.each(["faggot", "nigger", "youfaggot", "superfuck", "reggin", "qzxwv", "it", ""])("%j is not", (word) =>
  expect(isKnownWord(word)).toBe(false),
);

test("a filter has every word that was put in, and few others", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 50 }), (words) => {
      const filter = wordFilterOf(words);
      expect(words.filter((word) => !mayHave(filter, word))).toEqual([]);
    }),
  );
  const filter = wordFilterOf(Array.from({ length: 5000 }, (_, i) => `word${i}`));
  const others = Array.from({ length: 5000 }, (_, i) => `other${i}`).filter((word) => mayHave(filter, word));
  expect(others.length).toBeLessThan(50);
});
