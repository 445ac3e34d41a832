import { openSlowPhrases, type SlowPhrases } from "../../engine/concepts/vectors.ts";
import { ModelError } from "../../engine/errors.ts";
import type { SlowEmbedder } from "../../engine/scorers/embedder.ts";
import type { ModelRef } from "../../engine/scorers/model-ref.ts";
import type { Models } from "../../engine/scorers/models.ts";
import { labelMap, labelsOf } from "../../models/transformers/label-map.ts";
import { type Manifest, modelRef } from "../../models/transformers/manifest.ts";
import { readManifest } from "../../models/transformers/model-folder.ts";
import type { ModelKind } from "../../models/transformers/protocol.ts";
import type { Scoring } from "../../models/transformers/slow-classifier.ts";
import type { ModelChoice } from "../config/models.ts";

/** A model that the configuration names, as it was pulled. */
export type ChosenModel = {
  readonly manifest: Manifest;
  readonly ref: ModelRef;
  /** How what it says becomes our labels; of no use for an embedder. */
  readonly scoring: Scoring;
};

/** Errors: `ModelError` with a way out: it was not pulled, is damaged, or is of the other kind. `undefined`: the built-in one is chosen. */
export const chosenModel = (choice: ModelChoice | undefined, kind: ModelKind): ChosenModel | undefined => {
  const name = choice?.[kind];
  if (choice === undefined || name === undefined) return undefined;
  const manifest = readManifest(choice.folder, name);
  if (manifest.kind !== kind)
    throw new ModelError(`${name} is no ${kind}, but a ${manifest.kind}.`, {
      hint: `Name it under models.${manifest.kind} in modbot.yaml.`,
    });
  const { activation, platt, labels } = manifest;
  const scoring = { map: labelMap(name, labels, choice.labels), activation, platt };
  return { manifest, scoring, ref: modelRef(manifest, kind === "classifier" ? scoring : {}) };
};

/** Why a classifier cannot be of use as it is: nobody knows what any of its labels means. */
export const uselessLabels = ({ manifest, scoring }: ChosenModel): ModelError | undefined =>
  manifest.kind !== "classifier" || labelsOf(scoring.map).length > 0
    ? undefined
    : new ModelError(`none of the labels of ${manifest.name} is known: ${manifest.labels.slice(0, 20).join(", ")}.`, {
        hint: "Say in modbot.yaml what they mean: models: { labels: { LABEL: toxicity } }",
      });

/** The models of others as a rulebook is compiled with them. `slowPhrases`: nothing is in it at first. */
export type SlowRefs = Pick<Models, "slowClassifier" | "slowEmbedder"> & { readonly slowPhrases?: SlowPhrases };

/** What the phrases of concepts are embedded by, and where their vectors go; `undefined` where the model could not be opened. */
export const slowPhrasesOf = (
  embedder: SlowEmbedder | undefined,
  { slowPhrases: phrases }: SlowRefs,
): { readonly embedder: SlowEmbedder; readonly phrases: SlowPhrases } | undefined =>
  embedder && phrases && { embedder, phrases };

/**
 * The models that rules go by where they answer, for whoever compiles a rulebook: a rule about what one model says is another rule than one
 * about what another says. Nothing is loaded. One that cannot be used is left out: whoever runs it tells why.
 */
export const slowRefs = (choice: ModelChoice | undefined): SlowRefs => {
  const [classifier, embedder] = [refOf(choice, "classifier"), refOf(choice, "embedder")];
  return {
    ...(classifier === undefined ? {} : { slowClassifier: classifier }),
    ...(embedder === undefined ? {} : { slowEmbedder: embedder, slowPhrases: openSlowPhrases(embedder) }),
  };
};

const refOf = (choice: ModelChoice | undefined, kind: ModelKind): ModelRef | undefined => {
  try {
    return chosenModel(choice, kind)?.ref;
  } catch (error) {
    if (error instanceof ModelError) return undefined;
    throw error;
  }
};
