import { wordsOf } from "./baseline.ts";
import type { Cluster } from "./cluster.ts";

/** Mean shares of words that two lines have in common, of the words that stand in either (Jaccard). */
export type Overlap = {
  /** Two lines of one meaning. */
  readonly inside: number;
  /** A line and a near miss of its meaning. */
  readonly nearMiss: number;
  /** A line and that line of another meaning which shares most words with it. */
  readonly neighbour: number;
};

const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
};
const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length);
const setOf = (line: string): ReadonlySet<string> => new Set(wordsOf(line));

/** What word overlap alone could tell: the lower `inside` beside the other two, the more an embedder has to know. */
export const overlapOf = (clusters: readonly Cluster[]): Overlap => {
  const rows = clusters.map(({ lines, nearMisses }) => ({ lines: lines.map(setOf), misses: nearMisses.map(setOf) }));
  const inside = rows.flatMap(({ lines }) => lines.flatMap((a, i) => lines.slice(i + 1).map((b) => jaccard(a, b))));
  const nearMiss = rows.flatMap(({ lines, misses }) => lines.flatMap((a) => misses.map((b) => jaccard(a, b))));
  return {
    inside: mean(inside),
    nearMiss: mean(nearMiss),
    neighbour: mean(neighboursOf(rows.map(({ lines }) => lines))),
  };
};

/** For each line, its likeness with the likest line of another row, found by the words they share. */
const neighboursOf = (rows: readonly (readonly ReadonlySet<string>[])[]): readonly number[] => {
  const places = new Map<string, (readonly [row: number, line: ReadonlySet<string>])[]>();
  for (const [row, lines] of rows.entries())
    for (const line of lines)
      for (const word of line) {
        const found = places.get(word);
        if (found) found.push([row, line]);
        else places.set(word, [[row, line]]);
      }
  return rows.flatMap((lines, row) =>
    lines.map((line) => {
      const shared = new Map<ReadonlySet<string>, number>();
      for (const word of line)
        for (const [other, there] of places.get(word) ?? [])
          if (other !== row) shared.set(there, (shared.get(there) ?? 0) + 1);
      let best = 0;
      for (const [there, both] of shared) best = Math.max(best, both / (line.size + there.size - both));
      return best;
    }),
  );
};
