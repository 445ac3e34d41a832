import { describe, expect, test } from "vitest";
import { chanceFrom } from "../chance.ts";
import { linesOf } from "../corpus.ts";
import { expand, slotsIn } from "../grammar.ts";
import type { Line } from "../line.ts";
import { DAY } from "../people.ts";
import { FAMILIES } from "./families/index.ts";
import { scams } from "./index.ts";
import { SLOTS } from "./slots.ts";

const lines = [...linesOf(scams, 1, 6_000)];

describe.each(FAMILIES.map((family) => [family.name, family] as const))("%s", (_, { bait, twins, name }) => {
  test("at least 40 skeletons of bait and 30 of honest talk, none twice, none of both", () => {
    const all = [...bait, ...twins].map((skeleton) => skeleton.toLowerCase());
    expect(new Set(all).size).toBe(all.length);
    expect(bait.length).toBeGreaterThanOrEqual(40);
    expect(twins.length).toBeGreaterThanOrEqual(30);
  });

  test("every slot of every skeleton is filled", () => {
    for (const skeleton of [...bait, ...twins]) {
      expect(slotsIn(skeleton).filter((slot) => !(slot in SLOTS))).toEqual([]);
      expect(expand(skeleton, SLOTS, chanceFrom(2))).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  test("both stand in the corpus, with all their skeletons", () => {
    const here = lines.filter((line) => line.family === name);
    expect(new Set(here.filter((line) => line.violation).map((line) => line.skeleton)).size).toBe(bait.length);
    expect(new Set(here.filter((line) => !line.violation).map((line) => line.skeleton)).size).toBe(twins.length);
  });
});

test("a quarter of the bait comes from accounts of long standing, and honest people are of all ages", () => {
  const old = (line: Line): boolean => Date.parse(line.at) - Date.parse(String(line.author.created_at)) > 300 * DAY;
  const share = (of: readonly Line[]): number => of.filter(old).length / of.length;
  const bait = lines.filter((line) => line.violation && line.copy !== true);
  expect(share(bait)).toBeGreaterThan(0.2);
  expect(share(bait)).toBeLessThan(0.3);
  const twins = share(lines.filter((line) => !line.violation));
  expect(twins).toBeGreaterThan(0.6);
  expect(twins).toBeLessThan(0.98);
});

test("four pictures are four pictures, with a name, a type and a size each", () => {
  const posted = lines.filter((line) => line.family === "four pictures");
  expect(posted.length).toBeGreaterThan(50);
  for (const { attachments } of posted) {
    expect(attachments).toHaveLength(4);
    for (const file of attachments as readonly Record<string, unknown>[]) {
      expect(file).toEqual({
        name: expect.any(String),
        type: expect.stringMatching(/^image\//),
        size: expect.any(Number),
      });
    }
  }
});

test("hosts of bait are under names that nobody can register, or those of the big platforms", () => {
  const hosts = lines.flatMap(({ text }) =>
    [...text.matchAll(/https?:\/\/([a-z0-9.-]+)(?=[/\s)]|$)/g)].map((m) => m[1]!),
  );
  const big =
    /^(?:www\.)?(?:discord\.gg|youtu\.be|twitch\.tv|youtube\.com|store\.steampowered\.com|support\.discord\.com|en\.wikipedia\.org|imgur\.com|github\.com|clips\.twitch\.tv)$/;
  expect(hosts.length).toBeGreaterThan(1_000);
  expect(hosts.filter((host) => !host.endsWith(".example") && !big.test(host))).toEqual([]);
});
