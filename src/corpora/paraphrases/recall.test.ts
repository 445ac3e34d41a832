import fc from "fast-check";
import { expect, test } from "vitest";
import type { Chance } from "../chance.ts";
import { hashedGrams, wordsOf } from "./baseline.ts";
import type { Cluster } from "./cluster.ts";
import { clusters } from "./grammar/index.ts";
import { areKin } from "./kin.ts";
import { overlapOf } from "./overlap.ts";
import { type Embed, measureRecall } from "./recall.ts";
import { forTraining, isUnseen, part } from "./split.ts";

const made = clusters(1, 140);
const options = { others: 100 };

/** Knows which cluster a line is of, and nothing else: right wherever it knows the line. */
const oracle = (known: readonly Cluster[]): Embed => {
  const places = new Map(known.flatMap(({ lines }, at) => lines.map((line) => [line, at])));
  return (text) => {
    const vector = new Float32Array(known.length + 1);
    vector[places.get(text) ?? known.length] = 1;
    return vector;
  };
};

test("who knows every meaning finds each of them first, and who knows none finds none", () => {
  const best = measureRecall(oracle(made), made, made, options);
  expect(best.queries).toBeGreaterThan(made.length - 1);
  expect(best.one).toEqual({ at1: 1, at5: 1, meanReciprocalRank: 1 });
  expect(best.all).toEqual(best.one);
  expect(best.nearMiss).toMatchObject({ one: 1, all: 1 });
  const same: Embed = () => Float32Array.of(1);
  const worst = measureRecall(same, made, made, options);
  expect(worst.one.at1).toBe(0);
  expect(worst.one.meanReciprocalRank).toBeCloseTo(1 / 101);
  expect(worst.nearMiss).toMatchObject({ one: 0, all: 0 });
});

test("the same seed measures the same, another draws other ones, and a disguise is put on the query alone", () => {
  const once = measureRecall(hashedGrams, made.slice(0, 50), made, options);
  expect(measureRecall(hashedGrams, made.slice(0, 50), made, options)).toEqual(once);
  expect(measureRecall(hashedGrams, made.slice(0, 50), made, { ...options, seed: 2 })).not.toEqual(once);
  const drawing = { ...options, alter: (query: string, chance: Chance) => (chance.next() < 2 ? query : "") };
  expect(measureRecall(hashedGrams, made.slice(0, 50), made, drawing)).toEqual(once);
  const hidden = measureRecall(hashedGrams, made.slice(0, 50), made, { ...options, alter: () => "zzz qqq" });
  expect(hidden.queries).toBe(once.queries);
  expect(hidden.one.at1).toBe(0);
});

test("too few others are refused: a recall among fewer would look better than it is", () => {
  expect(() => measureRecall(hashedGrams, made, made, { others: made.length })).toThrow("hold no 140 others");
});

test("no line on which an embedder is measured is one on which it may train", () => {
  const training = forTraining(made);
  const trained = new Map(training.map(({ id, lines }) => [id, lines]));
  expect(made.filter(isUnseen).length).toBeGreaterThan(10);
  expect(training.length).toBe(made.filter((cluster) => !isUnseen(cluster)).length);
  for (const cluster of made) {
    const { queries, keys } = part(cluster);
    expect(queries.length).toBeGreaterThan(0);
    expect(keys.length).toBeGreaterThan(0);
    expect([...queries, ...keys].toSorted()).toEqual(cluster.lines.toSorted());
    if (isUnseen(cluster)) expect(trained.has(cluster.id)).toBe(false);
    else expect(trained.get(cluster.id)).toEqual(keys);
  }
});

test("a line stays on its side when others come and go", () => {
  fc.assert(
    fc.property(fc.nat(made.length - 1), fc.array(fc.string({ minLength: 1 }), { maxLength: 5 }), (at, added) => {
      const cluster = made[at]!;
      const before = part(cluster).queries;
      const news = added.filter((line) => !cluster.lines.includes(line));
      const after = part({ ...cluster, lines: [...cluster.lines, ...news] }).queries;
      if (before.length > 1) expect(after).toEqual(expect.arrayContaining([...before]));
    }),
  );
});

test("plain spelling finds what is spelt alike, whatever the text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const vector = hashedGrams(text);
      const length = Math.hypot(...vector);
      expect(length === 0 || Math.abs(length - 1) < 1e-5).toBe(true);
      if (wordsOf(text).some((word) => word.length > 3)) expect(length).toBeGreaterThan(0);
    }),
  );
  const recall = measureRecall(hashedGrams, made, made, options);
  expect(recall.one.at1).toBeGreaterThan(0.05);
  expect(recall.one.at1).toBeLessThan(0.7);
});

test("shared words are counted within a meaning, with its near misses, and with the likest other line", () => {
  const a = { id: "a", meaning: "", lines: ["red dog runs", "red cat"], nearMisses: ["red dog"] };
  const b = { id: "b", meaning: "", lines: ["blue cat", "green bird"], nearMisses: [] };
  const { inside, nearMiss, neighbour } = overlapOf([a, b]);
  expect(inside).toBeCloseTo((1 / 4 + 0) / 2);
  expect(nearMiss).toBeCloseTo((2 / 3 + 1 / 3) / 2);
  expect(neighbour).toBeCloseTo((0 + 1 / 3 + 1 / 3 + 0) / 4);
  expect(overlapOf([])).toEqual({ inside: 0, nearMiss: 0, neighbour: 0 });
});

test("what a frame says too is no wrong answer, and is held out with it; two fillings of a frame are two meanings", () => {
  const cluster = (id: string): Cluster => ({ id, meaning: "", lines: ["a b", "c d"], nearMisses: [] });
  const [hand, lol, wow] = [cluster("td-sell-account"), cluster("sell-account/lol"), cluster("sell-account/wow")];
  expect(areKin(hand, lol)).toBe(true);
  expect(areKin(lol, hand)).toBe(true);
  expect(areKin(lol, wow)).toBe(false);
  expect(areKin(lol, lol)).toBe(true);
  expect(areKin(hand, cluster("td-buy-account"))).toBe(false);
  expect(new Set([hand, lol, wow].map(isUnseen)).size).toBe(1);
  const sold: Embed = (text) => Float32Array.of(text === "far" ? 0 : 1, text === "far" ? 1 : 0);
  const far = { ...cluster("td-refund"), lines: ["far", "far"] };
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
    expect(measureRecall(sold, [hand], [hand, lol, far], { others: 1, seed }).one.at1).toBe(1);
  expect(measureRecall(sold, [wow], [lol, wow], { others: 1 }).one.at1).toBe(0);
});
