import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
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
 * Errors: `ModbotError` when it cannot be written.
 */
export const openOutFile = (path: string, shownAs: string): OutFile => {
  const draft = `${path}.${process.pid}.part`;
  const orExplain = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw fileError("write", shownAs, error);
    }
  };
  const fd = orExplain(() => openSync(draft, "w"));
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
        closeSync(fd);
        open = false;
        renameSync(draft, path);
      }),
    drop: () => {
      if (!open) return;
      open = false;
      closeSync(fd);
      rmSync(draft, { force: true });
    },
  };
};
