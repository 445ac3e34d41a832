import { fnv1a } from "../../engine/fnv.ts";
import { type Cluster, sameLine } from "./cluster.ts";
import { familyOf } from "./kin.ts";

/** One in so many families of meanings, and one in so many lines of each meaning, is kept from training. */
const ONE_IN = 5;

/** Stirred once more, for the low bits of FNV follow the last letter. */
const hashOf = (text: string): number => {
  let hash = fnv1a(text);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
};

/** Is this a meaning that training never sees? A frame's clusters and its kin go the same way, or the meaning would be seen. */
export const isUnseen = (cluster: Cluster): boolean => hashOf(familyOf(cluster)) % ONE_IN === 0;

/** The lines of a cluster that training never sees, and the others. Each side has one at least. */
export type Parted = { readonly queries: readonly string[]; readonly keys: readonly string[] };

/**
 * A line goes the same way whatever stands beside it, so that more lines move no other; where all would go one way,
 * the first goes the other.
 */
export const part = ({ id, lines }: Cluster): Parted => {
  const isQuery = (line: string): boolean => hashOf(`${id} ${sameLine(line)}`) % ONE_IN === 0;
  const queries = lines.filter(isQuery);
  const keys = lines.filter((line) => !isQuery(line));
  if (keys.length === 0) return { queries: lines.slice(1), keys: lines.slice(0, 1) };
  return queries.length === 0 ? { queries: lines.slice(0, 1), keys: lines.slice(1) } : { queries, keys };
};

/** What may be trained on: the seen meanings without their queries. */
export const forTraining = (clusters: readonly Cluster[]): readonly Cluster[] =>
  clusters.filter((cluster) => !isUnseen(cluster)).map((cluster) => ({ ...cluster, lines: part(cluster).keys }));
