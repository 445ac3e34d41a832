// Bundles bench/run.ts and runs it. Usage: npm run bench -- [--json] [--messages N] [--rounds N] [--only NAME]
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
mkdirSync(join(root, ".bench"), { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ["bench/run.ts"],
  outfile: ".bench/run.mjs",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  logLevel: "error",
});
const { status } = spawnSync(process.execPath, [join(root, ".bench/run.mjs"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
