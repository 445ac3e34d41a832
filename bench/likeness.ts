import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { MessageReader } from "../src/engine/reading.ts";
import { lexiconBuilder } from "../src/engine/text/lexicon.ts";
import { diceOf } from "../src/engine/windows/pieces.ts";
import { TextIndex } from "../src/engine/windows/text-index.ts";
import { TECHNIQUES } from "./disguise.ts";
import { type Chance, seeded } from "./seeded.ts";
import { messageWith, newStream, newTask } from "./task.ts";

/** How well alike texts are found: pairs with small edits, then chance pairs in files of ordinary messages that are given. */

const PAIRS = 20_000;
const LETTERS = 12;

const letters = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => chance.pick([..."abcdefghijklmnopqrstuvwxyz"])).join("");
const words = (text: string): string[] => text.split(" ");
const withWord = (text: string, at: number, word: string): string => words(text).with(at, word).join(" ");

/** What senders of many equal texts do so that no two are equal. */
const EDITS: Readonly<Record<string, (text: string, chance: Chance) => string>> = {
  "another number": (text, chance) => `${text} ${chance.below(1000)}`,
  "another name": (text, chance) => withWord(text, 0, letters(chance, 4 + chance.below(5))),
  "random letters at the end": (text, chance) => `${text} ${letters(chance, 3)}`,
  "random tag at the end": (text, chance) => `${text} ${letters(chance, 1)}${chance.below(10)}${letters(chance, 2)}`,
  "a word less": (text, chance) =>
    words(text)
      .toSpliced(chance.below(words(text).length), 1)
      .join(" "),
  "a typing error": (text, chance) => {
    const at = chance.below(text.length);
    return text.slice(0, at) + letters(chance, 1) + text.slice(at + 1);
  },
  "a word disguised": (text, chance) => {
    const at = chance.below(words(text).length);
    return withWord(text, at, chance.pick(TECHNIQUES).hide(words(text)[at]!, chance));
  },
  "signs and case": (text, chance) =>
    `${text.toUpperCase()}${"!".repeat(1 + chance.below(5))} ${chance.pick(["🔥", "<:pog:123>", "@somebody"])}`,
};

const reader = new MessageReader(lexiconBuilder().build(), []);
const chance = seeded(7);
const sketchOf = (text: string) => reader.read(messageWith(text, 1, chance)).sketch.read();
const copyOf = (text: string) => {
  const { letters: all, core, size } = sketchOf(text);
  return { letters: all.slice(0, core), core, size };
};
const isFound = (a: string, b: string, likeness: number): boolean => {
  const index = new TextIndex([likeness], 64);
  index.take(sketchOf(a), 1);
  return index.find(sketchOf(b), 1) >= 0;
};

const percent = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(2)} %`);
const bases = newStream(newTask(), PAIRS, 11)
  .map(({ text }) => text)
  .filter((text) => copyOf(text).size >= LETTERS && words(text).length > 2);

console.log("pairs by edit: how many are at least 85 % (70 %) alike, and how many of these are found");
const found = new Map<string, { alike: number; found: number }>();
for (const [name, edit] of Object.entries(EDITS)) {
  const row: string[] = [];
  for (const likeness of [0.85, 0.7]) {
    let alike = 0;
    let hit = 0;
    for (const base of bases.slice(0, 2500)) {
      const other = edit(base, chance);
      const a = copyOf(base);
      const b = copyOf(other);
      const dice = diceOf(a.letters, a.core, b.letters, b.core);
      if (dice < likeness) continue;
      alike++;
      const isHit = isFound(base, other, likeness);
      if (isHit) hit++;
      const bin = `${likeness} ${dice >= 0.95 ? "95-100" : dice >= 0.9 ? "90-95" : dice >= 0.85 ? "85-90" : "70-85"}`;
      const counts = found.get(bin) ?? { alike: 0, found: 0 };
      found.set(bin, { alike: counts.alike + 1, found: counts.found + (isHit ? 1 : 0) });
    }
    row.push(`${likeness}: alike ${percent(alike, Math.min(2500, bases.length))}, found ${percent(hit, alike)}`);
  }
  console.log(`${name.padEnd(28)} ${row.join("   ")}`);
}
console.log("\nby likeness of the pair");
for (const [bin, counts] of [...found].sort())
  console.log(`${bin.padEnd(14)} ${percent(counts.found, counts.alike)} of ${counts.alike}`);

for (const file of process.argv.slice(2)) {
  const raw = readFileSync(file);
  const texts = (file.endsWith(".gz") ? gunzipSync(raw) : raw)
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { text: string }).text);
  for (const likeness of [0.85, 0.7]) {
    const index = new TextIndex([likeness], 4096);
    let counted = 0;
    let alike = 0;
    for (const text of texts) {
      const sketch = sketchOf(text);
      if (sketch.size < LETTERS || sketch.chant) continue;
      counted++;
      if (index.find(sketch, 1) >= 0) alike++;
      else index.take(sketch, 1);
    }
    console.log(
      `${file.split("/").at(-1)}: ${texts.length} messages, ${counted} compared, ${alike} like an earlier one of the last 4,096 at ${likeness}`,
    );
  }
}
