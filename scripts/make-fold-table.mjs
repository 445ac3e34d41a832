/**
 * Writes src/engine/text/fold-data.ts: what each UTF-16 code unit folds to, told by the Unicode tables of this Node and our own
 * look-alikes. Run it by hand after a change to fold-character.ts or confusables.ts: node scripts/make-fold-table.mjs
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

mkdirSync(".bench", { recursive: true });
await build({
  entryPoints: ["src/engine/text/fold-character.ts"],
  bundle: true,
  format: "esm",
  outfile: ".bench/fold-character.mjs",
  logLevel: "error",
});
const { foldCodeUnit } = await import("../.bench/fold-character.mjs");

const EXPANSION = 0xe000;
const expansions = [];
const baseOf = (code) => {
  const folded = foldCodeUnit(code);
  if (folded === undefined) return 1;
  if (folded === "") return 0;
  if (folded.length === 1) return folded.charCodeAt(0);
  return EXPANSION + (expansions.includes(folded) ? expansions.indexOf(folded) : expansions.push(folded) - 1);
};
const bases = Array.from({ length: 0x10000 }, (_, code) => baseOf(code));

const runs = [];
for (let code = 0; code < bases.length; ) {
  const value = bases[code];
  const shift = value - code;
  let same = code + 1;
  while (bases[same] === value) same++;
  let shifted = code + 1;
  while (shifted < bases.length && bases[shifted] - shifted === shift) shifted++;
  const number = (n) => Math.abs(n).toString(36);
  if (shifted > same) runs.push(`${number(shifted - code)}${shift < 0 ? "-" : "+"}${number(shift)}`);
  else runs.push(`${number(same - code)}=${number(value)}`);
  code = Math.max(same, shifted);
}

const lines = runs
  .join(" ")
  .match(/.{1,120}(?: |$)/g)
  .map((line) => `  ${JSON.stringify(line)}`);
writeFileSync(
  "src/engine/text/fold-data.ts",
  `// Made by scripts/make-fold-table.mjs. Not for editing: a table in the code folds alike on every version of Node.

/** The version of Unicode it was made with. */
export const UNICODE = ${JSON.stringify(process.versions.unicode)};

/** Characters that fold to more than one letter. */
export const EXPANSIONS: readonly string[] = ${JSON.stringify(expansions)};

/** Runs of code units from 0 on that fold alike. */
export const RUNS =
${lines.join(" +\n")};
`,
);
