import { existsSync, statSync } from "node:fs";
import { StoreError } from "../engine/errors.ts";
import type { Clock } from "../engine/ports.ts";
import { acquireRunLock, lockFileOf } from "../store/run-lock.ts";

/** Is a `modbot run` at work on this database? Whoever can take its lock is alone; it is given back at once, and a run that starts in this very moment waits for it. */
export const isBotRunning = (database: string): boolean => {
  try {
    if (!existsSync(lockFileOf(database))) return false;
    acquireRunLock(database).release();
    return false;
  } catch (error) {
    return error instanceof Error && error.message.includes("in use");
  }
};

/**
 * The same for a screen that asks all the time: looks at most every two seconds.
 * Errors: `StoreError` once another file has the name of the database: what is open belongs to nobody any more.
 */
export const botWatch = (database: string, clock: Clock): (() => boolean) => {
  const opened = fileAt(database);
  let askedAt = Number.NEGATIVE_INFINITY;
  let answer = false;
  return () => {
    if (clock() - askedAt >= 2_000) {
      if (fileAt(database) !== opened) throw new StoreError("it was replaced: quit (q) and start again");
      askedAt = clock();
      answer = isBotRunning(database);
    }
    return answer;
  };
};

const fileAt = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino;
