// Bundles one of the measurements in bench/ and runs it. Usage: npm run bench -- [run] [--json] [--messages N] [--rounds N] [--only NAME],
// npm run bench -- likeness [FILE...], npm run bench -- waves [--seeds N], npm run bench -- reload, npm run bench -- slang,
// npm run bench -- classifier, npm run bench -- embed [FILE], npm run bench -- semantic [--messages N] [--threads N],
// npm run bench -- paraphrases [--made N] [--others N] [--seed N] [--json], npm run bench -- discord [--messages N] [--rate N] [--raid N],
// npm run bench -- discord --soak EVENTS
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [first = "", ...others] = process.argv.slice(2);
const named = /^[a-z]+$/.test(first);
const name = named ? first : "run";
const root = dirname(dirname(fileURLToPath(import.meta.url)));
mkdirSync(join(root, ".bench"), { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: { [name]: `bench/${name}.ts`, "model-worker": "src/models/transformers/model-worker.ts" },
  outdir: ".bench",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  logLevel: "error",
});
const { status } = spawnSync(
  process.execPath,
  [join(root, `.bench/${name}.mjs`), ...(named ? others : process.argv.slice(2))],
  {
    stdio: "inherit",
  },
);
process.exitCode = status ?? 1;
