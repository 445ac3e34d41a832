import { ModbotError } from "../engine/errors.ts";

const WHY: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  ENOENT: ["there is no such file", "Check the path."],
  EISDIR: ["it is a folder, not a file", "Name a file."],
  ENOTDIR: ["a part of the path is not a folder", "Check the path."],
  EACCES: ["it may not be accessed", "Check its permissions, or choose another folder."],
  EPERM: ["it may not be changed", "Check its permissions, or choose another folder."],
  EROFS: ["the file system is read-only", "Choose another folder."],
  ENOSPC: ["the disk is full", "Free some space and try again."],
  EEXIST: ["it is already there", "Choose another name."],
};

/** Makes what Node says about a file into what a person can act on; anything else comes back as it is. */
export const fileError = (doing: string, path: string, error: unknown): unknown => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const [why, hint] = WHY[code] ?? [];
  return why === undefined || hint === undefined
    ? error
    : new ModbotError(`cannot ${doing} ${path}: ${why}.`, { hint, cause: error });
};
