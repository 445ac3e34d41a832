export const EXIT = { ok: 0, found: 1, unable: 2, bug: 70, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export type ErrorDetails = { readonly hint?: string; readonly cause?: unknown; readonly exitCode?: ExitCode };

/** An error that a user can act on. Its message reads *what failed: which thing: what to do*. Anything else that is thrown is a bug. */
export class ModbotError extends Error {
  readonly hint: string | undefined;
  readonly exitCode: ExitCode;

  constructor(message: string, { hint, cause, exitCode = EXIT.unable }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.hint = hint;
    this.exitCode = exitCode;
  }
}

/** The command line asked for something that does not exist or makes no sense. */
export class UsageError extends ModbotError {}

/** A place in a file that a person wrote. Lines and columns count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

export const placeText = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

/** One thing that is wrong in a YAML file, with where it stands. */
export type Problem = { readonly place: Place; readonly message: string; readonly hint?: string };

export const problemText = ({ place, message, hint }: Problem): string =>
  `${placeText(place)}: ${message}${hint ? ` ${hint}` : ""}`;

/** `modbot.yaml` is wrong. Carries every problem found, first one first. */
export class ConfigError extends ModbotError {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[], details?: ErrorDetails) {
    super(problems.map(problemText).join("\n"), details);
    this.problems = problems;
  }
}

/** A rulebook is wrong. Carries every problem found, in the order of the file. */
export class RulebookError extends ModbotError {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[], details?: ErrorDetails) {
    super(problems.map(problemText).join("\n"), details);
    this.problems = problems;
  }
}

/** A platform or an input could not be reached or read. */
export class ConnectorError extends ModbotError {
  readonly retryable: boolean;
  constructor(message: string, { retryable = false, ...details }: ErrorDetails & { retryable?: boolean } = {}) {
    super(message, details);
    this.retryable = retryable;
  }
}

/** The database could not be opened, read or written. */
export class StoreError extends ModbotError {}

/** A model is missing, broken, late or overloaded. `retryable`: the same question may be answered later. */
export class ModelError extends ModbotError {
  readonly retryable: boolean;
  constructor(message: string, { retryable = false, ...details }: ErrorDetails & { retryable?: boolean } = {}) {
    super(message, details);
    this.retryable = retryable;
  }
}
