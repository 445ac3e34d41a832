import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StoreError } from "../engine/errors.ts";

/** Errors: `StoreError` where no database file can be: in a folder that does not exist, or under the name of a folder. */
export const requireFilePath = (file: string): void => {
  if (existsSync(file)) {
    if (!statSync(file).isDirectory()) return;
    throw new StoreError(`cannot open ${file}: it is a folder: name a file in it, or check --db`);
  }
  const folder = dirname(file);
  if (!existsSync(folder)) {
    throw new StoreError(`cannot open ${file}: the folder ${folder} does not exist: make it, or check --db`);
  }
};
