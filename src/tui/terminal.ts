import { UsageError } from "../engine/errors.ts";

/** What a full screen needs of the process's streams. */
export type TerminalIn = NodeJS.ReadStream;
export type TerminalOut = NodeJS.WriteStream;

/** Alternate screen, no cursor, pasted text marked as such. */
const TAKE = "\u001b[?1049h\u001b[?25l\u001b[?2004h\u001b[2J\u001b[H";
/** Wiped first: some terminals keep rows of the alternate screen when the window has grown meanwhile. */
const GIVE_BACK = "\u001b[2J\u001b[H\u001b[?2026l\u001b[?2004l\u001b[0m\u001b[?25h\u001b[?1049l";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Errors: `UsageError` where there is no terminal to draw on or no keyboard. */
export const requireTerminal = (
  stdin: { readonly isTTY?: boolean },
  stdout: { readonly isTTY?: boolean },
  what = "modbot review",
): void => {
  if (stdin.isTTY && stdout.isTTY) return;
  throw new UsageError(`${what} needs a terminal: ${stdout.isTTY ? "the input" : "the output"} is not one.`, {
    hint: "Run it by itself in a terminal window, without a pipe.",
  });
};

export type TakenTerminal = {
  /** Gives the terminal back as it was, and lets a signal that had come end the process, if nobody else listens to it. May be called twice. */
  readonly giveBack: () => void;
};

/**
 * Takes the whole terminal, and gives it back however the process ends: return, exit, uncaught error, signal.
 * `stop` is called on SIGINT, SIGTERM and SIGHUP: what is still to be done is done, and then `giveBack` called.
 */
export const takeTerminal = (stdout: TerminalOut, stop: () => void): TakenTerminal => {
  let isTaken = true;
  let came: NodeJS.Signals | undefined;
  const restore = (): void => {
    if (isTaken) stdout.write(GIVE_BACK);
    isTaken = false;
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    came = signal;
    // A closed window cannot be written to any more, and that is no error now.
    if (signal === "SIGHUP") stdout.on("error", () => {});
    stop();
    // Last, so that no frame is drawn on the screen that was there before.
    restore();
  };
  process.on("exit", restore);
  process.on("uncaughtExceptionMonitor", restore);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  stdout.write(TAKE);
  return {
    giveBack: () => {
      restore();
      process.off("exit", restore);
      process.off("uncaughtExceptionMonitor", restore);
      for (const signal of SIGNALS) process.off(signal, onSignal);
      if (came && process.listenerCount(came) === 0) process.kill(process.pid, came);
    },
  };
};
