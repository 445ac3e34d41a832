import { lintRulebook } from "../../engine/lint/lint-rulebook.ts";
import { Moderator } from "../../engine/moderate.ts";
import { proveMutations } from "../../engine/proofs/prove-mutations.ts";
import type { Warning } from "../../engine/rulebook/problems.ts";
import { type ProofFailure, proveRulebook } from "../../engine/rulebook/prove.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { BUILT_IN_MODELS } from "../built-in-models.ts";
import type { Config } from "../config/load.ts";
import type { Context } from "../context.ts";
import { allSightings, pastOf, platformsOf, replayed } from "./lint-facts.ts";

/** What came of checking a rulebook. */
export type Checked = {
  /** Examples that do not hold as they are written. */
  readonly failures: readonly ProofFailure[];
  readonly warnings: readonly Warning[];
  /** How many disguised examples were tried. */
  readonly mutated: number;
};

export type CheckAsked = {
  readonly platforms: string | undefined;
  readonly corpus: string | undefined;
  readonly db: string | undefined;
  /** May the database of this folder be looked at? */
  readonly looksBack: boolean;
};

/** Tries every example, plain and in disguise, and looks for all that is worth a look. Errors: as those of what was asked for. */
export const checkRulebook = async (
  ctx: Context,
  rulebook: Rulebook,
  { platforms: asked, corpus, db, looksBack }: CheckAsked,
  config: Config | undefined,
): Promise<Checked> => {
  const judgeFor = (book: Rulebook): Moderator => new Moderator(book);
  const platforms = platformsOf(asked, config);
  const failures = proveRulebook(rulebook, judgeFor);
  const { tried, misses } = proveMutations(rulebook, judgeFor);
  const past = looksBack ? await pastOf(ctx, rulebook, { db }, config) : undefined;
  const replay = corpus === undefined ? undefined : await replayed(ctx, rulebook, corpus);
  // Concepts have been embedded when the rulebook was compiled: without any, the embedder is not even loaded.
  const embedder = rulebook.concepts.length === 0 ? undefined : BUILT_IN_MODELS.embedder?.();
  const warnings = lintRulebook(rulebook, {
    ...(embedder === undefined ? {} : { embedder }),
    misses,
    sightings: allSightings([past?.sightings, replay?.sightings]),
    ...(platforms === undefined ? {} : { platforms }),
    ...(past === undefined ? {} : { history: past.history }),
    ...(replay === undefined ? {} : { shadowing: replay.shadowing }),
  });
  return { failures, warnings, mutated: tried };
};
