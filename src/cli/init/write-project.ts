import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../../engine/errors.ts";
import { builtInRules } from "../assets.ts";
import { fileError } from "../file-error.ts";
import { configText } from "./config-text.ts";
import type { Settings } from "./questions.ts";

/**
 * Writes modbot.yaml and a copy of the built-in rules, lists included, into `folder`; gives the files written, relative to it.
 * A rule file that is there already, and the same, is no obstacle and is left alone.
 * `settings` is asked for only when nothing stands in the way. Errors: `UsageError` when another file is there and `force` is not.
 */
export const writeProject = async (
  folder: string,
  force: boolean,
  settings: () => Promise<Settings>,
): Promise<readonly string[]> => {
  const source = dirname(builtInRules());
  const rules = (await readdir(source, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:yaml|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(source.length + 1))
    .sort();
  const missing = rules.filter((file) => !isSame(join(source, file), join(folder, "rules", file)));
  const files = ["modbot.yaml", ...missing.map((file) => join("rules", file))];
  const present = files.filter((file) => existsSync(join(folder, file)));
  if (present.length > 0 && !force) {
    throw new UsageError(`already here: ${namesOf(present)}; nothing was written.`, {
      hint: "Use --force to overwrite.",
    });
  }
  const chosen = await settings();
  try {
    await writeFile(join(folder, "modbot.yaml"), configText(chosen));
    for (const file of missing) {
      await mkdir(dirname(join(folder, "rules", file)), { recursive: true });
      await cp(join(source, file), join(folder, "rules", file));
    }
  } catch (error) {
    throw fileError("write into", folder, error);
  }
  return files;
};

/** A few names, and how many more. */
const namesOf = (files: readonly string[]): string =>
  files.length <= 3 ? files.join(", ") : `${files.slice(0, 2).join(", ")} and ${files.length - 2} more files`;

const isSame = (one: string, other: string): boolean => {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch {
    return false;
  }
};
