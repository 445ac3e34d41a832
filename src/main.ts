#!/usr/bin/env node
import { setSourceMapsEnabled } from "node:process";
import { contextOf } from "./cli/context.ts";
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

/** The only place where the process ends: what was written goes out first. */
const end = (code: ExitCode): void => {
  const exit = (): never => process.exit(code);
  process.stdout.write("", () => process.stderr.write("", exit));
};

const interrupt = (): void => {
  if (interrupted || !drains) return void process.exit(EXIT.interrupted);
  interrupted = true;
  stop.abort();
};
process.on("SIGINT", interrupt);
process.on("SIGTERM", () => {
  if (stop.signal.aborted || !drains) process.exit(EXIT.interrupted);
  stop.abort();
});

/** The reader has gone (`modbot ... | head`): no error, only nobody to write to. */
const readerGone = (error: NodeJS.ErrnoException): void => {
  if (error.code !== "EPIPE") throw error;
  if (!drains) process.exit(EXIT.ok);
  stop.abort();
};
process.stdout.on("error", readerGone);
process.stderr.on("error", readerGone);

try {
  const code = await runCommandLine(argv, COMMANDS, ({ command, settings }) => {
    drains = command.drains === true;
    return contextOf(process, stop.signal, settings, (secret) => secrets.add(secret));
  });
  end(interrupted ? EXIT.interrupted : code);
} catch (error) {
  end(reportError(error, { secrets, debug, write: (text) => void process.stderr.write(text) }));
}
