import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { wordsOf } from "../src/corpora/paraphrases/baseline.ts";
import { readThemes } from "../src/corpora/paraphrases/folder.ts";
import { clusters } from "../src/corpora/paraphrases/grammar/index.ts";
import { familyOf, KIN } from "../src/corpora/paraphrases/kin.ts";
import { overlapOf } from "../src/corpora/paraphrases/overlap.ts";

const FOLDER = join(import.meta.dirname, "paraphrases");
const themes = readThemes(FOLDER);
const written = themes.flatMap((theme) => theme.clusters);

test("a thousand meanings and more are said in ten ways and more", () => {
  const made = clusters(1, 900);
  expect(written.length).toBeGreaterThanOrEqual(450);
  expect(new Set([...written, ...made].map(({ id }) => id)).size).toBe(written.length + made.length);
  for (const { id, lines } of [...written, ...made]) expect(lines.length, id).toBeGreaterThanOrEqual(10);
});

test("near misses stand beside nearly every meaning, or words alone would pass for meaning", () => {
  const without = written.filter(({ nearMisses }) => nearMisses.length === 0);
  expect(without.map(({ id }) => id)).toEqual([]);
});

test("a line is chat: short, one line long, without addresses or names of accounts", () => {
  for (const { id, lines, nearMisses } of written)
    for (const line of [...lines, ...nearMisses]) {
      expect(line.length, `${id}: ${line}`).toBeLessThanOrEqual(120);
      expect(line.split(" ").length, `${id}: ${line}`).toBeLessThanOrEqual(20);
      expect(line, id).not.toMatch(/https?:|www\.|\S@\S|\d{5,}/);
    }
  const lines = written.flatMap((cluster) => cluster.lines);
  const long = lines.filter((line) => wordsOf(line).length >= 3);
  expect(long.length / lines.length).toBeGreaterThan(0.85);
});

test("other wordings share few words, or finding them would ask for no meaning", () => {
  const { inside, neighbour } = overlapOf(written);
  expect(inside).toBeLessThan(0.15);
  expect(inside).toBeLessThan(neighbour);
});

test("kin are there on both sides, or a held-out meaning could be trained on under another name", () => {
  const frames = new Set(clusters(1, 900).map(familyOf));
  for (const [id, frame] of Object.entries(KIN)) {
    expect(written.map((cluster) => cluster.id)).toContain(id);
    expect(frames).toContain(frame);
  }
});

test("the datasheet names each theme with as many meanings as its file holds", () => {
  const sheet = readFileSync(join(import.meta.dirname, "paraphrases.md"), "utf8");
  for (const { name, clusters: own } of themes) expect(sheet).toContain(`| \`${name}.txt\` | ${own.length} |`);
});
