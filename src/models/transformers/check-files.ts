import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { ModelFile } from "./protocol.ts";

/** What a file is: its size, and the SHA-256 of what it holds, in hex. Read in pieces: a model may be larger than the memory. */
export const fingerprintOf = async (file: string): Promise<Omit<ModelFile, "path">> => {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
};

/** The first file that is missing, or not what it was when it was pulled, in words; `undefined` when all are. */
export const changedFile = async (folder: string, files: readonly ModelFile[]): Promise<string | undefined> => {
  for (const { path, bytes, sha256 } of files) {
    const found = await fingerprintOf(join(folder, path)).catch(() => undefined);
    if (found === undefined) return `${path} cannot be read`;
    if (found.bytes !== bytes || found.sha256 !== sha256) return `${path} is not what was pulled`;
  }
  return undefined;
};
