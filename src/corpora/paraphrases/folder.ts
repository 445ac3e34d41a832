import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../engine/errors.ts";
import { type Cluster, sameLine } from "./cluster.ts";
import { ClusterError, readClusters } from "./read.ts";

/** A file of clusters, by its name without the ending. */
export type Theme = { readonly name: string; readonly clusters: readonly Cluster[] };

type File = { readonly path: string; readonly text: string; readonly theme: Theme };

const ENDING = ".txt";

/**
 * Every theme of a folder, by name. An id and a paraphrase belong to one cluster in all of them.
 * Errors: `ClusterError` as `readClusters`, and for each id or paraphrase that another cluster has.
 */
export const readThemes = (folder: string): readonly Theme[] => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map((name): File => {
      const path = join(folder, name);
      const text = readFileSync(path, "utf8");
      return { path, text, theme: { name: name.slice(0, -ENDING.length), clusters: readClusters(text, path) } };
    });
  const problems = saidTwice(files);
  if (problems.length > 0) throw new ClusterError(problems);
  return files.map(({ theme }) => theme);
};

/** What two clusters claim: an id in two files, a paraphrase in two meanings. */
const saidTwice = (files: readonly File[]): readonly Problem[] => {
  const owners = new Map<string, string>();
  return files.flatMap(({ path, text, theme }) =>
    theme.clusters.flatMap(({ id, lines }) =>
      [`# ${id}`, ...lines.map(sameLine)].flatMap((claim): readonly Problem[] => {
        const owner = owners.get(claim);
        if (owner === undefined) {
          owners.set(claim, `"${id}" of ${theme.name}${ENDING}`);
          return [];
        }
        return [
          {
            place: { file: path, line: lineOf(text, id, claim), column: 1 },
            message: `"${claim}" stands in ${owner} already.`,
            hint: "Say it once: what has two meanings teaches neither.",
          },
        ];
      }),
    ),
  );
};

/** Where a cluster says something, from 1. */
const lineOf = (text: string, id: string, claim: string): number => {
  const rows = text.split(/\r?\n/).map(sameLine);
  const head = rows.findIndex((row) => row.startsWith(`# ${id}:`));
  return 1 + (claim.startsWith("# ") ? head : rows.indexOf(claim, head));
};

/** All clusters of a folder, in the order of its files. */
export const readFolder = (folder: string): readonly Cluster[] =>
  readThemes(folder).flatMap(({ clusters }) => clusters);
