import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Classifier } from "../engine/scorers/classifier.ts";
import type { Embedder } from "../engine/scorers/embedder.ts";
import type { Models } from "../engine/scorers/models.ts";
import { loadClassifier } from "../models/builtin/classifier/load-classifier.ts";
import { loadEmbedder } from "../models/builtin/embedder/load-embedder.ts";
import { packageFolder } from "./assets.ts";
import { fileError } from "./file-error.ts";

let classifier: Classifier | undefined;
let embedder: Embedder | undefined;

export const builtInClassifierFile = (): string => join(packageFolder(), "models", "modbot-chat.bin");

/** Read once, when a rulebook first asks for it. Errors: `ModbotError` when the file is missing or damaged. */
export const builtInClassifier = (): Classifier => {
  classifier ??= loadClassifier(bytesOf(builtInClassifierFile()));
  return classifier;
};

export const builtInEmbedderFile = (): string => join(packageFolder(), "models", "modbot-embed.bin");

/** Likewise. */
export const builtInEmbedder = (): Embedder => {
  embedder ??= loadEmbedder(bytesOf(builtInEmbedderFile()), builtInEmbedderFile());
  return embedder;
};

const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw fileError("read", file, error);
  }
};

/** The models that modbot brings along. */
export const BUILT_IN_MODELS: Models = { classifier: builtInClassifier, embedder: builtInEmbedder };
