// Bundles src/main.ts into dist/: one small entry, and a chunk for whatever only some commands need.
// Usage: node scripts/build.mjs [--out DIR] [--metafile FILE]
import { chmodSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** The program of esbuild is an optional package. Without it the same in WebAssembly builds, more slowly. */
const bundler = async () => {
  const native = await import("esbuild");
  try {
    await native.transform("");
    return native;
  } catch {
    return import("esbuild-wasm");
  }
};

const { build } = await bundler().catch(() => {
  console.error("modbot: building needs the development packages: run npm ci without --omit=dev.");
  process.exit(2);
});

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { out: { type: "string" }, metafile: { type: "string" } } });
const out = resolve(values.out ?? join(root, "dist"));

/** Ink asks for the developer tools of React only when DEV is set; nobody needs them here. */
const withoutDevtools = {
  name: "without-devtools",
  setup(step) {
    step.onResolve({ filter: /^react-devtools-core$/ }, () => ({ path: "devtools", namespace: "empty" }));
    step.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "export default {}" }));
  },
};

const { metafile } = await build({
  absWorkingDir: root,
  // The others run on threads of their own.
  entryPoints: {
    main: "src/main.ts",
    "judge-worker": "src/cli/diff/judge-worker.ts",
    "check-worker": "src/cli/run/check-worker.ts",
    "model-worker": "src/models/transformers/model-worker.ts",
  },
  outdir: out,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  // A native module cannot be bundled, and what is optional must not be. Everything else is: one file opens faster than two hundred.
  external: ["better-sqlite3", "sqlite-vec", "@xenova/transformers"],
  plugins: [withoutDevtools],
  define: { "process.env.NODE_ENV": '"production"' },
  // Bundled CommonJS packages ask for Node's own modules by `require`, which an ES module does not have.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  sourcemap: "linked",
  chunkNames: "parts/[name]-[hash]",
  metafile: true,
  logLevel: "warning",
});
const made = new Set(Object.keys(metafile.outputs).map((file) => resolve(root, file)));
// What an earlier build left behind goes only now: a build that fails leaves a program that works.
for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (entry.isFile() && !made.has(file)) rmSync(file);
}
chmodSync(join(out, "main.js"), 0o755);
if (values.metafile) writeFileSync(values.metafile, JSON.stringify(metafile));
