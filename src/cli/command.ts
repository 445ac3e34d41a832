import { type ExitCode, UsageError } from "../engine/errors.ts";
import type { Context } from "./context.ts";

/** Something that can be typed after a command. `usage` is written as commander and the help show it: `[file...]`, `--out <file>`. */
export type Arg<T> = {
  readonly usage: string;
  readonly summary: string;
  /** Values that are allowed, where they are few. */
  readonly choices?: readonly string[];
  readonly read: (raw: unknown) => T;
};

export type ArgTable = Readonly<Record<string, Arg<unknown>>>;
export type ArgsOf<A extends ArgTable> = { readonly [K in keyof A]: A[K] extends Arg<infer T> ? T : never };
/** What to type, and what it does. Stands in the help and in docs/cli.md. */
export type Example = { readonly type: string; readonly does: string };

/** A subcommand, as the command line, the help and the docs see it. `name` may have two words: `rules check`. */
export type Command = {
  readonly name: string;
  readonly summary: string;
  /** A paragraph more, for the help. */
  readonly about?: string;
  readonly args: ArgTable;
  readonly examples: readonly Example[];
  /** Does it finish its work on Ctrl-C, rather than stop at once? */
  readonly drains?: boolean;
  readonly run: (ctx: Context, raw: Readonly<Record<string, unknown>>) => Promise<ExitCode>;
};

/** Defines a command: its `run` gets the arguments by the names in `args`, each with its type. */
export const command = <A extends ArgTable>(
  def: Omit<Command, "args" | "run"> & {
    readonly args: A;
    readonly run: (ctx: Context, args: ArgsOf<A>) => Promise<ExitCode>;
  },
): Command => ({
  ...def,
  run: (ctx, raw) => {
    const args = Object.fromEntries(Object.entries(def.args).map(([name, arg]) => [name, arg.read(raw[name])]));
    return def.run(ctx, args as ArgsOf<A>);
  },
});

/** An empty name of a file comes from a variable that is not set, and would be taken for the folder. */
const named = (usage: string, text: string): string => {
  if (text !== "" || !/<file|\[file/.test(usage)) return text;
  throw new UsageError(`${usage}: the name of the file is empty.`, { hint: "Name one, or leave it out." });
};

/** `--json`: there or not. */
export const flag = (usage: string, summary: string): Arg<boolean> => ({ usage, summary, read: (raw) => raw === true });

/** `--out <file>`: a value, or absent. */
export const option = (usage: string, summary: string): Arg<string | undefined> => ({
  usage,
  summary,
  read: (raw) => (typeof raw === "string" ? named(usage, raw) : undefined),
});

/** Words that belong to no option: `[file...]` or `<file...>`. */
export const words = (usage: string, summary: string): Arg<readonly string[]> => ({
  usage,
  summary,
  read: (raw) =>
    (Array.isArray(raw) ? raw : typeof raw === "string" ? [raw] : []).map((text) => named(usage, String(text))),
});

/** One word that belongs to no option: `[file]`. */
export const word = option;

/** Options that mean the same wherever they stand. */
export const CONFIG = option("--config <file>", "configuration (default: modbot.yaml in this folder)");
export const DB = option("--db <file>", "database (default: as the configuration says)");
export const RULES = option("--rules <file>", "rulebook (default: as the configuration says, else the built-in one)");
export const RULES_KEPT = option(
  "--rules <file>",
  "rulebook, or the hash of one that is kept, blue or green (default: as the configuration says, else the built-in one)",
);
export const AS = option("--as <name>", "who you are (default: as the configuration says, else your user name)");
/** A place and a time, as the rulebook tells them apart. */
export const WHERE = {
  server: option("--server <id>", "in this server or community"),
  channel: option("--channel <id>", "in this channel"),
  profile: option("--profile <names>", "while these profiles are active, with commas between"),
};
export const JSON_OUT = flag("--json", "print JSON");
export const OUT = (what: string): Arg<string | undefined> => option("--out <file>", what);
