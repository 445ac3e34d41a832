import { constants, createReadStream, openSync } from "node:fs";
import { stat } from "node:fs/promises";
import { Socket } from "node:net";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ConnectorError } from "../../engine/errors.ts";

export type SourceOptions = {
  /** Ends the reading, quietly. */
  readonly signal?: AbortSignal;
  /** What `-` stands for. Absent: the standard input of this process. */
  readonly stdin?: Readable;
  /** Told of so many more bytes of the input, packed as they lie there: for a progress bar. */
  readonly onBytes?: (count: number) => void;
};

const CHUNK_BYTES = 128 * 1024;

/** How people and places call an input: `-` is the standard input. */
export const sourceName = (path: string): string => (path === "-" ? "stdin" : path);

/**
 * The bytes of a file, a named pipe or the standard input (`-`), unpacked when they are gzip, whatever the name says.
 *
 * Gives: chunks as they come. A pipe stays open until its last writer closes it. Holds one chunk or two, however large the input.
 * Errors: `ConnectorError`, never retryable: the input is missing, a folder, not readable, damaged, cut off, or packed in another way.
 */
export async function* readBytes(path: string, { signal, stdin, onBytes }: SourceOptions = {}): AsyncGenerator<Buffer> {
  if (signal?.aborted) return;
  try {
    const input = path === "-" ? (stdin ?? process.stdin) : await openFile(path);
    const stop = (): void => void input.destroy();
    signal?.addEventListener("abort", stop, { once: true });
    if (signal?.aborted) stop();
    try {
      yield* unpack(onBytes ? counted(input, onBytes) : input, path);
    } finally {
      signal?.removeEventListener("abort", stop);
      stop();
    }
  } catch (error) {
    if (signal?.aborted) return;
    throw readError(path, error);
  }
}

async function* counted(input: AsyncIterable<Buffer>, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of input) {
    onBytes(chunk.length);
    yield chunk;
  }
}

const openFile = async (path: string): Promise<Readable> => {
  const kind = await stat(path);
  if (kind.isDirectory()) throw refusal(path, FOLDER);
  if (!kind.isFIFO()) return createReadStream(path, { highWaterMark: CHUNK_BYTES });
  // Opened the ordinary way, a pipe without a writer would block a thread that nothing can wake, not even the end of the process.
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
};

/** Why an input cannot be read, and what to do. */
type Reason = readonly [why: string, hint: string];
const FOLDER: Reason = ["it is a folder", "Name the files in it."];
const MISSING: Reason = ["there is no such file", "Check the path."];
const FORBIDDEN: Reason = ["no permission", "Make it readable for this user."];
const UTF16: Reason = ["it is UTF-16 text", "Save it as UTF-8."];

/** What a file begins with when it is not plain text. gzip alone is read as it is. */
const FOREIGN: readonly (readonly [start: string, reason: Reason])[] = [
  ["fffe", UTF16],
  ["feff", UTF16],
  ["504b0304", ["it is a zip archive", "Unpack it first."]],
  ["28b52ffd", ["it is packed with zstd", "Unpack it first."]],
  ["425a68", ["it is packed with bzip2", "Unpack it first."]],
  ["fd377a58", ["it is packed with xz", "Unpack it first."]],
];
const GZIP = "1f8b";

async function* unpack(input: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  const chunks: AsyncIterator<Buffer> = input[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  // A line may come in pieces; a first line that is complete is not kept waiting for more.
  while (head.length < 4 && !head.includes(10)) {
    const next = await chunks.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const start = head.toString("hex", 0, 4);
  const foreign = FOREIGN.find(([magic]) => start.startsWith(magic));
  if (foreign) throw refusal(path, foreign[1]);
  const all = rejoined(head, chunks);
  if (!start.startsWith(GZIP)) return yield* all;
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // The error, if any, also ends the iteration below, and is dealt with there.
  pipeline(Readable.from(all, { objectMode: true, highWaterMark: 1 }), gunzip, () => {});
  yield* gunzip;
}

async function* rejoined(head: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

const REASONS: Readonly<Record<string, Reason>> = {
  ENOENT: MISSING,
  ENOTDIR: MISSING,
  EISDIR: FOLDER,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  Z_BUF_ERROR: ["the gzip data is cut off", "Fetch or copy the file again."],
  Z_DATA_ERROR: ["the gzip data is damaged", "Fetch or copy the file again."],
};

/** A failure of the system has a code; anything else is a bug and stays what it is. */
const readError = (path: string, error: unknown): unknown => {
  if (error instanceof ConnectorError || !(error instanceof Error) || !("code" in error)) return error;
  const code = String(error.code);
  return refusal(path, REASONS[code] ?? [`the system says ${code}`, "Check the disk and the path."], error);
};

const refusal = (path: string, [why, hint]: Reason, cause?: unknown): ConnectorError =>
  new ConnectorError(`cannot read ${sourceName(path)}: ${why}.`, { hint, cause });
