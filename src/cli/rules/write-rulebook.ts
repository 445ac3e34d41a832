import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { ModbotError } from "../../engine/errors.ts";
import { fileError } from "../file-error.ts";

/**
 * Puts a new text in the place of an old one: whole or not at all, whatever happens meanwhile. The mode of the file stays, and a link still leads to it.
 * Errors: `ModbotError` when the file is not as it was read, or cannot be written.
 */
export const writeRulebook = (path: string, shownAs: string, before: string, after: string): void => {
  try {
    const file = realpathSync(path);
    const beside = `${file}.${process.pid}.new`;
    const handle = openSync(beside, "wx", 0o600);
    try {
      writeFileSync(handle, after);
      fchmodSync(handle, statSync(file).mode & 0o7777);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    try {
      if (readFileSync(file, "utf8") !== before)
        throw new ModbotError(`${shownAs} has changed meanwhile: nothing was written.`, { hint: "Try again." });
      renameSync(beside, file);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  } catch (error) {
    throw error instanceof ModbotError ? error : fileError("write the rulebook", shownAs, error);
  }
};
