import { createHash } from "node:crypto";
import { z } from "zod";
import { ModelError } from "../../../engine/errors.ts";
import { rowsOf } from "./pieces.ts";
import type { KnownWords } from "./words.ts";

/** What the file of an embedder says of itself, besides its numbers. */
const HEADER = z.strictObject({
  format: z.literal("modbot-embed/1"),
  id: z.string().min(1).max(64),
  dimensions: z.int().min(8).max(1024),
  shape: z.strictObject({
    words: z.int().min(0).max(1_000_000),
    parts: z.int().min(0).max(1_000_000),
    pairs: z.int().min(0).max(1_000_000),
  }),
  /** SHA-256 of all that follows the header, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** How it was made: seed, steps, a hash of the texts. For people. */
  made: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type EmbedHeader = z.infer<typeof HEADER>;

/**
 * The weights of an embedder: each row of the table is a row of whole numbers, -127 to 127, times its scale.
 * `known`: the words that have a row, in the order of their rows.
 */
export type EmbedWeights = {
  readonly header: EmbedHeader;
  readonly known: KnownWords;
  readonly scales: Float32Array;
  readonly table: Int8Array;
};

const MAGIC = "MBE1";
const PREFIX = 8;
const MOST_HEADER = 65_536;

/**
 * Reads the file of an embedder: `MBE1`, the length of the header (32 bits), the header as JSON with spaces up to a multiple of four; then both hashes of the words
 * (32 bits each), the scales of the rows (32-bit floats), the rows (a byte a number). Least significant byte first.
 * Errors: `ModelError`, for any file that is not whole and unchanged.
 */
export const readEmbedFile = (bytes: Uint8Array, file: string): EmbedWeights => {
  const broken = (why: string, cause?: unknown): ModelError =>
    new ModelError(`${file}: this is no embedder that can be used: ${why}.`, {
      hint: "Install modbot again, or train one: modbot train embedder",
      cause,
    });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PREFIX || Buffer.from(bytes.subarray(0, 4)).toString("latin1") !== MAGIC)
    throw broken(`it does not begin with ${MAGIC}`);
  const size = view.getUint32(4, true);
  if (size > MOST_HEADER || size % 4 !== 0 || PREFIX + size > bytes.length) throw broken("its header is cut off");
  const header = headerOf(Buffer.from(bytes.subarray(PREFIX, PREFIX + size)).toString("utf8"), broken);
  const rows = rowsOf(header.shape);
  const { words } = header.shape;
  const body = bytes.subarray(PREFIX + size);
  const wanted = words * 8 + rows * 4 + rows * header.dimensions;
  if (body.length !== wanted) throw broken(`it has ${body.length} bytes of numbers, and should have ${wanted}`);
  if (createHash("sha256").update(body).digest("hex") !== header.sha256)
    throw broken("its numbers are not those that it was written with");
  // A copy begins where numbers of four bytes may.
  const own = new Uint8Array(body).buffer;
  const scales = new Float32Array(own, words * 8, rows);
  if (!scales.every(Number.isFinite)) throw broken("a scale is no number");
  return {
    header,
    known: { hashes: new Int32Array(own, 0, words), plain: new Int32Array(own, words * 4, words) },
    scales,
    table: new Int8Array(own, words * 8 + rows * 4, rows * header.dimensions),
  };
};

const headerOf = (text: string, broken: (why: string, cause?: unknown) => ModelError): EmbedHeader => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw broken("its header is no JSON", cause);
  }
  const read = HEADER.safeParse(value);
  if (!read.success) throw broken(`its header is wrong at ${read.error.issues[0]?.path.join(".") || "its top"}`);
  if (rowsOf(read.data.shape) === 0) throw broken("its table is empty");
  return read.data;
};

export type NewEmbedFile = Omit<EmbedWeights, "header"> & { readonly header: Omit<EmbedHeader, "sha256" | "format"> };

/** The bytes of a file that `readEmbedFile` reads. */
export const writeEmbedFile = ({ header, known, scales, table }: NewEmbedFile): Uint8Array => {
  const body = Buffer.concat(
    [known.hashes, known.plain, scales, table].map((part) =>
      Buffer.from(part.buffer, part.byteOffset, part.byteLength),
    ),
  );
  const sha256 = createHash("sha256").update(body).digest("hex");
  const said = Buffer.from(JSON.stringify({ format: "modbot-embed/1", ...header, sha256 }), "utf8");
  const head = Buffer.alloc(Math.ceil(said.length / 4) * 4, " ");
  said.copy(head);
  const prefix = Buffer.alloc(PREFIX);
  prefix.write(MAGIC, "latin1");
  prefix.writeUInt32LE(head.length, 4);
  return new Uint8Array(Buffer.concat([prefix, head, body]));
};
