import type { Cluster } from "../../../corpora/paraphrases/cluster.ts";
import type { Source } from "./source.ts";

/** A meaning with its wordings, as the paraphrase clusters have it. */
export type Meaning = {
  readonly id: string;
  readonly lines: readonly string[];
  readonly nearMisses: readonly string[];
};

const WITH_NEAR_MISS = 0.7;

/** Two wordings of a meaning, against near misses of it. */
export const clusterSource = (clusters: readonly Cluster[], share: number): Source => ({
  name: "paraphrases",
  share: clusters.length === 0 ? 0 : share,
  draw: (chance) => {
    const { id, lines, nearMisses } = chance.pick(clusters);
    const anchor = chance.pick(lines);
    const positive = chance.pick(lines);
    if (anchor === positive) return undefined;
    const against = nearMisses.length > 0 && chance.holds(WITH_NEAR_MISS) ? [chance.pick(nearMisses)] : [];
    return { anchor, positive, against, group: id };
  },
});
