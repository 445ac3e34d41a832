import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Embedder } from "../engine/scorers/embedder.ts";
import { loadEmbedder } from "../models/builtin/embedder/load-embedder.ts";
import { packageFolder } from "./assets.ts";
import { fileError } from "./file-error.ts";

let embedder: Embedder | undefined;

export const builtInEmbedderFile = (): string => join(packageFolder(), "models", "modbot-embed.bin");

/** Read once, when somebody first asks for it. Errors: `ModbotError` when the file is missing or damaged. */
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
