import type { Chance } from "../../corpora/chance.ts";
import { hashedGrams } from "../../corpora/paraphrases/baseline.ts";
import type { Cluster } from "../../corpora/paraphrases/cluster.ts";
import { type Embed, measureRecall, type Recall } from "../../corpora/paraphrases/recall.ts";
import { isUnseen } from "../../corpora/paraphrases/split.ts";
import { disguised } from "./sources/disguised.ts";

/** What was asked for, of which embedder. */
export type Figure = { readonly what: string; readonly of: "model" | "spelling"; readonly recall: Recall };

const byHand = ({ id }: Cluster): boolean => !id.includes("/");

/**
 * How well an embedder finds what it has not learnt from, beside what has only spelling to go by: meanings that it has never met and new wordings of
 * those that it has, written by hand and made by grammars, and all never met ones misspelt and disguised.
 * One after the other, for they take a minute together.
 */
export function* figuresOf(embed: Embed, clusters: readonly Cluster[]): Generator<Figure> {
  const unseen = clusters.filter(isUnseen);
  const seen = clusters.filter((cluster) => !isUnseen(cluster));
  const grammar = (all: readonly Cluster[]): readonly Cluster[] => all.filter((cluster) => !byHand(cluster));
  const asked: readonly (readonly [string, readonly Cluster[], "disguised"?])[] = [
    ["new meanings, by hand", unseen.filter(byHand)],
    ["new meanings, by grammar", grammar(unseen)],
    ["new wordings, by hand", seen.filter(byHand)],
    ["new wordings, by grammar", grammar(seen)],
    ["new meanings, disguised", unseen, "disguised"],
  ];
  for (const [what, targets, how] of asked) {
    const options =
      how === undefined ? {} : { alter: (query: string, chance: Chance) => disguised(query, chance) ?? query };
    yield { what, of: "model", recall: measureRecall(embed, targets, clusters, options) };
    yield { what, of: "spelling", recall: measureRecall(hashedGrams, targets, clusters, options) };
  }
}
