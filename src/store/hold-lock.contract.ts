import { writeSync } from "node:fs";
import { acquireRunLock } from "./run-lock.ts";

/** A program for the tests of the run lock: takes it, says how that went, and stays. */
try {
  acquireRunLock(process.argv[2] ?? "");
  writeSync(1, "held\n");
} catch (error) {
  writeSync(1, `refused: ${error instanceof Error ? error.message : error}\n`);
}
setInterval(() => undefined, 60_000);
