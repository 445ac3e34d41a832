import { existsSync, readFileSync } from "node:fs";

/** The concept of that name that modbot brings along, for whoever compiles its rulebooks without the command line. */
export const builtinConcepts = (name: string): { readonly file: string; readonly text: string } | undefined => {
  const file = `rules/concepts/${name.replaceAll("_", "-")}.txt`;
  return existsSync(file) ? { file, text: readFileSync(file, "utf8") } : undefined;
};
