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
  EBUSY: ["something else is using it", "Choose another name."],
  ENAMETOOLONG: ["the name is too long", "Choose a shorter one."],
};

const NO_FOLDER = ["its folder does not exist", "Make the folder, or check the path."] as const;

/** Makes what the system says about a file into what a person can act on; anything else is a bug and comes back as it is. */
export const fileError = (doing: string, path: string, error: unknown): unknown => {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return error;
  const code = String(error.code);
  // What is to be written need not be there: it is the folder that is missing.
  const known = code === "ENOENT" && doing === "write" ? NO_FOLDER : WHY[code];
  const [why, hint] = known ?? [`the system says ${code}`, "Check the disk and the path."];
  return new ModbotError(`cannot ${doing} ${path}: ${why}.`, { hint, cause: error });
};
