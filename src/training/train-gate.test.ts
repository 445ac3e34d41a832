import { expect, test } from "vitest";
import { chanceFrom } from "../corpora/chance.ts";
import { isWorthAsking } from "../models/builtin/classifier/gate.ts";
import { readRaw } from "../models/builtin/classifier/read-text.ts";
import { newTokens, readTokens } from "../models/builtin/classifier/tokens.ts";
import { type Asked, askedOf, trainGate } from "./train-gate.ts";

const FINE = ["see you tomorrow", "good game all", "the map is new", "all good here"];
const RUDE = ["you muppet", "good grief muppet", "the muppet is here"];
const tokens = newTokens();
const asked = (text: string, worthAsking: boolean): Asked => {
  readTokens(readRaw(text), tokens);
  return askedOf(tokens, worthAsking);
};
const taught = Array.from({ length: 30 }, () => [
  ...FINE.map((text) => asked(text, false)),
  ...RUDE.map((text) => asked(text, true)),
]).flat();
const gate = trainGate(taught, taught, chanceFrom(1));
const passes = (text: string): boolean => {
  readTokens(readRaw(text), tokens);
  return isWorthAsking(gate, tokens);
};

test("what the whole model minds passes, in other words too", () => {
  for (const text of [...RUDE, "the muppet is here you muppet"]) expect(passes(text), text).toBe(true);
});

test("ordinary words cost nothing more, in any order", () => {
  for (const text of [...FINE, "new map tomorrow", "all is good", ""]) expect(passes(text), text).toBe(false);
});

test("words that nobody has met are read by their letters, so that names do not open the gate, and hidden insults do", () => {
  const letter = (n: number): string => String.fromCharCode(97 + (n % 26));
  const strange = (head: string, i: number): string => `${head}${letter(i)}${letter(Math.floor(i / 26))}`;
  const mixed = Array.from({ length: 200 }, (_, i) => [
    asked(`good game ${strange("q", i)}`, false),
    asked(`good game ${strange("qwvxz", i)}`, true),
  ]).flat();
  const learnt = trainGate([...taught, ...mixed], [...taught, ...mixed], chanceFrom(1));
  const opens = (text: string): boolean => {
    readTokens(readRaw(text), tokens);
    return isWorthAsking(learnt, tokens);
  };
  expect(opens("good game zyx")).toBe(false);
  expect(opens("good game zyxwvut")).toBe(false);
  expect(opens("good game qwvxzqq")).toBe(true);
});

test("nothing to let go of: where every text is worth asking about, all pass", () => {
  const all = trainGate(
    RUDE.flatMap((text) => Array.from({ length: 9 }, () => asked(text, true))),
    [],
    chanceFrom(1),
  );
  readTokens(readRaw("the is here"), tokens);
  expect(isWorthAsking(all, tokens)).toBe(true);
});
