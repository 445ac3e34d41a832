#!/usr/bin/env node
import { setSourceMapsEnabled } from "node:process";
import { contextOf } from "./cli/context.ts";
import { fileError } from "./cli/file-error.ts";
import { COMMANDS } from "./cli/index.ts";
import { runCommandLine } from "./cli/program.ts";
import { reportError } from "./cli/report-error.ts";
import { EXIT, type ExitCode } from "./engine/errors.ts";

const argv = process.argv.slice(2);
const debug = argv.includes("--debug");
if (debug) setSourceMapsEnabled(true);

const SECRET = /^(?:MODBOT_.*(?:TOKEN|SECRET|KEY|PASSWORD)|ANTHROPIC_API_KEY)$/;
const secrets = new Set(
  Object.entries(process.env).flatMap(([name, value]) => (value && SECRET.test(name) ? [value] : [])),
);

const stop = new AbortController();
/** Until a command says that it drains, a signal ends it at once: nothing is half done then that would not be redone. */
let drains = false;
let interrupted = false;
/** Set once the output cannot be written: a result that nobody got is no success. */
let unwritten: unknown;

/** Set once there is no terminal any more. */
let terminalGone = false;

/** Node wants to set the terminal right as it exits, and aborts where that is gone: then the signal that says so ends the process. */
const leave = (code: ExitCode): void => {
  if (!terminalGone) process.exit(code);
  process.removeAllListeners("SIGHUP");
  process.kill(process.pid, "SIGHUP");
};

const report = (error: unknown): ExitCode =>
  reportError(error, { secrets, debug, write: (text) => void process.stderr.write(text) });

/** The only place where the process ends: what was written goes out first. */
const end = (code: ExitCode): void => {
  process.stdout.write("", (failed) => {
    if (failed) outputFailed(failed);
    const last = unwritten === undefined || code === EXIT.interrupted ? code : report(unwritten);
    process.stderr.write("", () => leave(last));
  });
};

const interrupt = (): void => {
  if (interrupted || !drains) return void process.exit(EXIT.interrupted);
  interrupted = true;
  stop.abort();
};
process.on("SIGINT", interrupt);
const terminate = (): void => {
  if (stop.signal.aborted || !drains) leave(EXIT.interrupted);
  stop.abort();
};
process.on("SIGTERM", terminate);
// The window was closed, or the connection to it lost: what is under way is brought to its end all the same.
process.on("SIGHUP", () => {
  terminalGone = true;
  terminate();
});

/** The reader has gone (`modbot ... | head`): no error, only nobody to write to. Anything else, such as a full disk, is told in the end. */
const outputFailed = (error: NodeJS.ErrnoException): void => {
  if (error.code === "EIO") terminalGone = true;
  else if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") {
    unwritten ??= fileError("write", "the output", error);
  } else if (!drains) process.exit(EXIT.ok);
  stop.abort();
};
process.stdout.on("error", outputFailed);
process.stderr.on("error", outputFailed);

try {
  const code = await runCommandLine(argv, COMMANDS, ({ command, settings }) => {
    drains = command.drains === true;
    return contextOf(process, stop.signal, settings, (secret) => secrets.add(secret));
  });
  end(interrupted ? EXIT.interrupted : code);
} catch (error) {
  end(report(error));
}
