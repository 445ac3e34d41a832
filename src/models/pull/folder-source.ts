import { createReadStream, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { ModelError } from "../../engine/errors.ts";
import type { ModelName } from "../transformers/model-name.ts";
import type { ModelSource } from "./model-source.ts";

/**
 * A folder that holds models (`FOLDER/owner/name`, `FOLDER/name`), or is the folder of the model itself.
 * Errors: `ModelError` when it holds no such model.
 */
export const folderSource = (folder: string, shownAs: string, name: ModelName): ModelSource => {
  const places = [join(folder, name), join(folder, name.split("/").at(-1) ?? name), folder];
  const found = places.find((place) => existsSync(join(place, "config.json")));
  if (found === undefined)
    throw new ModelError(`there is no model ${name} in ${shownAs}.`, {
      hint: `The folder must hold ${name}/config.json, or be the model's own with config.json in it.`,
    });
  return {
    shownAs,
    open: async (path) => {
      const file = join(found, path);
      const stat = statSync(file, { throwIfNoEntry: false });
      if (!stat?.isFile()) return undefined;
      return { from: 0, bytes: stat.size, body: createReadStream(file) };
    },
  };
};
