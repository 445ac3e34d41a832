import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { resolve } from "node:path";
import { fileError } from "./file-error.ts";

export type OutFile = {
  readonly line: (text: string) => void;
  /** Puts the file in its place. */
  readonly finish: () => void;
  /** Leaves no trace, and whatever stood there before stays. Nothing after `finish`. */
  readonly drop: () => void;
};

const FLUSH_AT = 64 * 1024;

/**
 * A file of lines that appears whole or not at all: written beside its place, then moved there.
 * What is no file, a pipe or a device, is written to as it is: moving a file to its place would destroy it.
 * Errors: `ModbotError` when it cannot be written.
 */
export const openOutFile = (path: string, shownAs: string): OutFile => {
  const orExplain = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw fileError("write", shownAs, error);
    }
  };
  const { file, draft } = orExplain(() => placeOf(path));
  const fd = orExplain(() => openSync(draft ?? file, draft === undefined ? "a" : "w"));
  let pending = "";
  let open = true;
  const flush = (): void => {
    let bytes = Buffer.from(pending);
    pending = "";
    while (bytes.length > 0) bytes = bytes.subarray(writeSync(fd, bytes));
  };
  return {
    line: (text) => {
      pending += `${text}\n`;
      if (pending.length >= FLUSH_AT) orExplain(flush);
    },
    finish: () =>
      orExplain(() => {
        flush();
        if (draft !== undefined) renameSync(draft, file);
        open = false;
        closeSync(fd);
      }),
    drop: () => {
      if (!open) return;
      open = false;
      closeSync(fd);
      if (draft !== undefined) rmSync(draft, { force: true });
    },
  };
};

/** Bytes as a file that appears whole or not at all. Errors: `ModbotError` when it cannot be written. */
export const writeWhole = (path: string, shownAs: string, bytes: Uint8Array): void => {
  try {
    const { file, draft } = placeOf(path);
    writeFileSync(draft ?? file, bytes);
    if (draft !== undefined) renameSync(draft, file);
  } catch (error) {
    throw fileError("write", shownAs, error);
  }
};

/** Where the lines go in the end, and where they are kept until then. */
const placeOf = (path: string): { readonly file: string; readonly draft?: string } => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR", syscall: "open" });
  // /dev/stdout is a file where the output of the program goes into one: that file is not ours to replace.
  if ((found && !found.isFile()) || resolve(path).startsWith("/dev/")) return { file: path };
  const file = found ? realpathSync(path) : path;
  return { file, draft: `${file}.${process.pid}.part` };
};
