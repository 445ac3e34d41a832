import type { Chance } from "../../corpora/chance.ts";
import { shuffled } from "../../corpora/chance.ts";
import type { Meaning } from "./sources/cluster-pairs.ts";

export type Embed = (text: string) => Float32Array;

/** A wording, and another of the same meaning that is to be found by it. */
export type Query = { readonly id: string; readonly text: string; readonly target: string };

/** `at1`: how often the target is nearest. `rank`: the mean of 1 / its place. */
export type Recall = { readonly queries: number; readonly at1: number; readonly rank: number };

export const dot = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
};

const FEW = 4;

/** Of each meaning, the first wording as the target and up to four others that look for it. */
export const queriesFrom = (meanings: readonly Meaning[]): readonly Query[] =>
  meanings.flatMap(({ id, lines: [target, ...others] }) =>
    target === undefined ? [] : others.slice(0, FEW).map((text) => ({ id, text, target })),
  );

/** A wording of each of `count` meanings, among which targets are to be found. */
export const crowdFrom = (meanings: readonly Meaning[], count: number, chance: Chance): ReadonlyMap<string, string> =>
  new Map(
    shuffled(meanings, chance)
      .slice(0, count)
      .flatMap(({ id, lines: [line] }): [string, string][] => (line === undefined ? [] : [[id, line]])),
  );

/** How well wordings of a meaning are found among those of others. An equal likeness counts against. */
export const recallOf = (embed: Embed, queries: readonly Query[], crowd: ReadonlyMap<string, string>): Recall => {
  const others = [...crowd].map(([id, line]) => ({ id, vector: embed(line) }));
  let at1 = 0;
  let rank = 0;
  for (const { id, text, target } of queries) {
    const vector = embed(text);
    const right = dot(vector, embed(target));
    const nearer = others.filter((other) => other.id !== id && dot(vector, other.vector) >= right).length;
    if (nearer === 0) at1++;
    rank += 1 / (nearer + 1);
  }
  return { queries: queries.length, at1: share(at1, queries.length), rank: share(rank, queries.length) };
};

/** How often another wording is nearer to the first one of its meaning than a near miss is. */
export const nearMissesOf = (
  embed: Embed,
  meanings: readonly Meaning[],
): { readonly count: number; readonly right: number } => {
  let count = 0;
  let right = 0;
  for (const {
    lines: [first, ...others],
    nearMisses,
  } of meanings) {
    if (first === undefined) continue;
    const to = embed(first);
    const misses = nearMisses.map((miss) => dot(to, embed(miss)));
    for (const other of others.slice(0, FEW)) {
      const like = dot(to, embed(other));
      for (const miss of misses) {
        count++;
        if (like > miss) right++;
      }
    }
  }
  return { count, right: share(right, count) };
};

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
