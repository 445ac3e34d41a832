import { existsSync } from "node:fs";
import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../../engine/errors.ts";
import { builtInRules } from "../assets.ts";
import { fileError } from "../file-error.ts";
import { configText } from "./config-text.ts";
import type { Settings } from "./questions.ts";

/**
 * Writes modbot.yaml and a copy of the built-in rules, lists included, into `folder`; gives the files written, relative to it.
 * `settings` is asked for only when nothing stands in the way. Errors: `UsageError` when a file is there and `force` is not.
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
  const files = ["modbot.yaml", ...rules.map((file) => join("rules", file))];
  const present = files.filter((file) => existsSync(join(folder, file)));
  if (present.length > 0 && !force) {
    throw new UsageError(`already here: ${present.join(", ")}; nothing was written.`, {
      hint: "Use --force to overwrite.",
    });
  }
  const config = configText(await settings());
  try {
    await writeFile(join(folder, "modbot.yaml"), config);
    for (const file of rules) {
      await mkdir(dirname(join(folder, "rules", file)), { recursive: true });
      await cp(join(source, file), join(folder, "rules", file));
    }
  } catch (error) {
    throw fileError("write into", folder, error);
  }
  return files;
};
