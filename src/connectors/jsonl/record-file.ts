import { constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { ConnectorError } from "../../engine/errors.ts";
import { lineCutter } from "./lines.ts";

const CHUNK_BYTES = 64 * 1024;
const NEWLINE = 10;

const REASONS: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  ENOENT: ["there is no such folder", "Make the folder first."],
  ENOTDIR: ["a part of the path is not a folder", "Check the path."],
  EISDIR: ["it is a folder", "Name a file."],
  EACCES: ["no permission", "Make it writable for this user, or choose another file."],
  EPERM: ["no permission", "Make it writable for this user, or choose another file."],
  EROFS: ["the file system is read-only", "Choose another folder."],
  ENOSPC: ["the disk is full", "Free some space and try again."],
};

/** What the system said, in few words. */
export const whyNot = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  return REASONS[code]?.[0] ?? code;
};

/**
 * Opens a file to append to, and to look up what is already there. Readable for this user only: it names people.
 *
 * Errors: `ConnectorError` when it cannot be written, or is not an ordinary file: what went into a pipe cannot be looked up after a crash.
 */
export const openRecordFile = (path: string): number => {
  const { O_APPEND, O_CREAT, O_RDWR } = constants;
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile() && !there.isDirectory()) {
      throw new ConnectorError(`cannot write ${path}: it is not an ordinary file.`, { hint: "Name a file." });
    }
    return openSync(path, O_RDWR | O_APPEND | O_CREAT, 0o600);
  } catch (error) {
    if (error instanceof ConnectorError || !(error instanceof Error) || !("code" in error)) throw error;
    const hint = REASONS[String(error.code)]?.[1] ?? "Choose another file.";
    throw new ConnectorError(`cannot write ${path}: ${whyNot(error)}.`, { hint, cause: error });
  }
};

/** Does its last line lack the line end? */
export const endsOpen = (fd: number): boolean => {
  const { size } = fstatSync(fd);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(fd, last, 0, 1, size - 1) === 1 && last[0] !== NEWLINE;
};

/** Every line from the beginning, also the last one without a line end. Holds one chunk, however long the file. */
export function* linesOf(fd: number): Generator<string> {
  const cutter = lineCutter();
  let position = 0;
  for (;;) {
    // A new buffer each time: the cutter keeps parts of the old one.
    const chunk = Buffer.alloc(CHUNK_BYTES);
    const bytes = readSync(fd, chunk, 0, CHUNK_BYTES, position);
    const lines = bytes > 0 ? cutter.push(chunk.subarray(0, bytes)) : cutter.end();
    for (const line of lines) if ("text" in line) yield line.text;
    if (bytes === 0) return;
    position += bytes;
  }
}
