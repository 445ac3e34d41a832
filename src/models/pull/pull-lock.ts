import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { ModelError } from "../../engine/errors.ts";

/** So that two pulls of one model do not write into one file. `release` gives it free; that of a process which is gone is free already. */
export const lockPull = (file: string, name: string): { readonly release: () => void } => {
  mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 1; ; attempt++) {
    try {
      const handle = openSync(file, "wx");
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const holder = holderOf(file);
      if (attempt > 1 || (holder !== undefined && isAlive(holder)))
        throw new ModelError(
          `another pull of ${name} is under way${holder === undefined ? "" : ` (process ${holder})`}.`,
          {
            hint: "Wait until it has ended, or end it.",
          },
        );
      rmSync(file, { force: true });
    }
  }
};

const holderOf = (file: string): number | undefined => {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is somebody else's, and there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};
