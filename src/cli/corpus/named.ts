import type { Corpus } from "../../corpora/corpus.ts";
import { CORPORA } from "../../corpora/index.ts";
import { UsageError } from "../../engine/errors.ts";
import { closest } from "../../engine/rulebook/closest.ts";

/** Errors: `UsageError` when there is none of that name. */
export const corpusNamed = (name: string): Corpus => {
  const found = CORPORA.find((corpus) => corpus.name === name);
  if (found) return found;
  const names = CORPORA.map((corpus) => corpus.name);
  const near = closest(name, names);
  throw new UsageError(`there is no corpus "${name}".`, {
    hint: near === undefined ? `There are: ${names.join(", ")}.` : `Did you mean "${near}"?`,
  });
};
