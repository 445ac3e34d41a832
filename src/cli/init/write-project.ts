import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../../engine/errors.ts";
import { rulebookSchema } from "../../engine/rulebook/json-schema.ts";
import { fileError } from "../file-error.ts";
import { configText } from "./config-text.ts";
import type { Settings } from "./questions.ts";
import { rulebookText, SCHEMA_FILE } from "./rulebook-text.ts";

const CONFIG = "modbot.yaml";
const RULEBOOK = join("rules", "community.yaml");

/**
 * Writes modbot.yaml, a schema for editors, and a rulebook that builds on one of those that modbot brings along; gives the files written, relative to `folder`.
 * `settings` is asked for only when nothing stands in the way. Errors: `UsageError` when another file is there and `force` is not.
 */
export const writeProject = async (
  folder: string,
  { force, today }: { readonly force: boolean; readonly today: string },
  settings: () => Promise<Settings>,
): Promise<readonly string[]> => {
  const present = [CONFIG, RULEBOOK].filter((file) => existsSync(join(folder, file)));
  if (present.length > 0 && !force) {
    throw new UsageError(`already here: ${present.join(", ")}; nothing was written.`, {
      hint: "Use --force to overwrite.",
    });
  }
  const chosen = await settings();
  const files = new Map([
    [CONFIG, configText(chosen)],
    [RULEBOOK, rulebookText(chosen, today)],
    [join("rules", SCHEMA_FILE), `${JSON.stringify(rulebookSchema(), undefined, 2)}\n`],
  ]);
  try {
    for (const [file, text] of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
  } catch (error) {
    throw fileError("write into", folder, error);
  }
  return [...files.keys()];
};
