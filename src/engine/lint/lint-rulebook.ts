import type { MutationMiss } from "../proofs/prove-mutations.ts";
import { inOrder, type Owner, type Warning } from "../rulebook/problems.ts";
import type { Rulebook } from "../rulebook/rule.ts";
import type { Embedder } from "../scorers/embedder.ts";
import { fewPhrases, phrasesOnBothSides, unreachedPhrases, unusedConcepts } from "./concept-lints.ts";
import { found, type LintFinding } from "./finding.ts";
import { type History, type Sightings, silentRules, unknownIds } from "./history-lints.ts";
import type { LintId } from "./ids.ts";
import { duplicateEntries, innocentTerms, publicSuffixes, unusedLists } from "./list-lints.ts";
import { alwaysExempt, neverHolding } from "./logic-lints.ts";
import { missFinding } from "./miss-finding.ts";
import { containedPatterns, costlyPatterns } from "./pattern-lints.ts";
import { impossibleActions, timesTooLong, unseenSurfaces } from "./platform-lints.ts";
import { reputationAlone } from "./reputation-lints.ts";
import type { Shadowing } from "./shadowing.ts";

/** What is known beside the rulebook. What is absent is not judged. */
export type LintFacts = {
  readonly platforms?: readonly string[];
  readonly misses?: readonly MutationMiss[];
  readonly history?: History;
  readonly sightings?: Sightings;
  readonly shadowing?: Shadowing;
  readonly embedder?: Embedder;
};

/** Told from the rulebook alone. */
const STATIC: readonly ((rulebook: Rulebook) => readonly LintFinding[])[] = [
  unusedLists,
  duplicateEntries,
  innocentTerms,
  publicSuffixes,
  costlyPatterns,
  containedPatterns,
  alwaysExempt,
  neverHolding,
  reputationAlone,
  unusedConcepts,
  fewPhrases,
  phrasesOnBothSides,
];

/** Found only with facts from outside, which may be other ones tomorrow: keeping these in vain is no slip. */
const BY_FACTS: ReadonlySet<LintId> = new Set([
  "unseen-surface",
  "action-impossible",
  "timeout-too-long",
  "unknown-id",
  "never-fired",
  "shadowed-rule",
  "phrase-out-of-reach",
  "mutation-missed",
  "mutation-hit",
]);

/**
 * What is worth a look in a rulebook that may be used, less what its rules and lists say they mean to keep.
 *
 * Gives: findings in the order of the file. `rulebook` should hold its lists.
 */
export const lintRulebook = (rulebook: Rulebook, facts: LintFacts = {}): readonly Warning[] => {
  const { platforms, misses, history, sightings, shadowing, embedder } = facts;
  const all: readonly Warning[] = [
    ...rulebook.warnings,
    ...STATIC.flatMap((lint) => lint(rulebook)),
    ...(platforms === undefined
      ? []
      : [unseenSurfaces, impossibleActions, timesTooLong].flatMap((lint) => lint(rulebook, platforms))),
    ...(misses ?? []).map(missFinding),
    ...(history === undefined ? [] : silentRules(rulebook, history)),
    ...(sightings === undefined ? [] : unknownIds(rulebook, sightings)),
    ...(shadowing === undefined ? [] : shadowing.findings(rulebook)),
    ...(embedder === undefined ? [] : unreachedPhrases(rulebook, embedder)),
  ];
  const kept = keptIn(rulebook);
  const isKept = ({ lint, owner }: Warning): boolean =>
    lint !== undefined && owner !== undefined && kept.some((keep) => keep.id === lint && same(keep.owner, owner));
  const unneeded = kept
    .filter(({ id, owner }) => !BY_FACTS.has(id) && !all.some((w) => w.lint === id && w.owner && same(w.owner, owner)))
    .map(({ id, owner, place }) =>
      found(
        "lint-not-needed",
        place,
        `${owner.kind} ${owner.name} keeps ${id}, and there is nothing of the kind`,
        "Take it away",
        owner,
      ),
    );
  return inOrder([...all.filter((warning) => !isKept(warning)), ...unneeded]);
};

const keptIn = ({ rules, lists, concepts }: Rulebook) => [
  ...rules.flatMap(({ id: name, lint }) => lint.map((keep) => ({ ...keep, owner: { kind: "rule", name } as const }))),
  ...lists.flatMap(({ name, lint }) => lint.map((keep) => ({ ...keep, owner: { kind: "list", name } as const }))),
  ...concepts.flatMap(({ name, lint }) => lint.map((keep) => ({ ...keep, owner: { kind: "concept", name } as const }))),
];

const same = (a: Owner, b: Owner): boolean => a.kind === b.kind && a.name === b.name;
