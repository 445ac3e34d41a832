import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ModelError } from "../../engine/errors.ts";
import { fingerprintOf } from "../transformers/check-files.ts";
import type { ModelFile } from "../transformers/protocol.ts";
import type { ModelSource, Part, Resume } from "./model-source.ts";

export type Download = {
  readonly source: ModelSource;
  readonly path: string;
  /** Where it goes; the folder is made. */
  readonly file: string;
  readonly mostBytes: number;
  /** What it must be, where that is known from before. */
  readonly sha256?: string | undefined;
  readonly onProgress: (path: string, done: number, total: number | undefined) => void;
  /** It failed, and is tried again after a pause. */
  readonly onRetry: (why: string, pauseMs: number) => void;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
};

export type Downloaded = ModelFile & { readonly revision?: string };

const TRIES = 5;
const FIRST_PAUSE_MS = 1_000;
/** Left free on the disk: a database that cannot grow stops the bot. */
const SPARE_BYTES = 64 * 1024 * 1024;

/**
 * Fetches one file, and goes on where an earlier try broke off; `undefined`: the source has none. It is at its place only when it is whole.
 *
 * Errors: `ModelError`: no connection after 5 tries, too large, not what it must be, no room. What the system says of a file is thrown as it is.
 */
export const download = async (what: Download): Promise<Downloaded | undefined> => {
  mkdirSync(dirname(what.file), { recursive: true });
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(what);
    } catch (error) {
      if (!(error instanceof ModelError) || !error.retryable || attempt >= TRIES || what.signal.aborted) throw error;
      const pauseMs = FIRST_PAUSE_MS * 2 ** (attempt - 1);
      what.onRetry(error.message, pauseMs);
      await what.sleep(pauseMs, what.signal);
    }
  }
};

const once = async (what: Download): Promise<Downloaded | undefined> => {
  const { source, path, file, signal } = what;
  const part = `${file}.part`;
  const tag = `${file}.part.tag`;
  const begun = begunOf(part, tag);
  const found = await source.open(path, begun, signal);
  if (found === undefined) return undefined;
  const from = begun !== undefined && found.from === begun.at ? begun.at : 0;
  if (found.from !== from)
    throw new ModelError(`cannot fetch ${path}: the site sends another part than was asked for.`);
  roomFor(what, found, from);
  if (found.etag === undefined) rmSync(tag, { force: true });
  else writeFileSync(tag, found.etag);
  await receive(what, found, part, from);
  const { bytes, sha256 } = await fingerprintOf(part);
  const must = what.sha256 ?? found.sha256;
  if (must !== undefined && sha256 !== must) {
    forget(part, tag);
    throw what.sha256 === undefined
      ? new ModelError(`cannot use ${path}: it is not what the hub says it is.`, {
          retryable: true,
          hint: "Try again later, or from elsewhere: --from.",
        })
      : new ModelError(`will not use ${path}: it is not what was pulled before.`, {
          hint: "If the model was changed at its source, and you trust it: modbot models pull NAME --again",
        });
  }
  renameSync(part, file);
  rmSync(tag, { force: true });
  return { path, bytes, sha256, ...(found.revision === undefined ? {} : { revision: found.revision }) };
};

/** Only a beginning of which the site can tell that it is still the same file is gone on with. */
const begunOf = (part: string, tag: string): Resume | undefined => {
  if (!existsSync(part) || !existsSync(tag)) return undefined;
  const { size } = statSync(part);
  const etag = readFileSync(tag, "utf8");
  return size === 0 || etag.startsWith("W/") ? undefined : { at: size, etag };
};

const forget = (...files: readonly string[]): void => {
  for (const file of files) rmSync(file, { force: true });
};

const roomFor = ({ path, file, mostBytes }: Download, { bytes }: Part, from: number): void => {
  if (bytes === undefined) return;
  if (bytes > mostBytes) throw tooLarge(path, mostBytes);
  const { bavail, bsize } = statfsSync(dirname(file));
  if (bavail * bsize >= bytes - from + SPARE_BYTES) return;
  throw new ModelError(`cannot fetch ${path}: the disk has no room for ${megabytes(bytes - from)}.`, {
    hint: "Free some space, or name another folder: models.folder in modbot.yaml.",
  });
};

const tooLarge = (path: string, most: number): ModelError =>
  new ModelError(`will not fetch ${path}: it has more than ${megabytes(most)}.`, {
    hint: "Is it the right model? Smaller ones are as good for chat. Otherwise: --max-size.",
  });

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const receive = async (
  { path, mostBytes, onProgress, signal }: Download,
  found: Part,
  part: string,
  from: number,
): Promise<void> => {
  let done = from;
  const counted = new Transform({
    transform: (chunk: Uint8Array, _, next) => {
      done += chunk.length;
      if (done > mostBytes) return next(tooLarge(path, mostBytes));
      onProgress(path, done, found.bytes);
      next(null, chunk);
    },
  });
  try {
    await pipeline(found.body, counted, createWriteStream(part, { flags: from > 0 ? "a" : "w" }), { signal });
  } catch (cause) {
    if (cause instanceof ModelError || isOfTheDisk(cause)) throw cause;
    throw new ModelError(`cannot fetch ${path}: it broke off after ${megabytes(done)}.`, {
      retryable: true,
      hint: "What is there is kept: the same command goes on from there.",
      cause,
    });
  }
  if (found.bytes !== undefined && done !== found.bytes)
    throw new ModelError(`cannot fetch ${path}: ${done} bytes came of ${found.bytes}.`, {
      retryable: true,
      hint: "What is there is kept: the same command goes on from there.",
    });
};

const isOfTheDisk = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  ["ENOSPC", "EDQUOT", "EACCES", "EROFS", "EIO"].includes(String(error.code));
