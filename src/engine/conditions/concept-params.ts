import { z } from "zod";
import type { Nearness } from "../concepts/concept-index.ts";
import type { Judged } from "../concepts/concept-scorer.ts";
import type { Evidence } from "../condition.ts";
import { modelText } from "../scorers/model-ref.ts";
import { threshold } from "./thresholds.ts";

/** Where nothing else is said: chat that has nothing to do with a concept stays well below it. */
export const QUEUE_AT = 0.2;

/** Rulebook value: a concept by name, or its phrases. */
export const conceptOrPhrases = z.union([
  z.string().min(1).meta({ title: "concept" }),
  z.array(z.string().trim().min(1).max(300)).min(1).max(200),
]);

export const farPhrases = z
  .array(z.string().trim().min(1).max(300))
  .max(200)
  .default([])
  .describe("Beside phrases of its own: what only looks so.");

export const queueAt = threshold.default(QUEUE_AT).describe("People are asked from this score on; 0 to 1.");
export const actAt = threshold
  .optional()
  .describe("The rule is sure from this score on. Without it people are asked at most.");

/** The far side of a named concept stands with the concept. */
export const oneOfBoth = ({ named, far }: { readonly named: unknown; readonly far: readonly string[] }): boolean =>
  far.length === 0 || typeof named !== "string";
export const FAR_BELONGS = { message: "The far side of a named concept stands under concepts:.", path: ["far"] };

/** The evidence of a comparison: the score, and the nearest phrase of both sides with how like it is. */
export const conceptEvidence = (
  what: string,
  name: string,
  { score, near, far, model }: Judged,
  actFrom: number,
  queueFrom: number,
): Evidence => ({
  says: `${what} ${score.toFixed(2)}: ${near === undefined ? "like nothing of it" : sideText(near)}${far === undefined ? "" : `; against it ${sideText(far)}`} (${modelText(model)})`,
  value: score,
  threshold: score >= actFrom ? actFrom : queueFrom,
  spans: [],
  concept: { name, ...(near === undefined ? {} : { near }), ...(far === undefined ? {} : { far }) },
});

/** `0.82 like "I will find you" (decided in c12)` */
const sideText = ({ text, similarity, exemplar }: Nearness): string =>
  `${similarity.toFixed(2)} like "${text}"${exemplar === undefined ? "" : ` (exemplar ${exemplar})`}`;
