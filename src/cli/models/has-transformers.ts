import { createRequire } from "node:module";

/** Is transformers.js installed? It is optional, and large: it is looked for and not loaded. */
export const hasTransformers = (): boolean => {
  try {
    createRequire(import.meta.url).resolve("@xenova/transformers");
    return true;
  } catch {
    return false;
  }
};
