import type { Clock } from "../engine/ports.ts";

/** What a command may reach of the process it runs in. Tests pass their own. */
export type Context = {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: Clock;
  /** Aborted by Ctrl-C, a request to stop, or a reader that has gone. */
  readonly signal: AbortSignal;
  readonly color: boolean;
  readonly quiet: boolean;
  /** A result: goes to stdout, whatever `--quiet` says. */
  readonly print: (line: string) => void;
  /** Talk: goes to stderr, and not with `--quiet`. */
  readonly say: (line: string) => void;
  /** Never let this be printed, not even in an error of a library. */
  readonly hush: (secret: string) => void;
};

export type Settings = { readonly color?: boolean | undefined; readonly quiet?: boolean | undefined };

/** The context of this process, as its command line settled it. */
export const contextOf = (
  process: NodeJS.Process,
  signal: AbortSignal,
  settings: Settings,
  hush: (secret: string) => void,
): Context => ({
  hush,
  stdin: process.stdin as NodeJS.ReadStream,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  now: Date.now,
  signal,
  color: wantsColor(process.env, process.stdout, settings),
  quiet: settings.quiet === true,
  print: (line) => void process.stdout.write(`${line}\n`),
  say: (line) => {
    if (!settings.quiet) process.stderr.write(`${line}\n`);
  },
});

/** Columns of a terminal, or of what stands for one. Some terminals do not know their size and say 0. */
export const columnsOf = ({ columns }: Pick<NodeJS.WriteStream, "columns">, otherwise: number): number =>
  columns || otherwise;

/** Can a line on stderr be written over? */
export const canRedraw = ({ stderr, env, quiet }: Pick<Context, "stderr" | "env" | "quiet">): boolean =>
  stderr.isTTY === true && env.TERM !== "dumb" && !quiet;

/** Source: no-color.org and force-color.org; a pipe gets plain text. */
const wantsColor = (env: NodeJS.ProcessEnv, stdout: { readonly isTTY?: boolean }, { color }: Settings): boolean => {
  if (color === false || env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return stdout.isTTY === true && env.TERM !== "dumb";
};
