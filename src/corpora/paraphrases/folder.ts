import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Cluster, sameLine } from "./cluster.ts";
import { ClusterError, readClusters } from "./read.ts";

/** A file of clusters, by its name without the ending. */
export type Theme = { readonly name: string; readonly clusters: readonly Cluster[] };

/**
 * Every theme of a folder, by name. An id and a paraphrase belong to one cluster in all of them.
 * Errors: `ClusterError` as `readClusters`, and for an id or a paraphrase that another file has.
 */
export const readThemes = (folder: string): readonly Theme[] => {
  const themes = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({
      name: name.slice(0, -".txt".length),
      clusters: readClusters(readFileSync(join(folder, name), "utf8"), join(folder, name)),
    }));
  const owners = new Map<string, string>();
  for (const { name, clusters } of themes)
    for (const { id, lines } of clusters)
      for (const claim of [`# ${id}`, ...lines.map(sameLine)]) {
        const before = owners.get(claim);
        if (before !== undefined)
          throw new ClusterError([
            {
              place: placeOf(join(folder, `${name}.txt`), id),
              message: `"${claim}" stands in ${before} already.`,
              hint: "Say it once: a line that has two meanings teaches neither.",
            },
          ]);
        owners.set(claim, `"${id}" of ${name}.txt`);
      }
  return themes;
};

const placeOf = (file: string, id: string): { file: string; line: number; column: number } => {
  const rows = readFileSync(file, "utf8").split(/\r?\n/);
  return {
    file,
    line:
      1 +
      Math.max(
        0,
        rows.findIndex((row) => row.startsWith(`# ${id}:`)),
      ),
    column: 1,
  };
};

/** All clusters of a folder, in the order of its files. */
export const readFolder = (folder: string): readonly Cluster[] =>
  readThemes(folder).flatMap(({ clusters }) => clusters);
