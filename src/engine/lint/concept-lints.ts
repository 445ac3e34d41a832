import { phraseKey } from "../concepts/concept.ts";
import { ConceptIndex } from "../concepts/concept-index.ts";
import { vectorsOf } from "../concepts/vectors.ts";
import { QUEUE_AT } from "../conditions/concept-params.ts";
import type { DeclaredConcept } from "../rulebook/concepts/read-concepts.ts";
import { quoted } from "../rulebook/problems.ts";
import type { Rulebook } from "../rulebook/rule.ts";
import { plainValue } from "../rulebook/yaml-tree.ts";
import type { Embedder } from "../scorers/embedder.ts";
import { found, type LintFinding } from "./finding.ts";
import { signedLeaves } from "./leaves.ts";

/** With fewer, a concept is what its writer thought of that day. */
const FEWEST_NEAR = 8;
const FEWEST_FAR = 4;

const ofConcept = ({ name }: DeclaredConcept) => ({ kind: "concept", name }) as const;
const said = ({ name }: DeclaredConcept): string => `concept ${quoted(name)}`;

/** Those that stand in the rulebook: what comes with modbot is not the reader's to mend. */
const ownConcepts = ({ concepts }: Rulebook): readonly DeclaredConcept[] => concepts.filter((one) => !one.isBuiltIn);

/** Concepts that no rule asks for. */
export const unusedConcepts = (rulebook: Rulebook): readonly LintFinding[] =>
  ownConcepts(rulebook)
    .filter(({ isUsed }) => !isUsed)
    .map((concept) =>
      found(
        "unused-concept",
        concept.place,
        `no rule uses ${said(concept)}`,
        "Name it in a rule, or take it away",
        ofConcept(concept),
      ),
    );

/** Concepts of so few phrases that what is near to them is chance. */
export const fewPhrases = (rulebook: Rulebook): readonly LintFinding[] =>
  ownConcepts(rulebook)
    .filter(({ isUsed, near, far }) => isUsed && (near.length < FEWEST_NEAR || far.length < FEWEST_FAR))
    .map((concept) =>
      found(
        "few-phrases",
        concept.place,
        `${said(concept)} has ${concept.near.length} near and ${concept.far.length} far phrases`,
        `Write at least ${FEWEST_NEAR} that mean it and ${FEWEST_FAR} that only sound like it, in words as different as people use`,
        ofConcept(concept),
      ),
    );

/** Phrases that stand on both sides: such a text scores nothing. */
export const phrasesOnBothSides = (rulebook: Rulebook): readonly LintFinding[] =>
  ownConcepts(rulebook).flatMap((concept) => {
    const near = new Map(concept.near.map(({ text, place }) => [phraseKey(text), place]));
    return concept.far.flatMap(({ text, place }) => {
      const other = near.get(phraseKey(text));
      if (other === undefined) return [];
      const message = `${quoted(text)} stands on both sides of ${said(concept)}`;
      const hint = `Take one away; the other is in ${other.file}:${other.line}`;
      return [found("phrase-on-both-sides", place, message, hint, ofConcept(concept))];
    });
  });

/** Near phrases that a rule would not even ask about, because the far side has nearly the same. */
export const unreachedPhrases = (rulebook: Rulebook, embedder: Embedder): readonly LintFinding[] => {
  const asked = queueAtOf(rulebook);
  return ownConcepts(rulebook).flatMap((concept) => {
    const queueAt = asked.get(concept.name);
    if (queueAt === undefined) return [];
    const vectors = vectorsOf(embedder);
    const index = new ConceptIndex(concept, vectors);
    return concept.near.flatMap(({ text, place }) => {
      const vector = vectors.of(text);
      const scored = vector && index.score(vector, { platform: "" });
      if (scored === undefined || scored.score >= queueAt) return [];
      const far = scored.far === undefined ? "" : `: ${quoted(scored.far.text)} is nearly the same`;
      return [
        found(
          "phrase-out-of-reach",
          place,
          `${quoted(text)} means ${said(concept)}, and scores ${scored.score.toFixed(2)} where rules ask from ${queueAt} on${far}`,
          "Take one of the two away, or say more in them",
          ofConcept(concept),
        ),
      ];
    });
  });
};

/** By concept: the lowest score from which on any rule does something about single messages. */
const queueAtOf = ({ rules }: Rulebook): ReadonlyMap<string, number> => {
  const lowest = new Map<string, number>();
  for (const rule of rules) {
    for (const { leaf } of signedLeaves(rule)) {
      if (leaf.condition !== "meaning") continue;
      const written = plainValue(leaf.written);
      const at = typeof written === "object" && written !== null && "queue_at" in written ? written.queue_at : QUEUE_AT;
      for (const { name } of leaf.concepts)
        lowest.set(name, Math.min(lowest.get(name) ?? 1, typeof at === "number" ? at : QUEUE_AT));
    }
  }
  return lowest;
};
