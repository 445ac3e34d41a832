import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import type { Context } from "../context.ts";
import { jsonLine } from "../json.ts";
import type { OutFile } from "../out-file.ts";

const CHUNK = 64 * 1024;

/**
 * Writes each as a line of JSON into a file or to stdout, as fast as these take them and never faster, so that memory stays flat.
 * Gives: whether all were written. They are not once somebody has stopped the program, or stopped reading.
 */
export const writeLines = async (
  { stdout, signal }: Pick<Context, "stdout" | "signal">,
  values: Iterable<unknown>,
  file: OutFile | undefined,
): Promise<boolean> => {
  let chunk = "";
  let waiting = 0;
  const flush = async (): Promise<void> => {
    const full = chunk !== "" && !stdout.write(chunk);
    chunk = "";
    waiting = 0;
    // Where nothing is waited for, a Ctrl-C is still to be heard.
    if (full) await once(stdout, "drain", { signal }).catch(() => undefined);
    else await setImmediate();
  };
  for (const value of values) {
    const line = jsonLine(value);
    if (file) file.line(line);
    else chunk += `${line}\n`;
    waiting += line.length;
    if (waiting < CHUNK) continue;
    await flush();
    if (signal.aborted) return false;
  }
  await flush();
  return !signal.aborted;
};
