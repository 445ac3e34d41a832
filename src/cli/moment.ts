import { UsageError } from "../engine/errors.ts";
import { parseDuration } from "../engine/units.ts";

/** The length of time in an argument: `10m`. Errors: `UsageError` that names the argument. */
export const span = (name: string, text: string): number => {
  const ms = parseDuration(text);
  if (ms !== undefined) return ms;
  throw new UsageError(`${name} ${text} is not a length of time.`, {
    hint: `Write a number and a unit: ${name} 10m, 2h, 7d.`,
  });
};

/** The moment so long ago, epoch ms. */
export const moment = (name: string, text: string, now: number): number => now - span(name, text);
