import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll } from "vitest";

/** Is transformers.js there? It is optional, and tests of real models are skipped without it. */
export const hasTransformers = ((): boolean => {
  try {
    createRequire(import.meta.url).resolve("@xenova/transformers");
    return true;
  } catch {
    return false;
  }
})();

/** What a test of real models is called where it cannot be. */
export const unlessInstalled = (name: string): string =>
  hasTransformers ? name : `${name} (skipped: @xenova/transformers is not installed)`;

let built: Promise<string> | undefined;
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** The program of the model thread, bundled as it is shipped, inside the project so that transformers.js is found. Once a test file. */
export const modelWorker = (): Promise<string> => {
  built ??= bundled();
  return built;
};

const bundled = async (): Promise<string> => {
  const cache = join(process.cwd(), "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "model-worker-"));
  made.push(folder);
  const outfile = join(folder, "model-worker.mjs");
  await build({
    entryPoints: ["src/models/transformers/model-worker.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    external: ["@xenova/transformers"],
    logLevel: "warning",
  });
  return outfile;
};
