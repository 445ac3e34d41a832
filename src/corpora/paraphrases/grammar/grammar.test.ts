import fc from "fast-check";
import { expect, test } from "vitest";
import { slotsIn } from "../../grammar.ts";
import { sameLine } from "../cluster.ts";
import { familyOf } from "../kin.ts";
import { namesOf, slugOf } from "./frame.ts";
import { FRAMES } from "./frames/index.ts";
import { clusters, MOST_CLUSTERS } from "./index.ts";
import { COMMON } from "./words.ts";

const WAYS = 10;

test.each(FRAMES.map((frame) => [frame.name, frame] as const))(
  "%s: each wording names its things, or two meanings would share a line",
  (_, { args, says, misses, meaning }) => {
    const holes = Object.keys(args);
    expect(says.length).toBeGreaterThanOrEqual(WAYS + 1);
    expect(misses.length).toBeGreaterThanOrEqual(2);
    for (const skeleton of says) expect(slotsIn(skeleton), skeleton).toEqual(expect.arrayContaining(holes));
    for (const skeleton of [meaning, ...says, ...misses])
      for (const slot of slotsIn(skeleton)) expect([...holes, ...Object.keys(COMMON)], skeleton).toContain(slot);
    for (const things of Object.values(args)) {
      expect(new Set(things.map(slugOf)).size).toBe(things.length);
      expect(things.flatMap(namesOf)).not.toContain("");
    }
  },
);

test("frames have names of their own, and hold far more meanings than are asked for", () => {
  expect(new Set(FRAMES.map(({ name }) => name)).size).toBe(FRAMES.length);
  expect(MOST_CLUSTERS).toBeGreaterThan(2_000);
});

test("every meaning of the grammar is said in ten ways and more, and no line is said of two meanings", () => {
  const all = clusters(1, MOST_CLUSTERS);
  expect(new Set(all.map(({ id }) => id)).size).toBe(MOST_CLUSTERS);
  expect(new Set(all.map(({ id }) => familyOf({ id })))).toEqual(new Set(FRAMES.map(({ name }) => name)));
  const owner = new Map<string, string>();
  for (const { id, lines, nearMisses } of all) {
    expect(lines.length, id).toBeGreaterThanOrEqual(WAYS);
    expect(nearMisses.length, id).toBeGreaterThanOrEqual(2);
    for (const miss of nearMisses) expect(lines.map(sameLine), id).not.toContain(sameLine(miss));
    for (const line of lines) {
      expect(line).not.toMatch(/[{}|]| {2}|^ | $|undefined/);
      expect(owner.get(sameLine(line)) ?? id, line).toBe(id);
      owner.set(sameLine(line), id);
    }
  }
});

test("the same seed gives the same clusters, and more of them begin with the fewer", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.nat(120), fc.nat(120), (seed, few, more) => {
      const long = clusters(seed, few + more);
      expect(clusters(seed, few)).toEqual(long.slice(0, few));
    }),
    { numRuns: 15 },
  );
  expect(clusters(1, 200)).not.toEqual(clusters(2, 200));
});

test("who asks for more meanings than there are is told how many there are", () => {
  expect(() => clusters(1, MOST_CLUSTERS + 1)).toThrow(`the frames hold ${MOST_CLUSTERS} meanings`);
});
