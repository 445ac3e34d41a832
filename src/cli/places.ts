import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { UsageError } from "../engine/errors.ts";
import type { Config } from "./config/load.ts";
import type { Context } from "./context.ts";
import type { RulesFrom } from "./rulebook.ts";

/** Where a command finds things: what it was told, else what the configuration says, else what lies in this folder. */
export type Asked = {
  readonly config?: string | undefined;
  readonly db?: string | undefined;
  readonly rules?: string | undefined;
};

const CONFIG_FILE = "modbot.yaml";
const DATABASE_FILE = "modbot.db";

/** The configuration, or `undefined` when there is none and none was asked for. Errors: as `loadConfig`. */
export const findConfig = async (ctx: Context, { config }: Asked): Promise<Config | undefined> => {
  const file = resolve(ctx.cwd, config ?? CONFIG_FILE);
  if (config === undefined && !existsSync(file)) return undefined;
  const { loadConfig } = await import("./config/load.ts");
  const loaded = loadConfig(file, shown(ctx, file), ctx.env);
  for (const secret of loaded.secrets.values()) ctx.hush(secret);
  return loaded;
};

/** The rulebook that a command shall use; `undefined` is the built-in one. */
export const rulesFile = (ctx: Context, { rules }: Asked, config: Config | undefined): string | undefined =>
  rules === undefined ? config?.rules : resolve(ctx.cwd, rules);

/** The same, where a rulebook that is kept will do: by its hash, or `blue` or `green`. Errors: `UsageError` for one that is not kept. */
export const rulesOf = async (
  ctx: Context,
  asked: Asked,
  config: Config | undefined,
): Promise<RulesFrom | undefined> =>
  asked.rules === undefined ? config?.rules : rulesCalled(ctx, asked.rules, asked, config);

/** A rulebook by what a person has typed: a file, else one that is kept. */
export const rulesCalled = async (
  ctx: Context,
  typed: string,
  asked: Asked,
  config: Config | undefined,
): Promise<RulesFrom> => {
  const file = resolve(ctx.cwd, typed);
  const { mayBeKept } = await import("./versions/kept-rulebook.ts");
  if (existsSync(file) || !mayBeKept(typed)) return file;
  const { keptRulebook } = await import("./versions/kept-rulebook.ts");
  return keptRulebook(typed, databaseFile(ctx, asked, config ?? (await findConfig(ctx, asked))));
};

/** The database of a command that looks at what has happened. Errors: `UsageError` when there is none. */
export const databaseFile = (ctx: Context, { db }: Asked, config: Config | undefined): string => {
  const file = db === undefined ? (config?.database ?? join(ctx.cwd, DATABASE_FILE)) : resolve(ctx.cwd, db);
  if (existsSync(file)) return file;
  throw new UsageError(`there is no database ${shown(ctx, file)}.`, {
    hint: "It is made by `modbot run`. Is this the right folder? Another one: --db <file>.",
  });
};

/** A path as a person in this folder would write it. */
export const shown = (ctx: Pick<Context, "cwd">, file: string): string => {
  const short = relative(ctx.cwd, file);
  return short === "" || short.startsWith("..") ? file : short;
};
