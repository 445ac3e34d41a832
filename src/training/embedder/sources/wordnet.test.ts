import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { chanceFrom } from "../../../corpora/chance.ts";
import type { Pair } from "./source.ts";
import { readWordNet } from "./wordnet.ts";
import { wordNetSource } from "./wordnet-pairs.ts";

const folder = mkdtempSync(join(tmpdir(), "modbot-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, ...lines: readonly string[]): void =>
  writeFileSync(join(folder, name), `  1 a line of the licence\n${lines.join("\n")}\n`);

write("data.noun", '00000100 05 n 02 hound 0 dog_house(p) 0 000 | a dog that hunts; "the hound barked"  ');
write("data.verb", "00000200 30 v 01 bark 0 001 + 00000100 n 0101 01 + 02 00 | make a dog's noise  ");
write(
  "data.adj",
  '00000300 00 a 02 big 0 large 1 001 ! 00000400 a 0101 | above average; "a big dog"  ',
  "00000400 00 s 01 small 0 001 ! 00000300 s 0101 | below average  ",
);
write("data.adv");
write("index.sense", "big%3:00:00:: 00000300 1 7", "large%3:00:00:: 00000300 1 5");

test("a dictionary is read with its words, meanings, examples, opposites and uses", () => {
  const [hound, bark, big, small] = readWordNet(folder);
  expect(hound).toMatchObject({
    words: ["hound", "dog house"],
    gloss: "a dog that hunts",
    examples: ["the hound barked"],
    kind: "noun",
  });
  expect(bark?.derived).toEqual([0]);
  expect(big).toMatchObject({ words: ["big", "large"], opposites: [3], uses: 12 });
  expect(small).toMatchObject({ opposites: [2], uses: 0 });
});

test("pairs of a dictionary are of one meaning, against its opposite", () => {
  const source = wordNetSource(readWordNet(folder), (word) => (word === "big" ? 100 : 0), 1);
  const chance = chanceFrom(1);
  const pairs = Array.from({ length: 300 }, () => source.draw(chance)).filter(
    (pair): pair is Pair => pair !== undefined,
  );
  const said = new Set(pairs.map(({ anchor, positive, against }) => [anchor, positive, ...against].join(" / ")));
  expect(said).toContain("big / large / small");
  expect(said).toContain("large / above average / small");
  expect(said).toContain("a big dog / a large dog / a small dog");
  for (const { anchor, positive } of pairs) expect(anchor).not.toBe(positive);
  // What chat says is drawn far more often than what nobody does.
  const common = pairs.filter(({ group }) => group === "wordnet 2").length;
  expect(common / pairs.length).toBeGreaterThan(0.9);
});

test("a folder that is no dictionary is refused", () => {
  expect(() => readWordNet(join(folder, "none"))).toThrow(/data\.noun: there is no such file/);
});
