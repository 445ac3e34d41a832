import { existsSync } from "node:fs";
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

/** The same for a screen that asks all the time: looks at most every two seconds. */
export const botWatch = (database: string, clock: Clock): (() => boolean) => {
  let askedAt = Number.NEGATIVE_INFINITY;
  let answer = false;
  return () => {
    if (clock() - askedAt >= 2_000) {
      askedAt = clock();
      answer = isBotRunning(database);
    }
    return answer;
  };
};
