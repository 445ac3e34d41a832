import { mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

/** Makes one file of `entry` and all that it imports, so that a child process starts quickly. Gives its path, inside `folder`. */
export const bundle = async (entry: string, folder: string): Promise<string> => {
  const outfile = join(folder, "child", "main.mjs");
  mkdirSync(join(folder, "child"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "child", "node_modules"), "dir");
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    external: ["better-sqlite3"],
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
  return outfile;
};
