import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isCommonWord, isInnocentWord } from "./innocent.ts";
import { COMMON_WORDS, INNOCENT_WORDS } from "./innocent-data.ts";

test("the words in the code are what the lists and the dictionary make of them today", () => {
  const folder = mkdtempSync(join(tmpdir(), "innocents-"));
  try {
    const out = join(folder, "data.ts");
    execFileSync(process.execPath, ["scripts/make-innocents.mjs", "--out", out]);
    expect(readFileSync(out, "utf8")).toBe(readFileSync("src/engine/text/innocent-data.ts", "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each(
  "scunthorpe cockpits titanic shell therapist therapists therapist's grapes peacock hancock's raccoon tycoons snigger nigeria pakistan spices chinking document assassins".split(
    " ",
  ),
)("nobody is blamed for what stands inside %s", (word) => expect(isInnocentWord(word)).toBe(true));

test.each("nigger niggers faggots motherfucker retarded bitches sluts kike coons fuckers".split(" "))(
  "%s is not excused as a word of its own",
  (word) => expect(isInnocentWord(word)).toBe(false),
);

test("an ending is no excuse for what stands before it", () => {
  expect(["coon's", "kikes", "s", "es", "'s", ""].filter(isInnocentWord)).toEqual([]);
});

test.each("the super mega u ur lol bro dude my your you kid loser fucking streamer".split(" "))(
  "%s is seen where it is written together with another word",
  (word) => expect(isCommonWord(word)).toBe(true),
);

test.each(["", "q", "zx", "rable", "ist", "nigger", "faggot", "cunt"])("%j is no common word", (word) =>
  expect(isCommonWord(word)).toBe(false),
);

test("the words are kept small: 60 KB of common ones, each once", () => {
  const common = COMMON_WORDS.split(" ");
  const innocent = INNOCENT_WORDS.split(" ");
  expect(common.length).toBeGreaterThan(5000);
  expect(COMMON_WORDS.length).toBeLessThan(60_000);
  expect(new Set(common).size).toBe(common.length);
  expect(new Set(innocent).size).toBe(innocent.length);
  expect(innocent.length).toBeGreaterThan(500);
  expect([...common, ...innocent].filter((word) => !/^\p{Ll}+$/u.test(word))).toEqual([]);
});
