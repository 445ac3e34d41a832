// Writes the docs that are made from the code. A test compares them, so that they cannot go stale.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** What to write, and the expression that gives it. */
const DOCS = {
  "docs/rules.md":
    'import { conditionsDoc } from "./src/cli/conditions-doc.ts"; import { conditions } from "./src/engine/conditions/index.ts"; export const text = conditionsDoc(conditions);',
  "docs/keys.md": 'import { keysDoc } from "./src/tui/keys-doc.ts"; export const text = keysDoc();',
  "docs/cli.md":
    'import { cliReference } from "./src/cli/reference.ts"; import { COMMANDS } from "./src/cli/index.ts"; export const text = cliReference(COMMANDS);',
};

const folder = mkdtempSync(join(root, "node_modules", ".docs-"));
try {
  for (const [file, contents] of Object.entries(DOCS)) {
    const outfile = join(folder, `${file.replaceAll("/", "-")}.mjs`);
    await build({
      stdin: { contents, resolveDir: root, loader: "ts" },
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      packages: "external",
      logLevel: "warning",
    });
    const { text } = await import(pathToFileURL(outfile).href);
    writeFileSync(join(root, file), text);
    console.log(`wrote ${file}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
