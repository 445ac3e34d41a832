import { readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ModelError } from "../../engine/errors.ts";
import { MANIFEST_FILE, type Manifest, manifestSchema } from "./manifest.ts";
import { type ModelName, modelName } from "./model-name.ts";

/** Where half-pulled models lie until they are whole. */
export const PULLING = ".pulling";

/** A model in the folder: what is known of it, or why it cannot be used. */
export type KnownModel = { readonly name: ModelName } & (
  | { readonly manifest: Manifest }
  | { readonly broken: ModelError }
);

/** The manifest of a pulled model. Errors: `ModelError` with a way out: it was not pulled, or its manifest is damaged. */
export const readManifest = (folder: string, name: ModelName): Manifest => {
  const file = join(folder, name, MANIFEST_FILE);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new ModelError(`there is no model ${name} in ${folder}.`, { hint: pullIt(name), cause });
  }
  const read = manifestSchema.safeParse(parsed(text));
  if (read.success && read.data.name === name) return read.data;
  throw new ModelError(`cannot use model ${name}: ${file} is damaged.`, { hint: pullIt(name) });
};

const pullIt = (name: ModelName): string => `Fetch it: modbot models pull ${name}`;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Whole or not at all. */
export const writeManifest = (folder: string, manifest: Manifest): void => {
  const file = join(folder, manifest.name, MANIFEST_FILE);
  const beside = `${file}.${process.pid}.new`;
  writeFileSync(beside, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(beside, file);
};

/** Every model in the folder, by name. A folder that does not exist has none. */
export const modelsIn = (folder: string): readonly KnownModel[] =>
  foldersIn(folder)
    .flatMap((first) =>
      hasManifest(join(folder, first)) ? [first] : foldersIn(join(folder, first)).map((second) => `${first}/${second}`),
    )
    .flatMap((text) => modelName(text) ?? [])
    .filter((name) => hasManifest(join(folder, name)))
    .sort()
    .map((name) => {
      try {
        return { name, manifest: readManifest(folder, name) };
      } catch (error) {
        if (error instanceof ModelError) return { name, broken: error };
        throw error;
      }
    });

const foldersIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map(({ name }) => name);
  } catch {
    return [];
  }
};

const hasManifest = (folder: string): boolean => {
  try {
    return readdirSync(folder).includes(MANIFEST_FILE);
  } catch {
    return false;
  }
};

/** Deletes a model, and the folder of its owner when that is empty then. */
export const deleteModel = (folder: string, name: ModelName): void => {
  rmSync(join(folder, name), { recursive: true, force: true });
  dropEmpty(dirname(join(folder, name)), folder);
};

/** Removes a folder, and those it lies in up to `top`, as far as they are empty. */
export const dropEmpty = (folder: string, top: string): void => {
  for (let at = folder; at !== top && at.startsWith(top); at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      // Something else is in it.
      return;
    }
  }
};
