import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../../engine/errors.ts";
import type { WholeRulebook } from "../../engine/versions/rulebook-store.ts";
import { fileError } from "../file-error.ts";
import { isOurs, pathOf } from "./kept-texts.ts";

/** What was written. `apart`: what modbot brings along, where it is not as it was. */
export type Exported = { readonly main: string; readonly files: readonly string[]; readonly apart: readonly string[] };

/** Where what modbot brought along goes, in the folder. */
const APART = "modbot-as-then";

/** Writes the files of a rulebook into a folder, each where it lay as seen from the others. Errors: `UsageError` when there is something in it. */
export const exportRulebook = ({ files, main }: WholeRulebook, folder: string): Exported => {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UsageError(`${folder} is not empty.`, { hint: "Name a new folder: --out old-rules" });
  const own = files.filter(({ name }) => !isOurs(name) || name === main);
  const root = commonFolder(own.map(({ name }) => name));
  const placeOf = (name: string): string =>
    isOurs(name) ? join(folder, name.slice(name.lastIndexOf("/") + 1)) : join(folder, relative(root, name));
  const changed = files.filter(({ name, text }) => isOurs(name) && name !== main && textAt(pathOf(name)) !== text);
  const apartOf = (name: string): string => join(folder, APART, name.slice(name.indexOf("/") + 1));
  const written = [
    ...own.map(({ name, text }) => ({ file: placeOf(name), text })),
    ...changed.map(({ name, text }) => ({ file: apartOf(name), text })),
  ];
  for (const { file, text } of written) write(file, text, folder);
  return {
    main: placeOf(main),
    files: own.map(({ name }) => placeOf(name)),
    apart: changed.map(({ name }) => apartOf(name)),
  };
};

/** The deepest folder that holds them all. */
const commonFolder = (names: readonly string[]): string =>
  names
    .filter((name) => !isOurs(name))
    .map((name) => dirname(name))
    .reduce(
      (a, b) => {
        const [one, two] = [a.split(sep), b.split(sep)];
        const differs = one.findIndex((part, i) => part !== two[i]);
        return differs < 0 ? a : one.slice(0, differs).join(sep) || sep;
      },
      dirname(names[0] ?? sep),
    );

const textAt = (file: string): string | undefined => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
};

const write = (file: string, text: string, folder: string): void => {
  // A name in the database must not lead out of the folder.
  if (!resolve(file).startsWith(resolve(folder) + sep)) throw new Error(`${file} lies outside of ${folder}`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    throw fileError("write", file, error);
  }
};
