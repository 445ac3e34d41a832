import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chanceFrom } from "../chance.ts";
import { linesOf } from "../corpus.ts";
import { expand } from "../grammar.ts";
import { anyOf, GROUPS } from "./groups.ts";
import { hate } from "./index.ts";

const LISTS = join(import.meta.dirname, "..", "..", "..", "rules", "lists");
const listed = new Set(
  readdirSync(LISTS).flatMap((file) =>
    readFileSync(join(LISTS, file), "utf8")
      .split("\n")
      .map((line) => line.trim()),
  ),
);

test("a rulebook knows every word of contempt that the corpus uses", () => {
  expect(GROUPS.flatMap(({ slurs }) => slurs).filter((slur) => !listed.has(slur))).toEqual([]);
});

test("the words of one sentence mean one group, whatever the chance", () => {
  const text = "{groups}|{group}|{a_group}|{adj}|{an_adj}|{others}";
  for (let seed = 0; seed < 500; seed++) {
    const { slots, target } = anyOf()(chanceFrom(seed));
    const parts = text.split("|").map((part) => expand(part, slots, chanceFrom(seed)));
    const [plural, singular, one, adjective, anAdjective, others] = parts;
    const found = GROUPS.find((group) => group.plural === target)!;
    expect([plural, singular, adjective]).toEqual([found.plural, found.singular, found.adjective]);
    expect(one).toMatch(new RegExp(`^an? ${found.singular}$`));
    expect(anAdjective).toMatch(new RegExp(`^an? ${found.adjective}$`));
    expect(others).not.toBe(plural);
  }
});

test("at least twenty groups are hated and spoken of kindly, none by far more than it is spared", () => {
  const told = new Map<unknown, { guilty: number; innocent: number }>();
  for (const { target, violation } of linesOf(hate, 8, 20_000)) {
    if (target === undefined) continue;
    const tally = told.get(target) ?? { guilty: 0, innocent: 0 };
    tally[violation === true ? "guilty" : "innocent"]++;
    told.set(target, tally);
  }
  expect(told.size).toBeGreaterThanOrEqual(20);
  for (const [target, { guilty, innocent }] of told) {
    expect([target, innocent / (guilty + innocent) > 0.3]).toEqual([target, true]);
    expect([target, guilty >= 30]).toEqual([target, true]);
  }
});
