import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileSlang, type Slang, type SlangFile } from "../engine/text/slang/index.ts";
import { packageFolder } from "./assets.ts";

/** The files of the lexicon that modbot brings along, in the order of their names. */
export const builtInSlangFiles = (): readonly SlangFile[] => {
  const folder = join(packageFolder(), "rules", "slang");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ file: `rules/slang/${name}`, text: readFileSync(join(folder, name), "utf8") }));
};

let compiled: Slang | undefined;

/** The lexicon that modbot brings along, compiled once. Each thread has its own. */
export const builtInSlang = (): Slang => {
  compiled ??= compileSlang(builtInSlangFiles());
  return compiled;
};
