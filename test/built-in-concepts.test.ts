import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { phraseKey } from "../src/engine/concepts/concept.ts";
import { readConceptText } from "../src/engine/rulebook/concepts/concept-text.ts";

const FOLDER = "rules/concepts";
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"));
/** What it is for is the far side of others. */
const FAR_ONLY = ["gaming.txt"];
const FEWEST = 30;

const textOf = (file: string) => readConceptText(readFileSync(`${FOLDER}/${file}`, "utf8"));

test("there are concepts to look at", () => expect(FILES.length).toBeGreaterThanOrEqual(10));

test.each(FILES)("%s has many phrases on both sides, none twice or on both, and says what it is", (file) => {
  const { near, far, problems } = textOf(file);
  expect(problems).toEqual([]);
  expect(near.length).toBeGreaterThanOrEqual(FEWEST);
  if (!FAR_ONLY.includes(file)) expect(far.length).toBeGreaterThanOrEqual(FEWEST);
  const keys = [...near, ...far].map(({ entry }) => phraseKey(entry));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  expect(readFileSync(`${FOLDER}/${file}`, "utf8")).toMatch(/^# \w/);
});

test.each(FILES)("%s takes far phrases only from concepts that come along too", (file) => {
  const known = FILES.map((name) => name.replace(/\.txt$/, "").replaceAll("-", "_"));
  expect(textOf(file).farFrom.filter(({ entry }) => !known.includes(entry))).toEqual([]);
});

test("every concept that comes along is explained, and no other one is named", () => {
  const rows = [...readFileSync("docs/concepts.md", "utf8").matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name]) => name);
  const names = FILES.map((name) => name.replace(/\.txt$/, "").replaceAll("-", "_"));
  expect(rows.filter((name) => name !== "queue_at" && name !== "act_at").sort()).toEqual(names.sort());
});
