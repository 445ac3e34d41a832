import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that modbot was installed into: it holds package.json, rules/ and corpora/, however the code was bundled. */
export const packageFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("package.json of modbot is missing above its own code");
    folder = parent;
  }
  return folder;
};

/** The program of the thread that judges for `rules diff`. */
export const judgeWorker = (): string => workerProgram("judge-worker");

/** The program of a thread: it stands beside the bundle that this code is part of. */
export const workerProgram = (name: "judge-worker" | "check-worker" | "model-worker"): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, `${name}.js`))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${name}.js of modbot is missing beside its own code`);
    folder = parent;
  }
  return join(folder, `${name}.js`);
};

/** Rulebooks that modbot brings along, by the name that `extends` gives them. */
export const builtInRulebooks = (): readonly string[] =>
  readdirSync(join(packageFolder(), "rules"))
    .flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? [])
    .sort();

/** Concepts that modbot brings along, by the name that rules give them. */
export const builtInConcepts = (): readonly string[] => {
  const folder = join(packageFolder(), "rules", "concepts");
  return existsSync(folder)
    ? readdirSync(folder)
        .flatMap((file) => /^(.+)\.txt$/.exec(file)?.[1]?.replaceAll("-", "_") ?? [])
        .sort()
    : [];
};

export const builtInRules = (name = "base"): string => join(packageFolder(), "rules", `${name}.yaml`);
export const demoDay = (): string => join(packageFolder(), "corpora", "demo-day.jsonl");
/** Where the word lists of the built-in rulebook lie. */
export const builtInLists = (): string => join(packageFolder(), "rules", "lists");
