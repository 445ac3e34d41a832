import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { LiveLists } from "../engine/feeds/live-lists.ts";
import { compileRulebook } from "../engine/rulebook/compile.ts";
import { listFromText, type NamedList } from "../engine/rulebook/lists.ts";
import type { Rulebook } from "../engine/rulebook/rule.ts";
import { builtInRules } from "./assets.ts";
import type { Context } from "./context.ts";
import { fileError } from "./file-error.ts";
import { shown } from "./places.ts";

/** A rulebook, and how to call it before people. */
export type LoadedRulebook = { readonly rulebook: Rulebook; readonly file: string };

/**
 * Reads and compiles a rulebook; without a file the built-in one.
 * `live`: what feeds add to its lists; `keepsLists`: see `RulebookSource`.
 * Errors: `RulebookError` with every problem at its place; `ModbotError` when the file cannot be read.
 */
export const loadRulebook = (
  ctx: Pick<Context, "cwd">,
  path = builtInRules(),
  live?: Pick<LiveLists, "of">,
  keepsLists = false,
): LoadedRulebook => {
  const file = shown(ctx, path);
  const rulebook = compileRulebook({
    file,
    text: textOf(path, file),
    readFile: (list) => textOrNone(resolve(dirname(path), list)),
    builtinLists,
    ...(live === undefined ? {} : { liveLists: live.of }),
    keepsLists,
  });
  return { rulebook, file };
};

const textOf = (path: string, file: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw fileError("read the rulebook", file, error);
  }
};

/** What cannot be read is told by the compiler, at the line that names it. */
const textOrNone = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

/** Lists that modbot brings along: rules/lists/NAME.txt of the package. */
export const builtinLists = (name: string): NamedList | undefined => {
  if (!/^[a-z][a-z0-9_-]*$/.test(name)) return undefined;
  const file = join(dirname(builtInRules()), "lists", `${name.replaceAll("_", "-")}.txt`);
  const text = textOrNone(file);
  return text === undefined ? undefined : listFromText(text, file);
};
