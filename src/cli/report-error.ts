import { EXIT, type ExitCode, ModbotError } from "../engine/errors.ts";
import { safe } from "../tui/safe-text.ts";

export type Reporting = {
  /** What must not be printed. */
  readonly secrets: Iterable<string>;
  readonly debug: boolean;
  readonly write: (text: string) => void;
};

/**
 * Tells a person what went wrong, and gives the exit code for it.
 * A `ModbotError` is one line (or one a problem) with what to do; anything else is a bug and shows its stack.
 */
export const reportError = (error: unknown, { secrets, debug, write }: Reporting): ExitCode => {
  // It may quote a file or a chat, and those may carry terminal escapes.
  const tell = (text: string): void => {
    for (const line of text.split("\n")) write(`${safe(withoutSecrets(line, secrets), LONGEST_LINE)}\n`);
  };
  if (error instanceof ModbotError) {
    const text = error.hint ? `${error.message} ${error.hint}` : error.message;
    for (const line of text.split("\n")) tell(`modbot: ${line}`);
    if (debug) tell(chainOf(error));
    return error.exitCode;
  }
  tell(`modbot: this is a bug: ${error instanceof Error ? error.message : String(error)}`);
  tell(chainOf(error));
  return EXIT.bug;
};

const LONGEST_LINE = 4_000;

const chainOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by: ${chainOf(error.cause)}`;
};

/** An error of a library may quote what it was given. */
const withoutSecrets = (text: string, secrets: Iterable<string>): string =>
  [...secrets].reduce((clean, secret) => (secret.length > 5 ? clean.replaceAll(secret, "[secret]") : clean), text);
