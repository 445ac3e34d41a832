import { expect, test } from "vitest";
import { chanceFrom } from "../../corpora/chance.ts";
import { Neighbours } from "./neighbours.ts";
import { companyVectors } from "./spectrum.ts";

const WORDS = ["cat", "dog", "purrs", "barks", "car", "truck", "honks", "drives", "alone"];
const neighbours = (): Neighbours => {
  const made = new Neighbours(WORDS.length);
  const say = (text: string): void =>
    made.addText(
      text.split(" ").map((word) => WORDS.indexOf(word)),
      4,
    );
  for (let i = 0; i < 10; i++) {
    say("cat purrs");
    say("cat barks");
    say("dog barks");
    say("dog purrs");
    say("car honks");
    say("car drives");
    say("truck honks");
    say("truck drives");
  }
  return made;
};

test("words that keep the same company lie together, though they never met", () => {
  const vectors = companyVectors(neighbours(), 3, chanceFrom(1));
  const row = (word: string): Float32Array => {
    const at = WORDS.indexOf(word) * 3;
    return vectors.subarray(at, at + 3);
  };
  const like = (a: string, b: string): number => row(a).reduce((sum, x, k) => sum + x * row(b)[k]!, 0);
  expect(like("cat", "dog")).toBeGreaterThan(0.9);
  expect(like("car", "truck")).toBeGreaterThan(0.9);
  expect(like("cat", "truck")).toBeLessThan(0.5);
  expect(Math.hypot(...row("cat"))).toBeCloseTo(1);
  expect([...row("alone")]).toEqual([0, 0, 0]);
});

test("neighbours are counted both ways round as one, the nearer the more, and none is lost when the table grows", () => {
  const few = new Neighbours(40_000);
  few.addText([1, -1, 2], 2);
  few.addText([2, 1], 2);
  few.addText([1, 5, 6, 7], 2);
  const counts = new Map([...few].map(([a, b, count]) => [`${a} ${b}`, count]));
  expect(counts.get("1 2")).toBe(1.5);
  expect(counts.get("1 7")).toBeUndefined();
  for (let a = 0; a < 900; a++) for (let b = a; b < 900; b++) few.add(a, b, 1);
  expect(few.size).toBe((900 * 901) / 2);
  expect([...few].find(([a, b]) => a === 1 && b === 2)?.[2]).toBe(2.5);
  expect(() => new Neighbours(50_000)).toThrow(RangeError);
});
