import { expect, test } from "vitest";
import { chanceFrom } from "../../../corpora/chance.ts";
import { disguised } from "./disguised.ts";
import { kindSource } from "./kind-pairs.ts";
import { openSources } from "./open-pairs.ts";
import { slangSource } from "./slang-pairs.ts";
import type { Pair, Source } from "./source.ts";
import { likesFrom, reworded, turnedRound } from "./vary.ts";
import type { Synset } from "./wordnet.ts";

const many = (source: Source, times = 200): readonly Pair[] => {
  const chance = chanceFrom(4);
  return Array.from({ length: times }, () => source.draw(chance)).filter((pair) => pair !== undefined);
};

const synset = (words: readonly string[], opposites: readonly number[] = []): Synset => ({
  words,
  gloss: "",
  examples: [],
  kind: "adj",
  opposites,
  derived: [],
  wider: [],
  uses: 5,
});
const likes = likesFrom([synset(["big", "large"], [1]), synset(["small", "little"], [0])]);

test("a sentence in other words holds the same meaning, and one turned round its opposite", () => {
  const chance = chanceFrom(1);
  const reworded100 = new Set(Array.from({ length: 100 }, () => reworded("a big dog", likes, chance)));
  expect([...reworded100].sort()).toEqual(["a big dog", "a large dog"]);
  const turned = new Set(Array.from({ length: 100 }, () => turnedRound("that is a big dog", likes, chance)));
  expect([...turned].sort()).toEqual(["that is a small dog", "that is not a big dog"]);
  expect(turnedRound("i don't like it", likes, chance)).toBe("i like it");
  expect(turnedRound("hello there", likes, chance)).toBeUndefined();
});

test("a disguised line is another one, and no word of it is lost", () => {
  const chance = chanceFrom(2);
  const said = "somebody should moderate this channel please";
  const made = Array.from({ length: 300 }, () => disguised(said, chance)).filter((text) => text !== undefined);
  expect(made.length).toBeGreaterThan(250);
  for (const text of made) {
    expect(text).not.toBe(said);
    expect(text.length).toBeGreaterThan(20);
  }
  expect(disguised("gg wp", chance)).toBeUndefined();
});

test("pairs from chat are parts of one text, or one text in two guises", () => {
  const texts = [
    { text: "The map is far too large for us. Nobody ever finds the last of the chests.", source: "x" },
    { text: "i like a big dog", source: "x" },
  ];
  for (const source of openSources(texts, likes, 1)) {
    const pairs = many(source);
    expect(pairs.length, source.name).toBeGreaterThan(0);
    for (const { anchor, positive, group } of pairs) {
      expect(anchor).not.toBe("");
      expect(positive).not.toBe(anchor);
      expect(group).toMatch(/^open /);
    }
  }
});

test("slang that may mean something else teaches nothing", () => {
  const source = slangSource(
    [
      { spelling: "kys", reading: "kill yourself", sure: true },
      { spelling: "rope", reading: "hang yourself", sure: false },
    ],
    [],
    1,
  );
  expect(new Set(many(source).map(({ anchor, positive }) => `${anchor}: ${positive}`))).toEqual(
    new Set(["kys: kill yourself"]),
  );
});

test("lines that do the same stand against those of the other side of the rule alone", () => {
  const line = (text: string, kind: string, violation: boolean) => ({ text, corpus: "threats", kind, violation });
  const lines = [
    ...Array.from({ length: 8 }, (_, i) => line(`threat ${i}`, "threat", true)),
    ...Array.from({ length: 8 }, (_, i) => line(`joke ${i}`, "joke", false)),
    line("alone", "rare", true),
  ];
  const pairs = many(kindSource(lines, 1));
  expect(pairs.length).toBeGreaterThan(100);
  for (const { anchor, positive, against } of pairs) {
    expect(anchor.slice(0, 4)).toBe(positive.slice(0, 4));
    expect(anchor).not.toBe("alone");
    const isThreat = anchor.startsWith("threat");
    expect(against.every((text) => text.startsWith("joke") === isThreat)).toBe(true);
  }
});
