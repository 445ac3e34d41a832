import { UsageError } from "../engine/errors.ts";

/** What a full screen needs of the process's streams. */
export type TerminalIn = NodeJS.ReadStream;
export type TerminalOut = NodeJS.WriteStream;

/** Alternate screen, no cursor, pasted text marked as such. */
const TAKE = "\u001b[?1049h\u001b[?25l\u001b[?2004h\u001b[2J\u001b[H";
const GIVE_BACK = "\u001b[?2026l\u001b[?2004l\u001b[0m\u001b[?25h\u001b[?1049l";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Errors: `UsageError` where there is no terminal to draw on or no keyboard. */
export const requireTerminal = (stdin: { readonly isTTY?: boolean }, stdout: { readonly isTTY?: boolean }): void => {
  if (stdin.isTTY && stdout.isTTY) return;
  throw new UsageError(`modbot review needs a terminal: ${stdout.isTTY ? "the input" : "the output"} is not one.`, {
    hint: "Run it by itself in a terminal window, without a pipe.",
  });
};

export type TakenTerminal = {
  /** Gives the terminal back as it was. May be called twice. */
  readonly giveBack: () => void;
};

/**
 * Takes the whole terminal, and gives it back however the process ends: return, exit, uncaught error, signal.
 * `stop` is called on SIGINT, SIGTERM and SIGHUP, to finish in an orderly way; a signal that nobody else listens to then ends the process.
 */
export const takeTerminal = (stdout: TerminalOut, stop: () => Promise<void>): TakenTerminal => {
  let isTaken = true;
  const giveBack = (): void => {
    if (!isTaken) return;
    isTaken = false;
    process.off("exit", giveBack);
    process.off("uncaughtExceptionMonitor", giveBack);
    for (const signal of SIGNALS) process.off(signal, onSignal);
    stdout.write(GIVE_BACK);
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    // A closed window cannot be written to any more, and that is no error now.
    if (signal === "SIGHUP") stdout.on("error", () => {});
    giveBack();
    const end = (): void => {
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    };
    stop().then(end, end);
  };
  process.on("exit", giveBack);
  process.on("uncaughtExceptionMonitor", giveBack);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  stdout.write(TAKE);
  return { giveBack };
};
